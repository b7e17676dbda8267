import * as api from './api.ts'

/** The price of a query whose tokens are bought, kind by kind. */
export const apiFormulas = [
  api.batchFactor,
  api.cachedBatchFactor,
  api.cacheWriteBatchFactor,
  api.hoursFactor,
  api.priceFactor,
  api.apiInputUsdPerQuery,
  api.apiCachedInputUsdPerQuery,
  api.apiCacheWriteUsdPerQuery,
  api.apiCacheStorageUsdPerQuery,
  api.apiOutputUsdPerQuery,
  api.apiReasoningUsdPerQuery,
  api.chargedSearchesPerQuery,
  api.apiSearchTokensUsdPerQuery,
  api.apiFeesUsdPerQuery,
]
