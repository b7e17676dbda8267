import type { Given, Trace } from '../../model/graph/trace.ts'
import type { QuantityId } from '../../model/quantities/index.ts'
import type { Origin } from '../../presets/origin.ts'
import { find } from '../../presets/registry.ts'
import { soldAt } from '../../presets/token-book.ts'
import { tierOf } from '../../presets/token-price.ts'
import { english } from '../../words/english.ts'
import { message } from '../../words/message.ts'
import type { Say } from '../../words/say.ts'
import type { PriceAnswer } from './answer-price.ts'
import { pick } from './derivation.ts'
import { byDefault, type Givens } from './givens.ts'
import { presetGivens } from './price-book.ts'
import { batchGivens, extraGivens } from './price-extras.ts'
import type { TokensAsked } from './price-reading.ts'
import { givensAt } from './resolve.ts'

/** The preset whose prices a request names. */
export const apiOf = ({ price }: Pick<TokensAsked, 'price'>) =>
  price.api === undefined ? undefined : find('apis', price.api)

/** Prices of one’s own: what is not given costs as input does. */
const ownGivens = (given: Givens, asked: TokensAsked): Givens => {
  const input: Given<Origin> = given.apiUsdPerMillionInputTokens ?? {
    value: null,
    reason: message('reasons.no-input-price'),
  }
  const alone: Given<Origin> =
    input.value === null
      ? input
      : { ...input, origin: { ...input.origin, note: message('notes.input-price-alone') } }
  const discount: Given<Origin> =
    given.batchDiscount ??
    (asked.price.batchShare > 0
      ? { value: null, reason: message('reasons.batch-discount-not-given') }
      : { value: 0, origin: byDefault(message('notes.no-batches')) })
  return {
    ...extraGivens(asked, undefined),
    ...batchGivens(asked, discount, { cached: false, written: false }),
    apiUsdPerMillionCachedInputTokens: alone,
    apiUsdPerMillionCacheWriteTokens: alone,
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
  return {
    ...(api === undefined ? ownGivens(given, asked) : presetGivens(api, asked)),
    ...given,
    ...givensAt('workload', { reasoningTokens, webSearchesPerQuery }, originAt),
  }
}

/** Prices whose place the list price may take, for what a query costs at most; none where that bounds nothing. */
export const boundGivens = (trace: Trace<Origin>): Givens | undefined => {
  const input = trace.node('apiUsdPerMillionInputTokens')
  if (input?.kind !== 'input' || input.value === null || input.origin === undefined)
    return undefined
  // What a request asks nothing of is not there at all.
  const isUnknown = (id: QuantityId) => trace.node(id)?.value === null
  const cached: Givens = {
    apiUsdPerMillionCachedInputTokens: {
      value: input.value,
      origin: { ...input.origin, note: message('notes.at-most-list-price') },
    },
  }
  const none: Given<Origin> = { value: 0, origin: byDefault(message('notes.at-most-no-discount')) }
  const bound: Givens = {
    ...(isUnknown('apiUsdPerMillionCachedInputTokens') && cached),
    ...(isUnknown('batchDiscount') && { batchDiscount: none }),
    ...(isUnknown('cachedBatchDiscount') && { cachedBatchDiscount: none }),
    ...(isUnknown('cacheWriteBatchDiscount') && { cacheWriteBatchDiscount: none }),
  }
  const others = [
    'apiUsdPerMillionOutputTokens',
    'apiUsdPerMillionCacheWriteTokens',
    'usdPerWebSearch',
    'requestFeeUsdPerQuery',
    'priceFactor',
  ] as const
  return Object.keys(bound).length === 0 || others.some(isUnknown) ? undefined : bound
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
