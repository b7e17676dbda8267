import { fault } from '../../fields/fault.ts'
import { estimateCapacity } from '../../model/capacity/estimate.ts'
import { constantOrigin, fromFigure, type Origin } from '../../presets/origin.ts'
import { find } from '../../presets/registry.ts'
import { type Accelerator, type Precision, precisions } from '../../presets/schema.ts'
import type { Answered } from '../inference/ask.ts'
import { withCurrency } from '../shared/currency-answer.ts'
import { derivationOf, pick } from '../shared/derivation.ts'
import { fieldError, type Parsed, parseRequest } from '../shared/read.ts'
import { givensAt, resolveAccelerator, resolveModel } from '../shared/resolve.ts'
import type { CapacityAnswer } from './answer.ts'
import { CapacityRequest } from './request.ts'

type Read = Extract<Parsed<CapacityRequest>, { ok: true }>
type Row = CapacityAnswer['rows'][number]

/** The formats that a statement of compute may count in; FP8 and below were never meant. */
const readings: readonly Precision[] = ['fp32', 'tf32', 'bf16', 'fp16']

const ids = [
  'equivalentChips',
  'suppliedFlopsPerSecond',
  'runsPerYear',
  'suppliedQueriesPerSecond',
] as const

const rowOf = (
  { request, originAt }: Read,
  chip: Accelerator,
  model: string,
  statedPrecision: Precision,
): Row => {
  const { supply, workload, performance } = request
  const resolved = resolveModel(model, originAt)
  const { peakFlopsPerSecond } = resolveAccelerator(chip.id, performance.precision, originAt).givens
  const trace = estimateCapacity<Origin>({
    constantOrigin,
    given: {
      ...givensAt('supply', supply, originAt),
      ...givensAt('workload', workload, originAt),
      ...givensAt('performance', performance, originAt),
      ...resolved.givens,
      ...(peakFlopsPerSecond && { peakFlopsPerSecond }),
      statedPeakFlopsPerSecond: fromFigure(
        chip.peak[statedPrecision],
        `accelerators/${chip.id}`,
        `no dense ${statedPrecision} rate of the ${chip.name} is known`,
      ),
    },
  })
  const unknown: Record<string, string> = {}
  const values = pick(trace, '', ids, unknown)
  return { model, statedPrecision, ...values, derivation: derivationOf(trace), unknown }
}

const spanOf = (rows: readonly Row[], id: 'runsPerYear' | 'suppliedQueriesPerSecond') => {
  const values = rows.flatMap((row) => row[id] ?? []).toSorted((a, b) => a - b)
  return { low: values[0] ?? null, high: values.at(-1) ?? null }
}

/** What a stated amount of compute trains in a year, or serves, from a request body. */
export const capacity = (body: unknown): Answered<CapacityAnswer> => {
  const read = parseRequest(CapacityRequest, 'capacity', body)
  if (!read.ok) return read
  const { request } = read
  const chip =
    typeof request.accelerator === 'string' ? find('accelerators', request.accelerator) : undefined
  if (chip === undefined)
    return {
      ok: false,
      needsEngine: false,
      errors: [
        fieldError(
          '/accelerator',
          fault('must be a preset: its rates at several precisions are compared', {
            allowed: 'an id, name or alias of GET /api/v1/presets/accelerators',
          }),
          request.accelerator,
        ),
      ],
    }
  const { statedPrecision } = request.supply
  const known = readings.filter((one) => chip.peak[one]?.value != null)
  // Two formats with one rate are one reading.
  const distinct = known.filter(
    (one) => known.find((other) => chip.peak[other]?.value === chip.peak[one]?.value) === one,
  )
  const stated = statedPrecision === undefined ? distinct : [statedPrecision]
  const rows = request.models.flatMap((model) => stated.map((one) => rowOf(read, chip, model, one)))
  return {
    ok: true,
    answer: withCurrency(
      {
        request: { ...request },
        rows,
        spans: request.models.map((model) => {
          const own = rows.filter((row) => row.model === model)
          return {
            model,
            runsPerYear: spanOf(own, 'runsPerYear'),
            suppliedQueriesPerSecond: spanOf(own, 'suppliedQueriesPerSecond'),
          }
        }),
        warnings:
          statedPrecision === undefined
            ? [
                {
                  code: 'precision-not-stated',
                  detail: `The statement does not say which number format it counts in: ${stated.join(', ')} are all shown. Set supply.statedPrecision to choose one of ${precisions.join(', ')}.`,
                },
              ]
            : [],
      },
      read,
    ),
  }
}
