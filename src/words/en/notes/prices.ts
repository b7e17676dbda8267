import { all } from '../format/list.ts'
import { count, percent, significant } from '../format/numbers.ts'
import { atRate, plural, type RateParams } from '../format/parts.ts'
import { unit as unitText } from '../format/units.ts'

const noSuchTokens = {
  cachedInput: 'no input is read from the cache',
  cacheWrite: 'no input is written to the cache',
} as const

/** What an input’s origin says of it: prices, rents, what is owned, what comes on top. */
export const priceNotes = {
  /** Notes that each stand alone. */
  several: ({ notes }: { notes: readonly string[] }) => notes.join('; '),
  'at-rate': ({ rate }: { rate: RateParams }) => atRate(rate),
  converted: ({ price, unit, rate }: { price: number; unit: string; rate: RateParams }) =>
    `${significant(price, 6)} ${unitText(unit)} ${atRate(rate)}`,
  'todays-date': 'today’s date, as none is given',
  'first-rate-known': ({ asOf }: { asOf: string }) => `the first rate known, later than ${asOf}`,
  'rent-of-two': ({ of, sellers }: { of: 'low' | 'high'; sellers: number }) =>
    `the ${of === 'low' ? 'lower' : 'higher'} of the newest prices of ${plural(sellers, 'seller')}`,
  'ladder-of-sellers': ({ sellers }: { sellers: readonly string[] }) =>
    `median over sellers that publish both: ${all(sellers)}`,
  'interruption-band': ({
    seller,
    low,
    high,
    regions,
  }: {
    seller: string
    low: number
    high: number
    regions: number
  }) =>
    `middle of ${percent(low)}–${percent(high)}, the median band of ${plural(regions, 'region')} of ${seller}`,
  'hours-lost-assumed': 'assumed: an interruption loses an hour of its instance',
  'no-such-tokens': ({ kind }: { kind: keyof typeof noSuchTokens }) => noSuchTokens[kind],
  'cache-write-not-charged': 'the input price: the provider does not charge more for writing',
  'no-batches': 'no queries are sent to the batch API',
  'at-most-list-price': 'the input price: what is read from a cache costs no more',
  'at-most-no-discount': 'no discount: a batch costs no more',
  'no-reasoning': 'no reasoning tokens are told apart from the output',
  'no-fees': 'nothing is charged by the call',
  'no-searches': 'no web searches',
  'once-per-prompt': 'a prompt is charged once, however many searches it makes',
  'each-search-charged': 'each search is charged',
  'search-tokens': 'of the price list: what each search bills besides its fee',
  'no-search-tokens': 'no fixed number of input tokens is billed by the search',
  'reasoning-as-output': 'the price of output',
  'no-request-fee': 'no fee per request is known',
  'no-cache-storage': 'no charge for cache storage is known',
  'an-hour-in-cache': 'assumed: what is written stays in the cache for one hour',
  'standard-tier': 'the standard service tier',
  'no-region': 'no region that costs more was given',
  'no-peak-hours': 'the price is the same at all hours',
  'list-price': 'the list price',
  'batch-in-full': 'the provider takes nothing off these tokens in a batch',
  'batch-discount-given': 'the batch discount that was given',
  'peak-of-constant-load': ({ hours, week }: { hours: number; week: number }) =>
    `assumed: a constant load, of which ${count(hours)} of ${plural(week, 'hour')} are at the peak price`,
  'peak-of-load': 'counted from the load by hour, taken as UTC',
  'price-stays': 'no change of the price is announced for the next 365 days',
  'sum-of-changes': 'the sum of the parts under price.changes',
  'days-before-change': ({ on }: { on: string }) => `days until ${on}, 365 at most`,
  'building-instead': 'a building is counted instead',
  'colocation-instead': 'not given: colocation is counted instead',
  'staff-in-all': 'staff is given for the whole site',
  'used-all-hours': 'in use at all hours',
  'no-region-given': ({ note }: { note: string }) => `assumed, as no region is given. ${note}`,
  /** A figure with the date that it is of. */
  dated: ({ label, asOf }: { label: string; asOf: string }) => `${label} (${asOf})`,
  'grid-average': 'average of the year',
}
