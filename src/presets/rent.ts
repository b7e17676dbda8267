import { inForce, isLater, yearBefore } from './dates.ts'
import { find, yuanRate } from './registry.ts'
import type { rentKinds } from './schema.ts'

export type RentKind = (typeof rentKinds)[number]

/** What an accelerator is rented for, per chip-hour in USD, over the offers that are known. */
export interface Rent {
  readonly median: number
  readonly low: number
  readonly high: number
  readonly offers: number
  /** Providers among them; each has one vote in the median. */
  readonly providers: number
  /** Date of the newest price among them. */
  readonly asOf: string
  readonly sources: readonly string[]
  /** Whether a price was converted from yuan. */
  readonly converted: boolean
}

const middle = (sorted: readonly number[]): number => {
  const half = sorted.length >> 1
  const upper = sorted[half] ?? Number.NaN
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? upper) + upper) / 2
}

const offersOf = (acceleratorId: string, kind: RentKind, provider?: string | undefined) =>
  (find('prices', acceleratorId)?.offers ?? []).filter(
    (offer) =>
      offer.kind === kind &&
      (provider === undefined || offer.provider.toLowerCase() === provider.toLowerCase()),
  )

/** Who offers an accelerator, with the kinds that each offers. */
export const providersOf = (acceleratorId: string): ReadonlyMap<string, ReadonlySet<RentKind>> => {
  const offers = find('prices', acceleratorId)?.offers ?? []
  const groups = Map.groupBy(offers, ({ provider }) => provider)
  return new Map([...groups].map(([name, own]) => [name, new Set(own.map(({ kind }) => kind))]))
}

/**
 * The median over providers, each at the median of its offers of one kind, at
 * their prices of the date asked for, or their newest; undefined if there are
 * none. Prices more than a year older than the newest are left out: nobody
 * offers them any more. Prices in yuan are converted at the rate of the date,
 * or at another. With a provider, its offers alone.
 */
export const rentOf = (
  acceleratorId: string,
  kind: RentKind,
  asOf?: string | undefined,
  cnyPerUsd: number = yuanRate(asOf).value,
  provider?: string | undefined,
): Rent | undefined => {
  if (
    provider !== undefined ||
    cnyPerUsd !== yuanRate(undefined).value ||
    isLater(lastRent(acceleratorId), asOf)
  )
    return rentAt(acceleratorId, kind, asOf, cnyPerUsd, provider)
  const key = `${acceleratorId} ${kind}`
  if (!newestRents.has(key))
    newestRents.set(key, rentAt(acceleratorId, kind, undefined, cnyPerUsd, undefined))
  return newestRents.get(key)
}

/** The newest rents, each found once: most requests ask for them, and data does not change. */
const newestRents = new Map<string, Rent | undefined>()

const lastRents = new Map<string, string>()

/** The date of the last record of an accelerator’s offers: from then on its rents are the newest. */
const lastRent = (acceleratorId: string): string => {
  const known = lastRents.get(acceleratorId)
  if (known !== undefined) return known
  const offers = find('prices', acceleratorId)?.offers ?? []
  const last = offers
    .flatMap(({ history }) => history.map(({ from }) => from))
    .toSorted()
    .at(-1)
  // Only of accelerators: names that nobody knows must not fill the memory.
  if (last !== undefined) lastRents.set(acceleratorId, last)
  return last ?? ''
}

const rentAt = (
  acceleratorId: string,
  kind: RentKind,
  asOf: string | undefined,
  cnyPerUsd: number,
  provider: string | undefined,
): Rent | undefined => {
  const known = offersOf(acceleratorId, kind, provider).flatMap(({ provider, history }) => {
    const record = inForce(history, asOf)
    return record === undefined ? [] : [{ provider, ...record }]
  })
  const newest = known
    .map(({ from }) => from)
    .toSorted()
    .at(-1)
  if (newest === undefined) return undefined
  const records = known.filter(({ from }) => from >= yearBefore(newest))
  const inDollars = ({ value, unit }: (typeof records)[number]) =>
    unit === 'CNY/h' ? value / cnyPerUsd : value
  const sorted = (prices: readonly number[]) => prices.toSorted((a, b) => a - b)
  const prices = sorted(records.map(inDollars))
  const votes = [...Map.groupBy(records, ({ provider }) => provider).values()].map((own) =>
    middle(sorted(own.map(inDollars))),
  )
  return {
    median: middle(sorted(votes)),
    low: prices[0] ?? Number.NaN,
    high: prices.at(-1) ?? Number.NaN,
    offers: prices.length,
    providers: votes.length,
    asOf: newest,
    sources: [...new Set(records.map(({ source }) => source))],
    converted: records.some(({ unit }) => unit === 'CNY/h'),
  }
}

/** The date of the first price that is known of a kind; undefined if there is none. */
export const firstRent = (acceleratorId: string, kind: RentKind): string | undefined =>
  offersOf(acceleratorId, kind)
    .flatMap(({ history }) => history.map(({ from }) => from))
    .toSorted()[0]
