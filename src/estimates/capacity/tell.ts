import { precisions } from '../../presets/precisions.ts'
import { message } from '../../words/message.ts'
import { derivationOf, pick } from '../shared/derivation.ts'
import type { Told } from '../shared/estimate.ts'
import type { CapacityAnswer } from './answer.ts'
import type { Read } from './check.ts'
import type { Solved } from './solve.ts'

type Row = CapacityAnswer['rows'][number]

const ids = [
  'equivalentChips',
  'suppliedFlopsPerSecond',
  'runsPerYear',
  'suppliedQueriesPerSecond',
] as const

const rowOf = (read: Read, { model, statedPrecision, trace }: Solved): Row => {
  const unknown: Record<string, string> = {}
  const values = pick(trace, '', ids, unknown, read.say)
  return { model, statedPrecision, ...values, derivation: derivationOf(trace, read), unknown }
}

const spanOf = (rows: readonly Row[], id: 'runsPerYear' | 'suppliedQueriesPerSecond') => {
  const values = rows.flatMap((row) => row[id] ?? []).toSorted((a, b) => a - b)
  return { low: values[0] ?? null, high: values.at(-1) ?? null }
}

/** The readings of every model, with the span from the lowest to the highest. */
export const tell = (read: Read, solved: readonly Solved[]): Told<CapacityAnswer> => {
  const { request } = read
  const rows = solved.map((one) => rowOf(read, one))
  return {
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
      request.supply.statedPrecision === undefined
        ? [
            message('warnings.precision-not-stated', {
              readings: [...new Set(rows.map((row) => row.statedPrecision))],
              precisions,
            }),
          ]
        : [],
  }
}
