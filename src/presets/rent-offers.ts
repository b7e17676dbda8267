import { daysBetween, isBy, lastDayOf, veryOldAfterDays } from './dates.ts'
import type { Offer, OfferRecord, SellerClass } from './price-schema.ts'
import { median, quantile } from './quantile.ts'
import { find } from './registry.ts'
import { isSeller } from './seller-names.ts'

/** Which offers of an accelerator are asked for. */
export interface OffersAsked {
  readonly kind: Offer['kind']
  readonly seller?: string | undefined
  readonly sellerClass?: SellerClass | undefined
  readonly region?: string | undefined
  readonly asOf: string | undefined
  readonly cnyPerUsd: number
  /** Whether prices that nobody read again count too. */
  readonly lapsed?: boolean
  /** Whether one chip is rented alone: a seller that has a price of such is taken at it. */
  readonly singly?: boolean | undefined
}

/** What one seller asks: its one vote. */
export interface SellerPrice {
  readonly seller: string
  readonly usdPerChipHour: number
  /** Null where the source has no date. */
  readonly seen: string | null
  readonly basis: PricedRecord['basis']
  readonly source: string
  /** Whether it was converted from yuan. */
  readonly isInYuan: boolean
}

/** The prices of several sellers, each with one vote. */
export interface Quote {
  readonly prices: readonly SellerPrice[]
  readonly median: number
  /** The 10th and the 90th percentile over sellers; of two, the lower and the higher. */
  readonly low: number
  readonly high: number
  /** The date of the newest price among them; null where none has one. */
  readonly seen: string | null
}

/** A median of one or two sellers jumps when one of them changes its price. */
export const fewSellers = 3

type PricedRecord = Extract<OfferRecord, { readonly unit: string }>

const isPriced = (record: OfferRecord | undefined): record is PricedRecord =>
  record !== undefined && record.value !== null

const isSame = (one: string | null, other: string | undefined) =>
  other === undefined || one?.toLowerCase() === other.toLowerCase()

/** The offers of an accelerator that are rents. */
export const offersOf = (acceleratorId: string): readonly Offer[] =>
  (find('prices', acceleratorId)?.offers ?? []).filter(({ notRent }) => notRent === undefined)

/** Whether a record was known at a date. */
export const isKnownBy =
  (asOf: string | undefined) =>
  (record: OfferRecord): boolean => {
    if (asOf === undefined) return true
    const known = record.from ?? ('by' in record ? record.by : undefined)
    return known === undefined || isBy(known, asOf)
  }

/**
 * The record in force at a date; undated ones are older than all others, and a
 * gap is none. Where lapsed prices count, the last before a gap that only says
 * that nobody read it again.
 */
export const recordAt = (
  history: readonly OfferRecord[],
  asOf: string | undefined,
  lapsed = false,
): PricedRecord | undefined => {
  const known = history.filter(isKnownBy(asOf))
  const record = known.at(-1)
  if (isPriced(record)) return record
  return lapsed && record?.ended !== true ? known.findLast(isPriced) : undefined
}

/** Prices of the United States, and those that hold in every region, go before others as young. */
const isHome = (region: string | null): boolean =>
  region === null || /^(us|world|global|all regions|east us|west us|iowa)|america/i.test(region)

const newest = (dates: readonly (string | null)[]): string | null =>
  dates.reduce((last, date) => ((date ?? '') > (last ?? '') ? date : last), null)

/** Whether one date is at most half a year before another. */
const isNear = (date: string | null, last: string | null): boolean =>
  date === last ||
  (date !== null &&
    last !== null &&
    daysBetween(lastDayOf(date), lastDayOf(last)) <= veryOldAfterDays)

interface Known {
  readonly offer: Offer
  readonly record: PricedRecord
}

/** A seller’s newest price, of a whole server where it sells both and no single chip is asked for; the median where regions still differ. */
const priceOf = (seller: string, all: readonly Known[], asked: OffersAsked): SellerPrice[] => {
  const { cnyPerUsd, singly } = asked
  const seenOf = (some: readonly Known[]) => newest(some.map(({ record }) => record.from))
  const home = all.filter(({ offer }) => isHome(offer.region))
  const pool = home.length > 0 && isNear(seenOf(home), seenOf(all)) ? home : all
  const seen = seenOf(pool)
  const last = pool.filter(({ record }) => record.from === seen)
  // Of prices as new, that of a single chip where one is rented alone.
  const single = last.some(({ offer }) => singly === true && offer.chipsPerInstance === 1)
  const chips = single ? 1 : Math.max(...last.map(({ offer }) => offer.chipsPerInstance ?? 1))
  const largest = last.filter(({ offer }) => (offer.chipsPerInstance ?? 1) === chips)
  const [first] = largest
  if (first === undefined) return []
  const usd = ({ record: { value, unit } }: Known) => (unit === 'CNY/h' ? value / cnyPerUsd : value)
  const { basis, source, unit } = first.record
  return [
    {
      seller,
      usdPerChipHour: median(largest.map(usd)),
      seen,
      basis,
      source,
      isInYuan: unit === 'CNY/h',
    },
  ]
}

/** What each seller asks for an accelerator, at the date asked for. */
export const sellerPrices = (acceleratorId: string, asked: OffersAsked): readonly SellerPrice[] => {
  const { kind, seller, sellerClass, region, asOf, lapsed } = asked
  const known = offersOf(acceleratorId).flatMap((offer): Known[] => {
    if (offer.kind !== kind) return []
    if (seller !== undefined && !isSeller(seller, offer.provider)) return []
    if (sellerClass !== undefined && offer.sellerClass !== sellerClass) return []
    if (!isSame(offer.region, region)) return []
    const record = recordAt(offer.history, asOf, lapsed)
    return record === undefined ? [] : [{ offer, record }]
  })
  return [...Map.groupBy(known, ({ offer }) => offer.provider)].flatMap(([name, own]) =>
    priceOf(name, own, asked),
  )
}

const isYoung = ({ seen }: SellerPrice, asOf: string | undefined): boolean =>
  seen !== null && (asOf === undefined || isNear(seen, asOf))

/** The young prices of some sellers, or all of them where none is young; undefined where there is none. */
export const quoteOf = (
  prices: readonly SellerPrice[],
  asOf: string | undefined,
): Quote | undefined => {
  const young = prices.filter((price) => isYoung(price, asOf))
  const counted = young.length > 0 ? young : prices
  if (counted.length === 0) return undefined
  const numbers = counted.map(({ usdPerChipHour }) => usdPerChipHour)
  const tail = numbers.length < fewSellers ? 0 : 0.1
  return {
    prices: counted,
    median: median(numbers),
    low: quantile(numbers, tail),
    high: quantile(numbers, 1 - tail),
    seen: newest(counted.map(({ seen }) => seen)),
  }
}
