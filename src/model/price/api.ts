import { formula } from '../graph/formula.ts'
import type { QuantityId } from '../quantities/index.ts'

const batched = <const D extends QuantityId>(of: QuantityId, discount: D) =>
  formula({
    of,
    from: ['batchShare', discount],
    text: `1 - batchShare * ${discount}`,
    source: 'definition',
    domain: (i) => i.batchShare <= 1 && i[discount] <= 1,
    compute: (i) => 1 - i.batchShare * i[discount],
  })

export const batchFactor = batched('batchFactor', 'batchDiscount')
/** Some sellers take nothing off what is read from a cache, or written to one. */
export const cachedBatchFactor = batched('cachedBatchFactor', 'cachedBatchDiscount')
export const cacheWriteBatchFactor = batched('cacheWriteBatchFactor', 'cacheWriteBatchDiscount')

/** What the hours of the day make of a price: that of the peak counts for its share of the tokens. */
export const hoursFactor = formula({
  of: 'hoursFactor',
  from: ['peakHoursShare', 'peakHoursMultiplier'],
  text: '1 + peakHoursShare * (peakHoursMultiplier - 1)',
  source: 'definition',
  compute: (i) => 1 + i.peakHoursShare * (i.peakHoursMultiplier - 1),
})

/** Multipliers multiply, unless a seller says otherwise. */
export const priceFactor = formula({
  of: 'priceFactor',
  from: ['serviceTierMultiplier', 'regionalMultiplier', 'hoursFactor', 'priceMultiplier'],
  text: 'serviceTierMultiplier * regionalMultiplier * hoursFactor * priceMultiplier',
  source: 'definition',
  compute: (i) =>
    i.serviceTierMultiplier * i.regionalMultiplier * i.hoursFactor * i.priceMultiplier,
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
    'priceFactor',
  ],
  text: 'inputTokens * (1 - cachedInputShare - cacheWriteShare) * apiUsdPerMillionInputTokens / tokensPerMillion * batchFactor * priceFactor',
  source: 'definition',
  domain: (i) => i.cachedInputShare + i.cacheWriteShare <= 0.999,
  compute: (i) =>
    ((i.inputTokens *
      (1 - i.cachedInputShare - i.cacheWriteShare) *
      i.apiUsdPerMillionInputTokens) /
      i.tokensPerMillion) *
    i.batchFactor *
    i.priceFactor,
})

export const apiCachedInputUsdPerQuery = formula({
  of: 'apiCachedInputUsdPerQuery',
  from: [
    'inputTokens',
    'cachedInputShare',
    'apiUsdPerMillionCachedInputTokens',
    'tokensPerMillion',
    'cachedBatchFactor',
    'priceFactor',
  ],
  text: 'inputTokens * cachedInputShare * apiUsdPerMillionCachedInputTokens / tokensPerMillion * cachedBatchFactor * priceFactor',
  source: 'definition',
  compute: (i) =>
    ((i.inputTokens * i.cachedInputShare * i.apiUsdPerMillionCachedInputTokens) /
      i.tokensPerMillion) *
    i.cachedBatchFactor *
    i.priceFactor,
})

/** A token that is written to the cache is paid at this price in place of the input’s. */
export const apiCacheWriteUsdPerQuery = formula({
  of: 'apiCacheWriteUsdPerQuery',
  from: [
    'inputTokens',
    'cacheWriteShare',
    'apiUsdPerMillionCacheWriteTokens',
    'tokensPerMillion',
    'cacheWriteBatchFactor',
    'priceFactor',
  ],
  text: 'inputTokens * cacheWriteShare * apiUsdPerMillionCacheWriteTokens / tokensPerMillion * cacheWriteBatchFactor * priceFactor',
  source: 'definition',
  compute: (i) =>
    ((i.inputTokens * i.cacheWriteShare * i.apiUsdPerMillionCacheWriteTokens) /
      i.tokensPerMillion) *
    i.cacheWriteBatchFactor *
    i.priceFactor,
})

/** What is written lies in the cache for so many hours; sellers who charge for that do so by the hour. */
export const apiCacheStorageUsdPerQuery = formula({
  of: 'apiCacheStorageUsdPerQuery',
  from: [
    'inputTokens',
    'cacheWriteShare',
    'cacheStorageHours',
    'apiUsdPerMillionTokenHours',
    'tokensPerMillion',
  ],
  text: 'inputTokens * cacheWriteShare * cacheStorageHours * apiUsdPerMillionTokenHours / tokensPerMillion',
  source: 'definition',
  compute: (i) =>
    (i.inputTokens * i.cacheWriteShare * i.cacheStorageHours * i.apiUsdPerMillionTokenHours) /
    i.tokensPerMillion,
})

