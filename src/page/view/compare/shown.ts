import type { Currency } from '../../../units/format.ts'
import type { PercentileWord } from '../../../words/en/format/percentile.ts'
import type { Tell } from '../../../words/say.ts'
import type { State } from '../../form/state.ts'
import type { Html } from '../../parts/html.ts'
import type { Money } from '../../parts/money.ts'
import type { Limit, Line } from './lines.ts'

export const columnIds = [
  'name',
  'cost',
  'per-million',
  'days',
  'ttft',
  'tpot',
  'user-speed',
  'mfu',
  'chips',
  'power',
  'energy',
  'co2e',
  'capex',
  'per-chip-hour',
  'memory',
  'year',
  'price-date',
  'evidence',
] as const
export type ColumnId = (typeof columnIds)[number]

/** A column of the table. */
export interface Column {
  readonly id: ColumnId
  /** Whether larger is better, so that it sorts from the largest on. */
  readonly isMoreBetter: boolean
  /** What rows are sorted by; null where it is not known. */
  readonly figureOf: (line: Line) => number | string | null
  readonly cell: (line: Line, shown: Shown) => Html | string
}

/** What the parts of a comparison are drawn from. */
export interface Shown {
  readonly state: State
  readonly t: Tell
  readonly money: Money
  readonly currency: Currency
  readonly isOfRuns: boolean
  /** Limits of the request, in seconds. */
  readonly limits: Readonly<Partial<Record<Limit, number>>>
  /** What they are limits of. */
  readonly percentile: PercentileWord
  readonly columns: readonly Column[]
  readonly columnIds: ReadonlySet<ColumnId>
  /** Rows with a cost. */
  readonly ranked: readonly Line[]
  /** Rows without. */
  readonly unranked: readonly Line[]
  /** Ranked rows that the filters leave, in the order of the table. */
  readonly filtered: readonly Line[]
  /** Of those, the rows that are shown. */
  readonly listed: readonly Line[]
  readonly pinned: readonly Line[]
  /** Where the bars of the rows that are shown end, in the currency shown. */
  readonly barsEnd: number
}
