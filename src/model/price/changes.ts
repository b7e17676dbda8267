import { formula } from '../graph/formula.ts'

/** What parts of a year cost together. */
export const usdOfDays = (
  parts: readonly { readonly days: number; readonly usdPerDay: number }[],
): number => parts.reduce((sum, { days, usdPerDay }) => sum + days * usdPerDay, 0)

/** Where the price changes ahead, a year at today’s price is not what the next one costs; else all its days cost the same. */
export const usdNext365Days = formula({
  of: 'usdNext365Days',
  from: ['daysBeforeChange', 'usdPerDay', 'usdAfterChanges'],
  text: 'daysBeforeChange * usdPerDay + usdAfterChanges',
  source: 'definition',
  compute: (i) => i.daysBeforeChange * i.usdPerDay + i.usdAfterChanges,
})