/** Tokens that the user sees. */
export const apiOutputUsdPerQuery = formula({
  of: 'apiOutputUsdPerQuery',
  from: [
    'outputTokens',
    'reasoningTokens',
    'apiUsdPerMillionOutputTokens',
    'tokensPerMillion',
    'batchFactor',
    'priceFactor',
  ],
  text: '(outputTokens - reasoningTokens) * apiUsdPerMillionOutputTokens / tokensPerMillion * batchFactor * priceFactor',
  source: 'definition',
  domain: (i) => i.reasoningTokens <= i.outputTokens,
  compute: (i) =>
    (((i.outputTokens - i.reasoningTokens) * i.apiUsdPerMillionOutputTokens) / i.tokensPerMillion) *
    i.batchFactor *
    i.priceFactor,
})

/** Tokens that the model thinks in, which most sellers bill as output. */
export const apiReasoningUsdPerQuery = formula({
  of: 'apiReasoningUsdPerQuery',
  from: [
    'reasoningTokens',
    'apiUsdPerMillionReasoningTokens',
    'tokensPerMillion',
    'batchFactor',
    'priceFactor',
  ],
  text: 'reasoningTokens * apiUsdPerMillionReasoningTokens / tokensPerMillion * batchFactor * priceFactor',
  source: 'definition',
  compute: (i) =>
    ((i.reasoningTokens * i.apiUsdPerMillionReasoningTokens) / i.tokensPerMillion) *
    i.batchFactor *
    i.priceFactor,
})

/** Where a prompt is charged once, however many searches it makes: below one, the share of prompts that search. */
export const chargedSearchesPerQuery = formula({
  of: 'chargedSearchesPerQuery',
  from: ['webSearchesPerQuery', 'maxChargedSearchesPerQuery'],
  text: 'min(webSearchesPerQuery, maxChargedSearchesPerQuery)',
  source: 'definition',
  compute: (i) => Math.min(i.webSearchesPerQuery, i.maxChargedSearchesPerQuery),
})

/** Where each search bills a fixed number of input tokens besides its fee. */
export const apiSearchTokensUsdPerQuery = formula({
  of: 'apiSearchTokensUsdPerQuery',
  from: [
    'webSearchesPerQuery',
    'inputTokensPerWebSearch',
    'apiUsdPerMillionInputTokens',
    'tokensPerMillion',
    'batchFactor',
    'priceFactor',
  ],
  text: 'webSearchesPerQuery * inputTokensPerWebSearch * apiUsdPerMillionInputTokens / tokensPerMillion * batchFactor * priceFactor',
  source: 'definition',
  compute: (i) =>
    ((i.webSearchesPerQuery * i.inputTokensPerWebSearch * i.apiUsdPerMillionInputTokens) /
      i.tokensPerMillion) *
    i.batchFactor *
    i.priceFactor,
})

/** What is charged by the call. */
export const apiFeesUsdPerQuery = formula({
  of: 'apiFeesUsdPerQuery',
  from: [
    'chargedSearchesPerQuery',
    'usdPerWebSearch',
    'apiSearchTokensUsdPerQuery',
    'requestFeeUsdPerQuery',
  ],
  text: 'chargedSearchesPerQuery * usdPerWebSearch + apiSearchTokensUsdPerQuery + requestFeeUsdPerQuery',
  source: 'definition',
  compute: (i) =>
    i.chargedSearchesPerQuery * i.usdPerWebSearch +
    i.apiSearchTokensUsdPerQuery +
    i.requestFeeUsdPerQuery,
})

const parts = [
  'apiInputUsdPerQuery',
  'apiCachedInputUsdPerQuery',
  'apiCacheWriteUsdPerQuery',
  'apiCacheStorageUsdPerQuery',
  'apiOutputUsdPerQuery',
  'apiReasoningUsdPerQuery',
  'apiFeesUsdPerQuery',
] as const

const sumOfTokens = (of: QuantityId) =>
  formula({
    of,
    from: parts,
    text: parts.join(' + '),
    source: 'definition',
    compute: (i) =>
      i.apiInputUsdPerQuery +
      i.apiCachedInputUsdPerQuery +
      i.apiCacheWriteUsdPerQuery +
      i.apiCacheStorageUsdPerQuery +
      i.apiOutputUsdPerQuery +
      i.apiReasoningUsdPerQuery +
      i.apiFeesUsdPerQuery,
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
