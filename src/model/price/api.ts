import { formula } from '../graph/formula.ts'
import type { QuantityId } from '../quantities/index.ts'

export const batchFactor = formula({
  of: 'batchFactor',
  from: ['batchShare', 'batchDiscount'],
  text: '1 - batchShare * batchDiscount',
  source: 'definition',
  domain: (i) => i.batchShare <= 1 && i.batchDiscount <= 1,
  compute: (i) => 1 - i.batchShare * i.batchDiscount,
})

/** Input tokens that are neither read from the cache nor written to it. */
export const apiInputUsdPerQuery = formula({
  of: 'apiInputUsdPerQuery',
  from: [
    'inputTokens',
    'cachedInputShare',
    'cacheWriteShare',
    'apiUsdPerMillionInputTokens',
    'tokensPerMillion',
    'batchFactor',
  ],
  text: 'inputTokens * (1 - cachedInputShare - cacheWriteShare) * apiUsdPerMillionInputTokens / tokensPerMillion * batchFactor',
  source: 'definition',
  domain: (i) => i.cachedInputShare + i.cacheWriteShare <= 0.999,
  compute: (i) =>
    ((i.inputTokens *
      (1 - i.cachedInputShare - i.cacheWriteShare) *
      i.apiUsdPerMillionInputTokens) /
      i.tokensPerMillion) *
    i.batchFactor,
})

export const apiCachedInputUsdPerQuery = formula({
  of: 'apiCachedInputUsdPerQuery',
  from: [
    'inputTokens',
    'cachedInputShare',
    'apiUsdPerMillionCachedInputTokens',
    'tokensPerMillion',
    'batchFactor',
  ],
  text: 'inputTokens * cachedInputShare * apiUsdPerMillionCachedInputTokens / tokensPerMillion * batchFactor',
  source: 'definition',
  compute: (i) =>
    ((i.inputTokens * i.cachedInputShare * i.apiUsdPerMillionCachedInputTokens) /
      i.tokensPerMillion) *
    i.batchFactor,
})

/** A token that is written to the cache is paid at this price in place of the input’s. */
export const apiCacheWriteUsdPerQuery = formula({
  of: 'apiCacheWriteUsdPerQuery',
  from: [
    'inputTokens',
    'cacheWriteShare',
    'apiUsdPerMillionCacheWriteTokens',
    'tokensPerMillion',
    'batchFactor',
  ],
  text: 'inputTokens * cacheWriteShare * apiUsdPerMillionCacheWriteTokens / tokensPerMillion * batchFactor',
  source: 'definition',
  compute: (i) =>
    ((i.inputTokens * i.cacheWriteShare * i.apiUsdPerMillionCacheWriteTokens) /
      i.tokensPerMillion) *
    i.batchFactor,
})

export const apiOutputUsdPerQuery = formula({
  of: 'apiOutputUsdPerQuery',
  from: ['outputTokens', 'apiUsdPerMillionOutputTokens', 'tokensPerMillion', 'batchFactor'],
  text: 'outputTokens * apiUsdPerMillionOutputTokens / tokensPerMillion * batchFactor',
  source: 'definition',
  compute: (i) =>
    ((i.outputTokens * i.apiUsdPerMillionOutputTokens) / i.tokensPerMillion) * i.batchFactor,
})

const sumOfTokens = (of: QuantityId) =>
  formula({
    of,
    from: [
      'apiInputUsdPerQuery',
      'apiCachedInputUsdPerQuery',
      'apiCacheWriteUsdPerQuery',
      'apiOutputUsdPerQuery',
    ],
    text: 'apiInputUsdPerQuery + apiCachedInputUsdPerQuery + apiCacheWriteUsdPerQuery + apiOutputUsdPerQuery',
    source: 'definition',
    compute: (i) =>
      i.apiInputUsdPerQuery +
      i.apiCachedInputUsdPerQuery +
      i.apiCacheWriteUsdPerQuery +
      i.apiOutputUsdPerQuery,
  })

export const apiUsdPerQuery = sumOfTokens('usdPerQuery')
/** The same beside chips, where both are held against each other. */
export const apiUsdPerQueryBesideChips = sumOfTokens('apiUsdPerQuery')

export const apiUsdPerSecond = formula({
  of: 'usdPerSecond',
  from: ['usdPerQuery', 'servedQueriesPerSecond'],
  text: 'usdPerQuery * servedQueriesPerSecond',
  source: 'definition',
  compute: (i) => i.usdPerQuery * i.servedQueriesPerSecond,
})

export const apiUsdPerHour = formula({
  of: 'usdPerHour',
  from: ['usdPerSecond', 'secondsPerHour'],
  text: 'usdPerSecond * secondsPerHour',
  source: 'definition',
  compute: (i) => i.usdPerSecond * i.secondsPerHour,
})
