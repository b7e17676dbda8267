import { fault } from '../../fields/fault.ts'
import { capacityFormulas } from '../../model/capacity/estimate.ts'
import { evaluate } from '../../model/graph/evaluate.ts'
import { constantOrigin, fromFigure, type Origin } from '../../presets/origin.ts'
import { find } from '../../presets/registry.ts'
import { type Accelerator, type Precision, precisions } from '../../presets/schema.ts'
import { message } from '../../words/message.ts'
import { derivationOf, pick } from '../shared/derivation.ts'
import type { Read as ReadOf, Told } from '../shared/estimate.ts'
import { fieldError } from '../shared/read.ts'
import { givensAt, resolveAccelerator, resolveModel } from '../shared/resolve.ts'
import type { CapacityAnswer } from './answer.ts'
import type { CapacityRequest } from './request.ts'

type Read = ReadOf<CapacityRequest>
type Row = CapacityAnswer['rows'][number]

/** The formats that a statement of compute may count in; FP8 and below were never meant. */
const readings: readonly Precision[] = ['fp32', 'tf32', 'bf16', 'fp16']

const ids = [
  'equivalentChips',
  'suppliedFlopsPerSecond',
  'runsPerYear',
  'suppliedQueriesPerSecond',
] as const

const rowOf = (read: Read, chip: Accelerator, model: string, statedPrecision: Precision): Row => {
  const { request, originAt } = read
  const { supply, workload, performance } = request
  const resolved = resolveModel(model, originAt)
  const { peakFlopsPerSecond } = resolveAccelerator(chip.id, performance.precision, originAt).givens
  const trace = evaluate<Origin>({
    definitions: capacityFormulas,
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
        message('reasons.no-dense-rate', { precision: statedPrecision, chip: chip.name }),
      ),
    },
  })
  const unknown: Record<string, string> = {}
  const values = pick(trace, '', ids, unknown)
  return { model, statedPrecision, ...values, derivation: derivationOf(trace, read), unknown }
}

const spanOf = (rows: readonly Row[], id: 'runsPerYear' | 'suppliedQueriesPerSecond') => {
  const values = rows.flatMap((row) => row[id] ?? []).toSorted((a, b) => a - b)
  return { low: values[0] ?? null, high: values.at(-1) ?? null }
}

const chipOf = ({ accelerator }: CapacityRequest): Accelerator | undefined =>
  typeof accelerator === 'string' ? find('accelerators', accelerator) : undefined

/** Only a preset has its rates in several number formats. */
export const chipErrors = ({ request }: Read) =>
  chipOf(request) === undefined
    ? [
        fieldError(
          '/accelerator',
          fault('must be a preset: its rates at several precisions are compared', {
            allowed: 'an id, name or alias of GET /api/v1/presets/accelerators',
          }),
          request.accelerator,
        ),
      ]
    : []

/** Each model under each reading of the statement. */
export const rowsOf = (read: Read): readonly Row[] => {
  const { request } = read
  const chip = chipOf(request)
  if (chip === undefined) return []
  const stated = readingsOf(request, chip)
  return request.models.flatMap((model) => stated.map((one) => rowOf(read, chip, model, one)))
}

/** The number formats that the statement may count in; two with one rate are one reading. */
const readingsOf = ({ supply }: CapacityRequest, chip: Accelerator): readonly Precision[] => {
  if (supply.statedPrecision !== undefined) return [supply.statedPrecision]
  const known = readings.filter((one) => chip.peak[one]?.value != null)
  return known.filter(
    (one) => known.find((other) => chip.peak[other]?.value === chip.peak[one]?.value) === one,
  )
}

export const answerOf = ({ request }: Read, rows: readonly Row[]): Told<CapacityAnswer> => ({
  request: { ...request },
  rows: [...rows],
  spans: request.models.map((model) => {
    const own = rows.filter((row) => row.model === model)
    return {
      model,
      runsPerYear: spanOf(own, 'runsPerYear'),
      suppliedQueriesPerSecond: spanOf(own, 'suppliedQueriesPerSecond'),
    }
  }),
  warnings:
    request.supply.statedPrecision === undefined
      ? [
          message('warnings.precision-not-stated', {
            readings: [...new Set(rows.map((row) => row.statedPrecision))],
            precisions,
          }),
        ]
      : [],
})
