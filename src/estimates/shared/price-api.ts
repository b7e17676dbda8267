import type { Given, Trace } from '../../model/graph/trace.ts'
import type { QuantityId } from '../../model/quantities/index.ts'
import { fromFigure, type Origin, sourcesOf } from '../../presets/origin.ts'
import { find } from '../../presets/registry.ts'
import type { PresetOf } from '../../presets/schema.ts'
import { type TokenHistory, tierOf, tokenPriceOf } from '../../presets/token-price.ts'
import type { TokenKind } from '../../words/en/reasons/prices.ts'
import { english } from '../../words/english.ts'
import { type Message, message, type Text } from '../../words/message.ts'
import type { Say } from '../../words/say.ts'
import type { PriceAnswer } from './answer-price.ts'
import { type YuanRate, yuanRateOf } from './currency-rate.ts'
import { pick } from './derivation.ts'
import { byDefault, type Givens, noteOf } from './givens.ts'
import type { ApiPrice } from './request-price-api.ts'
import { givensAt } from './resolve.ts'

type Api = PresetOf<'apis'>

/** What the prices of tokens need of a request. */
export interface TokensAsked {
  readonly price: Omit<ApiPrice, 'method'>
  readonly inputTokens: number
  readonly outputTokens: number
  readonly asOf?: string | undefined
  readonly cnyPerUsd?: number | undefined
}

/** A price of one kind of token of a preset, as a request pays it. */
interface PriceAsked {
  readonly api: Api
  readonly kind: TokenKind
  readonly asOf: string | undefined
  readonly rate: YuanRate
}

const priceIn = (history: TokenHistory, { api, kind, asOf, rate }: PriceAsked): Given<Origin> => {
  const price = tokenPriceOf(history, asOf, rate.perUsd)
  if (price === undefined)
    return {
      value: null,
      reason: message('reasons.no-token-price-by', {
        kind,
        api: api.id,
        asOf: asOf ?? '',
        first: history[0]?.from ?? '',
      }),
    }
  if (price.usdPerMillionTokens === null) return { value: null, reason: price.reason }
  const { usdPerMillionTokens, record, isInYuan } = price
  const note = noteOf([
    isInYuan
      ? message('notes.converted', { price: record.value, unit: record.unit, rate: rate.params })
      : undefined,
    record.note,
  ])
  return {
    value: usdPerMillionTokens,
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

const noBatches: Given<Origin> = { value: 0, origin: byDefault(message('notes.no-batches')) }

/** Prices of a preset’s tokens, in USD for a million, at the date and tier of a request. */
const presetGivens = (api: Api, asked: TokensAsked): Givens => {
  const { price, asOf } = asked
  const rate = yuanRateOf(asked)
  const tier = tierOf(api, asked)
  const prices = tier ?? api
  const of = (kind: TokenKind): PriceAsked => ({ api, kind, asOf, rate })
  const input = priceIn(prices.input, of('input'))
  const discount = api.batchDiscount
  /** Where it is not published at this tier it is not known, unless no tokens are of this kind. */
  const ofKind = (kind: 'cachedInput' | 'cacheWrite', share: number): Given<Origin> => {
    const history = prices[kind]
    if (history !== undefined) return priceIn(history, of(kind))
    if (share === 0) return standIn(input, message('notes.no-such-tokens', { kind }))
    const aboveInputTokens = tier?.aboveInputTokens ?? null
    return {
      value: null,
      reason: message('reasons.no-token-price', { kind, api: api.id, aboveInputTokens }),
    }
  }
  return {
    apiUsdPerMillionInputTokens: input,
    apiUsdPerMillionCachedInputTokens: ofKind('cachedInput', price.cachedInputShare),
    // Who does not charge for writing bills what is written as input.
    apiUsdPerMillionCacheWriteTokens:
      api.cacheWrite === undefined
        ? standIn(input, message('notes.cache-write-not-charged'))
        : ofKind('cacheWrite', price.cacheWriteShare),
    apiUsdPerMillionOutputTokens: priceIn(prices.output, of('output')),
    batchDiscount:
      discount === undefined && price.batchShare === 0
        ? noBatches
        : fromFigure(
            discount,
            `apis/${api.id}`,
            message('reasons.no-batch-discount', { api: api.id }),
          ),
  }
}

const ownGivens = (given: Givens, batchShare: number): Givens => {
  const input: Given<Origin> = given.apiUsdPerMillionInputTokens ?? {
    value: null,
    reason: message('reasons.no-input-price'),
  }
  const alone = standIn(input, message('notes.input-price-alone'))
  return {
    apiUsdPerMillionCachedInputTokens: alone,
    apiUsdPerMillionCacheWriteTokens: alone,
    batchDiscount:
      batchShare > 0
        ? { value: null, reason: message('reasons.batch-discount-not-given') }
        : noBatches,
  }
}

/** What tokens cost: a preset’s prices, under those that the request gives itself in `part`. */
export const apiGivens = (
  asked: TokensAsked,
  originAt: (pointer: string) => Origin,
  part: 'price' | 'api' = 'price',
): Givens => {
  const given = givensAt(part, asked.price, originAt)
  const api = asked.price.api === undefined ? undefined : find('apis', asked.price.api)
  return {
    ...(api === undefined ? ownGivens(given, asked.price.batchShare) : presetGivens(api, asked)),
    ...given,
  }
}

const priceIds = [
  'apiUsdPerMillionInputTokens',
  'apiUsdPerMillionCachedInputTokens',
  'apiUsdPerMillionCacheWriteTokens',
  'apiUsdPerMillionOutputTokens',
  'batchDiscount',
] as const satisfies readonly QuantityId[]

/** The prices of tokens as they were understood, with the reasons for what is null under `pointer`. */
export const tokensAnswer = (
  trace: Trace<Origin>,
  asked: TokensAsked,
  pointer: string,
  unknown: Record<string, string>,
  say: Say = english,
): NonNullable<PriceAnswer['tokens']> => {
  const { price } = asked
  const api = price.api === undefined ? undefined : find('apis', price.api)
  const tier = api === undefined ? undefined : tierOf(api, asked)
  if (api === undefined) unknown[`${pointer}/api`] = say(message('reasons.own-token-prices'))
  if (tier === undefined) unknown[`${pointer}/aboveInputTokens`] = say(message('reasons.no-tier'))
  return {
    api: api?.id ?? null,
    aboveInputTokens: tier?.aboveInputTokens ?? null,
    ...pick(trace, pointer, priceIds, unknown, say),
  }
}

export const tierWarning = (aboveInputTokens: number | null): readonly Message[] =>
  aboveInputTokens === null ? [] : [message('warnings.price-tier', { aboveInputTokens })]
