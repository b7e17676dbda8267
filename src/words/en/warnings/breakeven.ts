import { all } from '../format/list.ts'
import { significant } from '../format/numbers.ts'
import { counted } from '../format/parts.ts'
import { type Way, wayNames } from '../format/ways.ts'

/** Warnings of a break-even. */
export const breakevenWarnings = {
  'payback-beyond-life': ({ over, months }: { over: readonly Way[]; months: number }) =>
    `Payback vs ${all(over.map((way) => wayNames[way]))} exceeds the depreciation period of ${counted(significant(months, 4), 'month')}.`,
  'running-cost-not-counted':
    'Opex is not counted: owning includes the purchase alone. State the opex per cluster-month to count electricity, space, maintenance and staff.',
}
