import type { Given } from '../../model/graph/trace.ts'
import type { Api } from '../../presets/api-schema.ts'
import { fromFigure, type Origin } from '../../presets/origin.ts'
import { cacheLifetimes, soldAt, vouchedTo } from '../../presets/token-book.ts'
import { type TokenHistory, tierOf } from '../../presets/token-price.ts'
import type { TokenKind } from '../../words/en/reasons/prices.ts'
import { message, type Text } from '../../words/message.ts'
import { yuanRateOf } from './currency-rate.ts'
import { derived, type Givens } from './givens.ts'
import { ageGivens } from './price-dates.ts'
import { batchGivens, extraGivens } from './price-extras.ts'
import { neutral, type Reading, standIn, type TokensAsked, valueIn } from './price-reading.ts'

/** Whether a cache write is for the longer of the lifetimes sold. */
const isLong = ({ price }: TokensAsked, api: Api): boolean =>
  price.cacheLifetimeMinutes !== undefined &&
  api.longCacheWriteMinutes !== undefined &&
  price.cacheLifetimeMinutes > (api.cacheWriteMinutes ?? 0)

/** Prices of a preset’s tokens, in USD for a million, at the tier of a request. */
const pricesOf = (asked: TokensAsked, reading: Reading): Givens => {
  const { price } = asked
  const { api, asOf } = reading
  const tier = tierOf(api, asked)
  const prices = tier ?? api
  const aboveInputTokens = tier?.aboveInputTokens ?? tier?.fromInputTokens ?? null
  const priceOf = (kind: TokenKind, history: TokenHistory): Given<Origin> =>
    valueIn(
      history,
      reading,
      message('reasons.no-token-price-by', {
        kind,
        api: api.id,
        asOf: asOf ?? '',
        first: history[0]?.from ?? '',
      }),
    )
  const input = priceOf('input', prices.input)
  /** The listed price; what a request has none of needs none. */
  const needed = (
    kind: 'cachedInput' | 'cacheWrite',
    history: TokenHistory | undefined,
    share: number,
    none: Text,
  ): Given<Origin> => {
    const listed = history === undefined ? undefined : priceOf(kind, history)
    if (listed !== undefined && listed.value !== null) return listed
    return share === 0
      ? standIn(input, message('notes.no-such-tokens', { kind }))
      : (listed ?? { value: null, reason: none })
  }
  const cached = needed(
    'cachedInput',
    prices.cachedInput,
    price.cachedInputShare,
    message('reasons.no-token-price', { kind: 'cachedInput', api: api.id, aboveInputTokens }),
  )
  const writes = isLong(asked, api) ? prices.longCacheWrite : prices.cacheWrite
  const { cacheLifetimeMinutes: minutes } = price
  const isSold = minutes === undefined || cacheLifetimes(api).includes(minutes)
  const written = !isSold
    ? { value: null, reason: message('reasons.no-cache-lifetime', { api: api.id, minutes }) }
    : writes === undefined && api.cacheWriteCharged === 'no'
      ? standIn(input, message('notes.cache-write-not-charged'))
      : needed(
          'cacheWrite',
          writes,
          price.cacheWriteShare,
          message('reasons.no-cache-write-price', { api: api.id, aboveInputTokens }),
        )
  // Where thinking has a price of its own, a request that reasons pays it for all of its output.
  const thinks = (asked.reasoningTokens ?? 0) > 0
  return {
    apiUsdPerMillionInputTokens: input,
    apiUsdPerMillionCachedInputTokens: cached,
    apiUsdPerMillionCacheWriteTokens: written,
    apiUsdPerMillionOutputTokens: priceOf(
      'output',
      (thinks ? prices.reasoningOutput : undefined) ?? prices.output,
    ),
  }
}

/** What a batch takes off, and of which kinds of token. */
const batches = (asked: TokensAsked, api: Api): Givens => {
  const { batchShare, batchDiscount } = asked.price
  const discount: Given<Origin> =
    api.batchDiscount === undefined && batchShare === 0
      ? neutral(0, message('notes.no-batches'))
      : fromFigure(
          api.batchDiscount,
          `apis/${api.id}`,
          message('reasons.no-batch-discount', { api: api.id }),
        )
  const given: Given<Origin> =
    batchDiscount === undefined
      ? discount
      : { value: batchDiscount, origin: derived(message('notes.batch-discount-given')) }
  const inFull = (kind: 'cachedInput' | 'cacheWrite' | 'longCacheWrite') =>
    batchDiscount === undefined && api.batchFullPrice?.includes(kind) === true
  return batchGivens(asked, given, {
    cached: inFull('cachedInput'),
    written: inFull(isLong(asked, api) ? 'longCacheWrite' : 'cacheWrite'),
  })
}

const tokenIds = [
  'apiUsdPerMillionInputTokens',
  'apiUsdPerMillionCachedInputTokens',
  'apiUsdPerMillionCacheWriteTokens',
  'apiUsdPerMillionOutputTokens',
] as const

/** What a preset’s tokens cost; nothing is known of one that is not sold any more. */
export const presetGivens = (preset: Api, asked: TokensAsked): Givens => {
  const { api, retiredOn } = soldAt(preset, asked.asOf)
  const reading: Reading = { api, asOf: asked.asOf, rate: yuanRateOf(asked) }
  const givens = {
    ...extraGivens(asked, reading),
    ...batches(asked, api),
    ...pricesOf(asked, reading),
    ...ageGivens(vouchedTo(api, asked), asked.asOf),
  }
  if (retiredOn === undefined) return givens
  const gone = { value: null, reason: message('reasons.retired', { api: api.id, on: retiredOn }) }
  return { ...givens, ...Object.fromEntries(tokenIds.map((id) => [id, gone])) }
}
