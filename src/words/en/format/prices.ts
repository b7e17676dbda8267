import type { Currency } from '../../../units/format.ts'
import { amountRange } from './approximate.ts'
import { amount } from './numbers.ts'
import { plural } from './parts.ts'

/** Below this price of a query, that of a thousand is easier to read. */
const tiny = 0.1

/** `$3.56 per 1,000 queries ($0.00356 each)`, `$0.25 per query` */
export const pricePerQuery = (perQuery: number, currency: Currency): string =>
  perQuery === 0 || perQuery >= tiny
    ? `${amount(perQuery, currency)} per query`
    : `${amount(perQuery * 1000, currency)} per 1,000 queries (${amount(perQuery, currency)} each)`

/** A price of one token, by the million: `$0.90 per 1M tokens`. */
export const pricePerToken = (perToken: number, currency: Currency): string =>
  `${amount(perToken * 1e6, currency)} per 1M tokens`

/** What a chip rents for, and what the sellers that it is taken from ask; in the currency shown, per chip-hour. */
export interface RentSpread {
  readonly value: number
  readonly low: number
  readonly high: number
  readonly sellers: number
}

/** `$3.90 per chip-hour, $2.81–$5.77 at 15 sellers` */
export const rentSpread = (
  { value, low, high, sellers }: RentSpread,
  currency: Currency,
): string => {
  const rent = `${amount(value, currency)} per chip-hour`
  const range = low === high ? '' : `, ${amountRange({ low, high }, currency)}`
  return `${rent}${range} at ${plural(sellers, 'seller')}`
}
