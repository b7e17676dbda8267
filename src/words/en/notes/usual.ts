import { count } from '../format/numbers.ts'
import { atRate, plural, type RateParams } from '../format/parts.ts'

const whose = {
  neocloud: 'neocloud',
  hyperscaler: 'hyperscaler',
  marketplace: 'marketplace',
  china: 'Chinese',
} as const

/** What an input’s origin says of it in the usual case: chips that are rented at what the market asks, and what is not given. */
export const usualNotes = {
  'rent-of-sellers': ({
    kind,
    sellerClass,
    sellers,
    rate,
  }: {
    kind: string
    sellerClass: keyof typeof whose
    sellers: readonly string[]
    /** Null where no price was in yuan. */
    rate: RateParams | null
  }) => {
    const [first = ''] = sellers
    const prices =
      sellers.length === 1
        ? `${kind} price of one ${whose[sellerClass]} seller, ${first}`
        : `median of the ${kind} prices of ${count(sellers.length)} ${whose[sellerClass]} sellers`
    return rate === null ? prices : `${prices}; prices in yuan ${atRate(rate)}`
  },
  'rent-percentile': ({ of, sellers }: { of: 'low' | 'high'; sellers: number }) =>
    `${of === 'low' ? '10th' : '90th'} percentile of prices of ${plural(sellers, 'seller')}`,
  'rent-while-held': 'rented chips are paid for while they are held',
  'price-age': ({ seen, asOf }: { seen: string; asOf: string }) =>
    `from ${seen}, when it was last seen, to ${asOf}`,
  'not-counted': 'not given: not counted',
  'implementation-spread': ({ years }: { years: number }) =>
    `assumed: spread over ${plural(years, 'year')}`,
  'figure-of': ({ of }: { of: string }) => `assumed: that of ${of}`,
}
