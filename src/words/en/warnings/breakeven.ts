import { type Way, wayNames } from '../ways.ts'

/** Warnings of a break-even. */
export const breakevenWarnings = {
  'payback-beyond-life': ({ over, months }: { over: readonly Way[]; months: number }) =>
    `Payback vs ${over.map((way) => wayNames[way]).join(' and ')} exceeds the depreciation period of ${Number(months.toPrecision(4))} months.`,
  'running-cost-not-counted':
    'Owning counts the purchase alone: state the running cost per cluster and month to count electricity, space, maintenance and staff.',
}
