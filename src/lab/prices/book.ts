import { boughtOnDemand } from '../../estimates/inference/index.ts'
import { byDefault } from '../../estimates/shared/givens.ts'
import { presetGivens } from '../../estimates/shared/price-book.ts'
import type { TokensAsked } from '../../estimates/shared/price-reading.ts'
import type { Reason } from '../../model/graph/trace.ts'
import type { Api } from '../../presets/api-schema.ts'
import { isBy } from '../../presets/dates.ts'
import { retirementDay } from '../../presets/token-book.ts'
import { inputTokensOf, type Usage } from './usage.ts'

/** What the book says of a request: its price, or the code of why it has none. */
export type BookPrice = { readonly usd: number } | { readonly missing: string }

const askedOf = (usage: Usage, asOf: string): TokensAsked => {
  const inputTokens = inputTokensOf(usage)
  return {
    price: {
      cachedInputShare: usage.cachedTokens / inputTokens,
      cacheWriteShare: usage.writtenTokens / inputTokens,
      batchShare: usage.isBatch ? 1 : 0,
      ...(usage.keptMinutes !== undefined && { cacheLifetimeMinutes: usage.keptMinutes }),
    },
    inputTokens,
    outputTokens: usage.outputTokens,
    asOf,
  }
}

const wordOf = (reason: Reason | undefined): string =>
  typeof reason === 'object' ? reason.code.slice(reason.code.indexOf('.') + 1) : (reason ?? '')

const plain = (value: number) => ({ value, origin: byDefault('') })

/** What the provider’s list asks for a request, without peak hours, regions, service tiers and fees. */
export const bookPriceOf = (api: Api, usage: Usage, asOf: string): BookPrice => {
  const on = retirementDay(api)
  if (on !== undefined && isBy(on, asOf)) return { missing: 'retired' }
  const lifetimes = [undefined, api.cacheWriteMinutes, api.longCacheWriteMinutes]
  if (!lifetimes.includes(usage.keptMinutes)) return { missing: 'lifetime' }
  const asked = askedOf(usage, asOf)
  const trace = boughtOnDemand().traceQuery({
    inputTokens: plain(asked.inputTokens),
    outputTokens: plain(asked.outputTokens),
    cachedInputShare: plain(asked.price.cachedInputShare),
    cacheWriteShare: plain(asked.price.cacheWriteShare),
    batchShare: plain(asked.price.batchShare),
    ...presetGivens(api, asked),
    priceFactor: plain(1),
    apiFeesUsdPerQuery: plain(0),
    apiCacheStorageUsdPerQuery: plain(0),
  })
  const usd = trace.value('usdPerQuery')
  return usd === null ? { missing: wordOf(trace.node('usdPerQuery')?.reason) } : { usd }
}
