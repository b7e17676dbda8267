import { atRate, plural, type RateParams } from '../format/parts.ts'

const kindsOfTokens = {
  cachedInput: 'read from the cache',
  cacheWrite: 'written to the cache',
} as const

/** What an input’s origin says of it: prices, rents, what is owned, what comes on top. */
export const priceNotes = {
  /** Notes that each stand alone. */
  several: ({ notes }: { notes: readonly string[] }) => notes.join('; '),
  'at-rate': ({ rate }: { rate: RateParams }) => atRate(rate),
  converted: ({ price, unit, rate }: { price: number; unit: string; rate: RateParams }) =>
    `${price} ${unit} ${atRate(rate)}`,
  'todays-date': 'today’s date, as none is given',
  'first-rate-known': ({ asOf }: { asOf: string }) => `the first rate known, later than ${asOf}`,
  'median-rent': ({
    kind,
    offers,
    providers,
    low,
    high,
    rate,
  }: {
    kind: string
    offers: number
    providers: number
    low: number
    high: number
    /** Null where no price was in yuan. */
    rate: RateParams | null
  }) =>
    [
      offers === 1
        ? `one ${kind} offer`
        : `median of ${providers === 1 ? 'one provider' : `${providers} providers`}, ${offers} ${kind} offers, from $${low.toFixed(2)} to $${high.toFixed(2)}`,
      ...(rate === null ? [] : [`yuan ${atRate(rate)}`]),
    ].join('; '),
  'rent-while-held': 'rented chips are paid for while they are held',
  'no-such-tokens': ({ kind }: { kind: keyof typeof kindsOfTokens }) =>
    `the input price: no input is ${kindsOfTokens[kind]}`,
  'cache-write-not-charged': 'the input price: no price of writing to the cache is published',
  'input-price-alone': 'the input price: no other was given',
  'no-batches': 'no queries are sent to the batch API',
  'not-counted': 'not given: not counted',
  'implementation-spread': ({ years }: { years: number }) =>
    `assumed: spread over ${plural(years, 'year')}`,
  'figure-of': ({ of }: { of: string }) => `assumed: that of ${of}`,
  'used-all-hours': 'in use at all hours',
  'no-region-given': ({ note }: { note: string }) => `assumed, as no region is given: ${note}`,
  /** A figure with the date that it is of. */
  dated: ({ label, asOf }: { label: string; asOf: string }) => `${label} (${asOf})`,
  'grid-average': 'average of the year',
}
