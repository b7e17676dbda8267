import type { Given } from '../../model/graph/trace.ts'
import { shareInWindows } from '../../model/price/hours.ts'
import type { Api } from '../../presets/api-schema.ts'
import { daysBetween, inForce, lastDayOf } from '../../presets/dates.ts'
import { fromFigure, type Origin, sourcesOf } from '../../presets/origin.ts'
import { type Sold, soldAt, vouchedTo } from '../../presets/token-book.ts'
import { type DatedHistory, priceAt, type TokenHistory, tierOf } from '../../presets/token-price.ts'
import type { TokenKind } from '../../words/en/reasons/prices.ts'
import { type Message, message, type Text } from '../../words/message.ts'
import { type YuanRate, yuanRateOf } from './currency-rate.ts'
import { byDefault, derived, type Givens, noteOf } from './givens.ts'
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

interface Reading {
  readonly api: Api
  readonly asOf: string | undefined
  readonly rate: YuanRate
}

/** A value of a history at a date, in dollars; `none` is why there is none by then. */
const valueIn = (
  history: DatedHistory,
  { api, asOf, rate }: Reading,
  none: Text,
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

const standIn = (given: Given<Origin>, note: Text): Given<Origin> =>
  given.value === null ? given : { value: given.value, origin: { ...given.origin, note } }

const neutral = (value: 0 | 1, note: Message): Given<Origin> => ({
  value,
  origin: byDefault(note),
})

/** What no price list says: nothing extra is paid. */
export const nothingExtra: Givens = {
  reasoningTokens: neutral(0, message('notes.no-reasoning')),
  webSearchesPerQuery: neutral(0, message('notes.no-searches')),
  usdPerWebSearch: neutral(0, message('notes.no-searches')),
  requestFeeUsdPerQuery: neutral(0, message('notes.no-request-fee')),
  cacheStorageHours: neutral(0, message('notes.no-cache-storage')),
  apiUsdPerMillionTokenHours: neutral(0, message('notes.no-cache-storage')),
  serviceTierMultiplier: neutral(1, message('notes.standard-tier')),
  regionalMultiplier: neutral(1, message('notes.no-region')),
  peakHoursShare: neutral(0, message('notes.no-peak-hours')),
  peakHoursMultiplier: neutral(1, message('notes.no-peak-hours')),
  priceMultiplier: neutral(1, message('notes.list-price')),
}

/** A multiplier of the preset that the request chooses by name. */
const chosen = (
  history: DatedHistory | undefined,
  reading: Reading,
  name: string,
): Given<Origin> =>
  history === undefined
    ? { value: null, reason: message('reasons.not-sold', { api: reading.api.id, what: name }) }
    : valueIn(history, reading, message('reasons.not-sold', { api: reading.api.id, what: name }))

/** Hours of a week. */
const weekHours = 168

const hoursGivens = (asked: TokensAsked, reading: Reading): Givens => {
  const { hours } = reading.api
  if (hours === undefined || inForce(hours.multiplier, reading.asOf) === undefined) return {}
  const { hourlyWeights } = asked
  const share = shareInWindows(hours.windows, hourlyWeights ?? Array.from({ length: 24 }, () => 1))
  const note =
    hourlyWeights === undefined
      ? message('notes.peak-of-constant-load', {
          hours: Math.round(share * weekHours),
          week: weekHours,
        })
      : message('notes.peak-of-load')
  return {
    peakHoursMultiplier: valueIn(hours.multiplier, reading, message('notes.no-peak-hours')),
    peakHoursShare: { value: share, origin: derived(note) },
  }
}

/** Which of the prices of a cache write a request pays: of the lifetime that it asks for, or the shortest. */
const isLong = ({ price }: TokensAsked, api: Api): boolean =>
  price.cacheLifetimeMinutes !== undefined &&
  api.longCacheWriteMinutes !== undefined &&
  price.cacheLifetimeMinutes > (api.cacheWriteMinutes ?? 0)

/** Prices of a preset’s tokens, in USD for a million, at the date and tier of a request. */
const soldGivens = ({ api }: Sold, asked: TokensAsked): Givens => {
  const { price, asOf } = asked
  const rate = yuanRateOf(asked)
  const reading: Reading = { api, asOf, rate }
  const tier = tierOf(api, asked)
  const prices = tier ?? api
  const none = (kind: TokenKind, history: TokenHistory) =>
    message('reasons.no-token-price-by', {
      kind,
      api: api.id,
      asOf: asOf ?? '',
      first: history[0]?.from ?? '',
    })
  const priceOf = (kind: TokenKind, history: TokenHistory): Given<Origin> =>
    valueIn(history, reading, none(kind, history))
  const input = priceOf('input', prices.input)
  const aboveInputTokens = tier?.aboveInputTokens ?? tier?.fromInputTokens ?? null
  const unknown = (kind: TokenKind): Given<Origin> => ({
    value: null,
    reason: message('reasons.no-token-price', { kind, api: api.id, aboveInputTokens }),
  })
  const cached = prices.cachedInput
  const long = isLong(asked, api)
  const written = long ? prices.longCacheWrite : prices.cacheWrite
  const isFree = api.cacheWriteCharged === 'no'
  const thinks = (asked.reasoningTokens ?? 0) > 0 && prices.reasoningOutput !== undefined
  const output = thinks ? prices.reasoningOutput : prices.output
  const discount: Given<Origin> =
    api.batchDiscount === undefined && price.batchShare === 0
      ? neutral(0, message('notes.no-batches'))
      : fromFigure(
          api.batchDiscount,
          `apis/${api.id}`,
          message('reasons.no-batch-discount', { api: api.id }),
        )
  const given = price.batchDiscount
  const inFull = (kind: 'cachedInput' | 'cacheWrite' | 'longCacheWrite'): Given<Origin> =>
    api.batchFullPrice?.includes(kind) === true && given === undefined
      ? neutral(0, message('notes.batch-in-full'))
      : given === undefined
        ? discount
        : { value: given, origin: derived(message('notes.batch-discount-given')) }
  const { cacheStorage, fees = [] } = api
  const search = fees.find(({ item }) => item === 'webSearch')?.price
  const request = fees.find(({ item }) => item === 'request')?.price
  const asksStorage = cacheStorage !== undefined && inForce(cacheStorage, asOf) !== undefined
  return {
    ...nothingExtra,
    ...(asksStorage && {
      cacheStorageHours: {
        value: 1,
        origin: byDefault(message('notes.an-hour-in-cache'), 'estimate'),
      },
      apiUsdPerMillionTokenHours: valueIn(cacheStorage, reading, ''),
    }),
    ...(price.serviceTier !== undefined &&
      price.serviceTier !== 'standard' && {
        serviceTierMultiplier: chosen(
          api.serviceTiers?.find(({ name }) => name === price.serviceTier)?.multiplier,
          reading,
          price.serviceTier,
        ),
      }),
    ...(price.apiRegion !== undefined && {
      regionalMultiplier: chosen(
        api.regionalMultipliers?.find(({ name }) => name === price.apiRegion)?.multiplier,
        reading,
        price.apiRegion,
      ),
    }),
    ...hoursGivens(asked, reading),
    ...((asked.webSearchesPerQuery ?? 0) > 0 && {
      usdPerWebSearch:
        search === undefined
          ? { value: null, reason: message('reasons.no-search-fee', { api: api.id }) }
          : valueIn(search, reading, message('reasons.no-search-fee', { api: api.id })),
    }),
    ...(request !== undefined && { requestFeeUsdPerQuery: valueIn(request, reading, '') }),
    apiUsdPerMillionInputTokens: input,
    apiUsdPerMillionCachedInputTokens:
      cached !== undefined
        ? priceOf('cachedInput', cached)
        : price.cachedInputShare === 0
          ? standIn(input, message('notes.no-such-tokens', { kind: 'cachedInput' }))
          : unknown('cachedInput'),
    apiUsdPerMillionCacheWriteTokens:
      written !== undefined
        ? priceOf('cacheWrite', written)
        : isFree
          ? standIn(input, message('notes.cache-write-not-charged'))
          : price.cacheWriteShare === 0
            ? standIn(input, message('notes.no-such-tokens', { kind: 'cacheWrite' }))
            : {
                value: null,
                reason: message('reasons.no-cache-write-price', { api: api.id, aboveInputTokens }),
              },
    apiUsdPerMillionOutputTokens: priceOf('output', output ?? prices.output),
    batchDiscount: discount,
    cachedBatchDiscount: inFull('cachedInput'),
    cacheWriteBatchDiscount: inFull(long ? 'longCacheWrite' : 'cacheWrite'),
    ...ageGivens(api, asked),
  }
}

/** How old the price is at the request’s date, since it was last seen at its source. */
const ageGivens = (api: Api, asked: TokensAsked): Givens => {
  const seen = vouchedTo(api, asked)
  if (seen === undefined || asked.asOf === undefined) return {}
  const days = Math.max(0, daysBetween(lastDayOf(seen), lastDayOf(asked.asOf)))
  return {
    priceAgeDays: {
      value: days,
      origin: derived(message('notes.price-age', { seen, asOf: asked.asOf })),
    },
  }
}

const priceIds = [
  'apiUsdPerMillionInputTokens',
  'apiUsdPerMillionCachedInputTokens',
  'apiUsdPerMillionCacheWriteTokens',
  'apiUsdPerMillionOutputTokens',
] as const

/** What a preset’s tokens cost; nothing is known of one that is not sold any more. */
export const presetGivens = (api: Api, asked: TokensAsked): Givens => {
  const sold = soldAt(api, asked.asOf)
  const givens = soldGivens(sold, asked)
  if (sold.retiredOn === undefined) return givens
  const reason = message('reasons.retired', { api: sold.api.id, on: sold.retiredOn })
  return {
    ...givens,
    ...Object.fromEntries(priceIds.map((id) => [id, { value: null, reason }])),
  }
}
