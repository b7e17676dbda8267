import type { Currency } from '../../../units/format.ts'
import type { Tell } from '../../../words/say.ts'
import type { State } from '../../form/state.ts'
import type { Money } from '../money.ts'
import type { Column, ColumnId } from './columns.ts'
import type { Limit, Line } from './lines.ts'

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
  readonly percentile: string
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
