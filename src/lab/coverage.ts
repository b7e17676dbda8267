import { type Level, levels } from '../presets/coverage.ts'
import type { SpreadPart, Spreads } from '../presets/spread-schema.ts'
import { type Figure, figures, intervalsOf } from './interval.ts'
import type { Judged, LeftOutBy } from './judged.ts'
import { errorOf, spreadsOf } from './spreads.ts'
import { quantile } from './validate.ts'

/** How many rows their intervals hold, and how wide these are. */
export interface Coverage {
  readonly rows: number
  /** Shares, by the level of the interval. */
  readonly held: Readonly<Record<Level, number>>
  /** The upper end of the middle 80% interval over its prediction. */
  readonly factor: number
}

/** Rows with what their intervals were made from: another’s for each where they are nested. */
export interface Checked {
  readonly row: Judged
  readonly spreads: Spreads
}

const has = ({ unknowns }: Judged, part: SpreadPart) => unknowns.includes(part)

/** The groups whose coverage is promised, each by what was unknown of a row. */
export const coverageGroups = {
  all: () => true,
  dense: (row) => !has(row, 'sparse'),
  sparse: (row) => has(row, 'sparse'),
  'chip-measured': (row) => !has(row, 'chip'),
  'chip-not-measured': (row) => has(row, 'chip'),
  'engine-measured': (row) => !has(row, 'engine'),
  'engine-not-measured': (row) => has(row, 'engine'),
  'under-load': (row) => has(row, 'load'),
} as const satisfies Readonly<Record<string, (row: Judged) => boolean>>
export type CoverageGroup = keyof typeof coverageGroups

/** Each group among the rows that were left out in the way that makes it what it is. */
export const promised: readonly { readonly group: CoverageGroup; readonly by: LeftOutBy }[] = [
  { group: 'all', by: 'source' },
  { group: 'dense', by: 'source' },
  { group: 'sparse', by: 'source' },
  { group: 'chip-measured', by: 'source' },
  { group: 'engine-measured', by: 'source' },
  { group: 'under-load', by: 'source' },
  { group: 'all', by: 'model' },
  { group: 'chip-not-measured', by: 'chip' },
  { group: 'chip-not-measured', by: 'family' },
  { group: 'engine-not-measured', by: 'engine' },
]

export const coverageOf = (checked: readonly Checked[], figure: Figure): Coverage => {
  const known = checked.filter(({ row }) => errorOf(row, figure) !== undefined)
  const intervals = known.map(
    ({ row: { sample, prediction, unknowns }, spreads }) =>
      intervalsOf(sample.plan, prediction, spreads, unknowns)[figure],
  )
  const shareAt = (level: Level) =>
    known.filter(({ row }, index) => {
      const measured = row.sample.measured[figures[figure]] ?? Number.NaN
      const { low, high } = intervals[index]?.[level] ?? { low: Infinity, high: Infinity }
      return low <= measured && measured <= high
    }).length / known.length
  const [at50, at80, at95] = levels.map(shareAt)
  return {
    rows: known.length,
    held: { 50: at50 ?? 0, 80: at80 ?? 0, 95: at95 ?? 0 },
    factor: quantile(
      known.map(
        ({ row }, index) =>
          (intervals[index]?.[80].high ?? Number.NaN) / row.prediction[figures[figure]],
      ),
      0.5,
    ),
  }
}

/** Each table’s rows with spreads that were estimated without it. */
export const nested = (rows: readonly Judged[]): readonly Checked[] => {
  const { without } = spreadsOf(rows)
  return [...Map.groupBy(rows, ({ sample }) => sample.source)].flatMap(([source, own]) => {
    const spreads = without(source)
    return own.map((row) => ({ row, spreads }))
  })
}
