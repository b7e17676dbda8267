import type { Given } from '../../model/graph/trace.ts'
import type { Api } from '../../presets/api-schema.ts'
import { fromFigure, type Origin } from '../../presets/origin.ts'
import { cacheLifetimes, hasKnownLifetimes, soldAt, vouchedTo } from '../../presets/token-book.ts'
import { type TokenHistory, tierOf } from '../../presets/token-price.ts'
import type { TokenKind } from '../../words/en/reasons/prices.ts'
import { type Message, message, type Text } from '../../words/message.ts'
import { yuanRateOf } from './currency-rate.ts'
import { derived, type Givens } from './givens.ts'
import { ageGivens } from './price-dates.ts'
import { absentGivens, batchGivens, extraGivens } from './price-extras.ts'
import { type Reading, standIn, type TokensAsked, valueIn } from './price-reading.ts'

/** Whether a cache write is for the longer of the lifetimes sold. */
const isLong = ({ price }: TokensAsked, api: Api): boolean =>
  price.cacheLifetimeMinutes !== undefined &&
  api.longCacheWriteMinutes !== undefined &&
  price.cacheLifetimeMinutes > (api.cacheWriteMinutes ?? 0)

/** Why a cache write is not sold for the lifetime asked for, or not with the rest of a request. */
const lifetimeRefusal = (asked: TokensAsked, api: Api): Message | undefined => {
  const { cacheLifetimeMinutes: minutes, serviceTier = 'standard' } = asked.price
  if (minutes === undefined) return undefined
  if (!cacheLifetimes(api).includes(minutes))
    return message(
      hasKnownLifetimes(api) ? 'reasons.no-cache-lifetime' : 'reasons.cache-lifetime-unknown',
      { api: api.id, minutes },
    )
  const { upToInputTokens = Infinity, standardTierOnly } = api.longCacheWriteTerms ?? {}
  if (!isLong(asked, api)) return undefined
  if (asked.inputTokens > upToInputTokens)
    return message('reasons.cache-lifetime-of-short-prompts', {
      api: api.id,
      minutes,
      upToInputTokens,
    })
  return standardTierOnly === true && serviceTier !== 'standard'
    ? message('reasons.cache-lifetime-of-standard-tier', { api: api.id, minutes })
    : undefined
}

/** Whether a lifetime is stated that the provider does not sell: such a request has no price. */
const refusesLifetime = ({ price }: TokensAsked, api: Api): boolean =>
  price.cacheLifetimeMinutes !== undefined &&
  hasKnownLifetimes(api) &&
  !cacheLifetimes(api).includes(price.cacheLifetimeMinutes)

const notInList = message('reasons.not-in-list')

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
  const priceOrReason = (kind: TokenKind, history: TokenHistory | undefined, none: Text) =>
    history === undefined ? { value: null, reason: none } : priceOf(kind, history)
  const writes = isLong(asked, api) ? prices.longCacheWrite : prices.cacheWrite
  const unsold = lifetimeRefusal(asked, api)
  // Where thinking has a price of its own, a request that reasons pays it for all of its output, or for that part.
  const thinks = (asked.reasoningTokens ?? 0) > 0
  const thought = thinks ? prices.reasoningOutput : undefined
  const isApart = api.reasoning === 'apart'
  const output = priceOf('output', (isApart ? undefined : thought) ?? prices.output)
  return {
    apiUsdPerMillionInputTokens: input,
    apiUsdPerMillionCachedInputTokens: priceOrReason(
      'cachedInput',
      prices.cachedInput,
      price.cachedInputShare === 0
        ? notInList
        : message('reasons.no-token-price', { kind: 'cachedInput', api: api.id, aboveInputTokens }),
    ),
    apiUsdPerMillionCacheWriteTokens:
      unsold !== undefined
        ? { value: null, reason: unsold }
        : writes === undefined && api.cacheWriteCharged === 'no'
          ? standIn(input, message('notes.cache-write-not-charged'))
          : priceOrReason(
              'cacheWrite',
              writes,
              price.cacheWriteShare === 0
                ? notInList
                : message('reasons.no-cache-write-price', {
                    api: api.id,
                    aboveInputTokens,
                    minutes: price.cacheLifetimeMinutes ?? null,
                  }),
            ),
    apiUsdPerMillionOutputTokens: output,
    ...(isApart &&
      thought !== undefined && {
        apiUsdPerMillionReasoningTokens: priceOf('reasoning', thought),
      }),
  }
}

/** What a batch takes off, and of which kinds of token. */
const batches = (asked: TokensAsked, api: Api): Givens => {
  const { batchShare, batchDiscount } = asked.price
  const discount: Given<Origin> = fromFigure(
    api.batchDiscount,
    `apis/${api.id}`,
    batchShare === 0 ? notInList : message('reasons.no-batch-discount', { api: api.id }),
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
  const prices = pricesOf(asked, reading)
  const givens = {
    ...extraGivens(asked, reading),
    ...batches(asked, api),
    ...prices,
    ...absentGivens(asked, refusesLifetime(asked, api) ? {} : prices),
    ...ageGivens(vouchedTo(api, asked), asked.asOf),
  }
  if (retiredOn === undefined) return givens
  const gone = { value: null, reason: message('reasons.retired', { api: api.id, on: retiredOn }) }
  return { ...givens, ...Object.fromEntries(tokenIds.map((id) => [id, gone])) }
}
