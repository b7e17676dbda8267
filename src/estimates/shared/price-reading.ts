import type { Given } from '../../model/graph/trace.ts'
import type { Api } from '../../presets/api-schema.ts'
import { type Origin, sourcesOf } from '../../presets/origin.ts'
import { type DatedHistory, priceAt } from '../../presets/token-price.ts'
import { type Message, message, type Text } from '../../words/message.ts'
import type { YuanRate } from './currency-rate.ts'
import { byDefault, noteOf } from './givens.ts'
import type { ApiPrice } from './request-price-api.ts'

/** What the prices of tokens need of a request. */
export interface TokensAsked {
  readonly price: Omit<ApiPrice, 'method'>
  readonly inputTokens: number
  readonly outputTokens: number
  readonly reasoningTokens?: number | undefined
  readonly webSearchesPerQuery?: number | undefined
  /** The load of each hour of a day, in UTC. */
  readonly hourlyWeights?: readonly number[] | undefined
  readonly asOf?: string | undefined
  readonly cnyPerUsd?: number | undefined
}

/** Whose prices are read, at which date and rate. */
export interface Reading {
  readonly api: Api
  readonly asOf: string | undefined
  readonly rate: YuanRate
}

/** A value of a history at a date, in dollars where it is money; `none` is why there is none by then. */
export const valueIn = (
  history: DatedHistory,
  { api, asOf, rate }: Reading,
  none: Text,
  /** What holds for all records. */
  caveat?: Text,
): Given<Origin> => {
  const price = priceAt(history, asOf, rate.perUsd)
  if (price === undefined) return { value: null, reason: none }
  if (price.value === null) return { value: null, reason: price.reason }
  const { value, record, isInYuan } = price
  const note = noteOf([
    isInYuan
      ? message('notes.converted', { price: record.value, unit: record.unit, rate: rate.params })
      : undefined,
    record.note,
    caveat,
  ])
  return {
    value,
    origin: {
      from: 'preset',
      preset: `apis/${api.id}`,
      basis: isInYuan ? 'derived' : record.basis,
      asOf: record.from,
      ...(note !== undefined && { note }),
      sources: sourcesOf([
        record.source,
        ...(isInYuan ? rate.origin.sources.map(({ key }) => key) : []),
      ]),
    },
  }
}

/** The same value in another’s place, and under a note of its own: nobody published it there. */
export const standIn = (given: Given<Origin>, note: Text): Given<Origin> =>
  given.value === null
    ? given
    : { value: given.value, origin: { ...given.origin, basis: 'derived', note } }

/** What changes nothing: 0 of a sum, 1 of a product. */
export const neutral = (value: 0 | 1, note: Message): Given<Origin> => ({
  value,
  origin: byDefault(note),
})
