import { type Way, wayNames } from '../ways.ts'

/** Warnings of a break-even. */
export const breakevenWarnings = {
  'payback-beyond-life': ({ over, months }: { over: readonly Way[]; months: number }) =>
    `Buying pays back over ${over.map((way) => wayNames[way]).join(' and ')} later than the ${Number(months.toPrecision(4))} months over which it is written off.`,
  'running-cost-not-counted':
    'Owning counts the purchase alone: give own.runningUsdPerClusterMonth for electricity, space, maintenance and staff.',
}
