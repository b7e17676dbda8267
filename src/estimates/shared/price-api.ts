import type { Given, Trace } from '../../model/graph/trace.ts'
import type { QuantityId } from '../../model/quantities/index.ts'
import type { Origin } from '../../presets/origin.ts'
import { find } from '../../presets/registry.ts'
import { soldAt } from '../../presets/token-book.ts'
import { tierOf } from '../../presets/token-price.ts'
import type { OwnPrice } from '../../words/en/reasons/prices.ts'
import { english } from '../../words/english.ts'
import { message } from '../../words/message.ts'
import type { Say } from '../../words/say.ts'
import type { PriceAnswer } from './answer-price.ts'
import { pick } from './derivation.ts'
import { byDefault, type Givens } from './givens.ts'
import { presetGivens } from './price-book.ts'
import { absentGivens, batchGivens, extraGivens } from './price-extras.ts'
import { standIn, type TokensAsked } from './price-reading.ts'
import { givensAt } from './resolve.ts'

/** The preset whose prices a request names. */
export const apiOf = ({ price }: Pick<TokensAsked, 'price'>) =>
  price.api === undefined ? undefined : find('apis', price.api)

/** A price of one’s own that is missing: nothing stands in for it. */
const notGiven = (field: OwnPrice): Given<Origin> => ({
  value: null,
  reason: message('reasons.own-price-not-given', { field }),
})

const ownGivens = (given: Givens, asked: TokensAsked): Givens => {
  const discount: Given<Origin> = given.batchDiscount ?? notGiven('batchDiscount')
  const prices = {
    apiUsdPerMillionCachedInputTokens:
      given.apiUsdPerMillionCachedInputTokens ?? notGiven('apiUsdPerMillionCachedInputTokens'),
    apiUsdPerMillionCacheWriteTokens:
      given.apiUsdPerMillionCacheWriteTokens ?? notGiven('apiUsdPerMillionCacheWriteTokens'),
  }
  return {
    ...extraGivens(asked, undefined),
    ...batchGivens(asked, discount, { cached: false, written: false }),
    ...prices,
    ...absentGivens(asked, prices),
  }
}

/** What reasoning costs: what output does, unless the list has a price of its own and the request none. */
const reasoningGivens = (given: Givens, prices: Givens): Givens => {
  const stated = given.apiUsdPerMillionOutputTokens
  const listed = prices.apiUsdPerMillionReasoningTokens
  const output = stated ?? prices.apiUsdPerMillionOutputTokens
  if (stated === undefined && listed !== undefined)
    return { apiUsdPerMillionReasoningTokens: listed }
  return output === undefined
    ? {}
    : {
        apiUsdPerMillionReasoningTokens: standIn(output, message('notes.reasoning-as-output')),
      }
}

/** What tokens cost: a preset’s prices, under those that the request gives itself in `part`. */
export const apiGivens = (
  asked: TokensAsked,
  originAt: (pointer: string) => Origin,
  part: 'price' | 'api' = 'price',
): Givens => {
  const given = givensAt(part, asked.price, originAt)
  const { reasoningTokens, webSearchesPerQuery } = asked
  const api = apiOf(asked)
  const prices = api === undefined ? ownGivens(given, asked) : presetGivens(api, asked)
  return {
    ...prices,
    ...given,
    ...((reasoningTokens ?? 0) > 0 && reasoningGivens(given, prices)),
    ...givensAt('workload', { reasoningTokens, webSearchesPerQuery }, originAt),
  }
}

const hasTokens = (trace: Trace<Origin>, share: QuantityId) => (trace.value(share) ?? 0) > 0

/** Prices whose place the list price may take, for what a query costs at most; none where that bounds nothing. */
export const boundGivens = (trace: Trace<Origin>): Givens | undefined => {
  const input = trace.node('apiUsdPerMillionInputTokens')
  if (input?.kind !== 'input' || input.value === null || input.origin === undefined)
    return undefined
  // What a request asks nothing of has no part in its bill, whether its price is known or not.
  const isUnknown = (id: QuantityId) => trace.node(id)?.value === null
  const cached: Givens = {
    apiUsdPerMillionCachedInputTokens: {
      value: input.value,
      origin: { ...input.origin, note: message('notes.at-most-list-price') },
    },
  }
  const none: Given<Origin> = { value: 0, origin: byDefault(message('notes.at-most-no-discount')) }
  const bound: Givens = {
    ...(hasTokens(trace, 'cachedInputShare') &&
      isUnknown('apiUsdPerMillionCachedInputTokens') &&
      cached),
    ...(isUnknown('batchFactor') && { batchDiscount: none }),
    ...(isUnknown('cachedBatchDiscount') && { cachedBatchDiscount: none }),
    ...(isUnknown('cacheWriteBatchDiscount') && { cacheWriteBatchDiscount: none }),
  }
  const others = [
    'apiUsdPerMillionOutputTokens',
    'usdPerWebSearch',
    'requestFeeUsdPerQuery',
    'priceFactor',
  ] as const
  return Object.keys(bound).length === 0 ||
    others.some(isUnknown) ||
    (hasTokens(trace, 'cacheWriteShare') && isUnknown('apiUsdPerMillionCacheWriteTokens'))
    ? undefined
    : bound
}

const priceIds = [
  'apiUsdPerMillionInputTokens',
  'apiUsdPerMillionCachedInputTokens',
  'apiUsdPerMillionCacheWriteTokens',
  'apiUsdPerMillionOutputTokens',
  'batchDiscount',
  'priceFactor',
] as const satisfies readonly QuantityId[]

const bounds = [
  'aboveInputTokens',
  'fromInputTokens',
  'aboveOutputTokens',
  'fromOutputTokens',
] as const

/** The prices of tokens as they were understood, with the reasons for what is null under `pointer`. */
export const tokensAnswer = (
  trace: Trace<Origin>,
  asked: TokensAsked,
  pointer: string,
  unknown: Record<string, string>,
  say: Say = english,
): NonNullable<PriceAnswer['tokens']> => {
  const api = apiOf(asked)
  const sold = api === undefined ? undefined : soldAt(api, asked.asOf)
  const tier = sold === undefined ? undefined : tierOf(sold.api, asked)
  if (api === undefined) unknown[`${pointer}/api`] = say(message('reasons.own-token-prices'))
  const bound = (id: (typeof bounds)[number]): number | null => {
    const value = tier?.[id] ?? null
    if (value === null) unknown[`${pointer}/${id}`] = say(message('reasons.no-tier'))
    return value
  }
  if (sold?.routedFrom === undefined)
    unknown[`${pointer}/routedTo`] = say(message('reasons.not-routed'))
  return {
    api: api?.id ?? null,
    routedTo: sold?.routedFrom === undefined ? null : sold.api.id,
    aboveInputTokens: bound('aboveInputTokens'),
    fromInputTokens: bound('fromInputTokens'),
    aboveOutputTokens: bound('aboveOutputTokens'),
    fromOutputTokens: bound('fromOutputTokens'),
    ...pick(trace, pointer, priceIds, unknown, say),
  }
}
