import type { Api } from '../../presets/api-schema.ts'
import { isBy } from '../../presets/dates.ts'
import { retirementDay } from '../../presets/token-book.ts'
import { priceAt, type TokenHistory, tierOf } from '../../presets/token-price.ts'
import { inputTokensOf, type Usage } from './usage.ts'

type Kind = 'input' | 'cachedInput' | 'cacheWrite' | 'longCacheWrite' | 'output'

/** What has no price, and why: none at all, none by that day, none any more, or one in yuan. */
export interface Missing {
  readonly of: Kind | 'model' | 'lifetime' | 'batch'
  readonly why: 'none' | 'later' | 'ended' | 'yuan'
}

/** What the book says of a request: its price, or what it has no price of. */
export type BookPrice = { readonly usd: number } | { readonly missing: Missing }

/** In dollars for a million tokens. A list in yuan is another list than any in dollars. */
const priceOf = (history: TokenHistory | undefined, asOf: string): number | Missing['why'] => {
  if (history === undefined) return 'none'
  const price = priceAt(history, asOf, 1)
  if (price === undefined) return 'later'
  if (price.value === null) return 'ended'
  return price.isInYuan ? 'yuan' : price.value
}

const writeKind = (api: Api, { keptMinutes }: Usage): Kind | undefined => {
  if (keptMinutes === undefined || keptMinutes === api.cacheWriteMinutes) return 'cacheWrite'
  return keptMinutes === api.longCacheWriteMinutes ? 'longCacheWrite' : undefined
}

/** What the provider's list asks for a request, without hours, regions and service tiers. */
export const bookPriceOf = (api: Api, usage: Usage, asOf: string): BookPrice => {
  const on = retirementDay(api)
  if (on !== undefined && isBy(on, asOf)) return { missing: { of: 'model', why: 'ended' } }
  const inputTokens = inputTokensOf(usage)
  const prices = tierOf(api, { inputTokens, outputTokens: usage.outputTokens, asOf }) ?? api
  const written = writeKind(api, usage)
  if (written === undefined) return { missing: { of: 'lifetime', why: 'none' } }
  const isFreeWrite = api.cacheWriteCharged === 'no' && written === 'cacheWrite'
  const discount = usage.isBatch ? api.batchDiscount?.value : 0
  if (discount === undefined || discount === null) return { missing: { of: 'batch', why: 'none' } }
  const full: readonly Kind[] = api.batchFullPrice ?? []
  const paid: readonly (readonly [Kind, number])[] = [
    ['input', usage.freshTokens],
    ['cachedInput', usage.cachedTokens],
    [isFreeWrite ? 'input' : written, usage.writtenTokens],
    ['output', usage.outputTokens],
  ]
  let usd = 0
  for (const [kind, tokens] of paid) {
    if (tokens === 0) continue
    const price = priceOf(prices[kind], asOf)
    if (typeof price === 'string') return { missing: { of: kind, why: price } }
    usd += (tokens / 1e6) * price * (full.includes(kind) ? 1 : 1 - discount)
  }
  return { usd }
}
