import { find, yuanRate } from './registry.ts'
import type { rentKinds } from './schema.ts'

export type RentKind = (typeof rentKinds)[number]

/** What an accelerator is rented for, per chip-hour in USD, over the offers that are known. */
export interface Rent {
  readonly median: number
  readonly low: number
  readonly high: number
  readonly offers: number
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

/** The median of the offers of one kind, each at its newest price; undefined if there are none. */
export const rentOf = (acceleratorId: string, kind: RentKind): Rent | undefined => {
  const records = (find('prices', acceleratorId)?.offers ?? [])
    .filter((offer) => offer.kind === kind)
    .flatMap((offer) => offer.history.at(-1) ?? [])
  if (records.length === 0) return undefined
  const prices = records
    .map(({ value, unit }) => (unit === 'CNY/h' ? value / yuanRate().value : value))
    .toSorted((a, b) => a - b)
  return {
    median: middle(prices),
    low: prices[0] ?? Number.NaN,
    high: prices.at(-1) ?? Number.NaN,
    offers: prices.length,
    asOf:
      records
        .map(({ from }) => from)
        .toSorted()
        .at(-1) ?? '',
    sources: [...new Set(records.map(({ source }) => source))],
    converted: records.some(({ unit }) => unit === 'CNY/h'),
  }
}
