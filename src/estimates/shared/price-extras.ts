import type { Given } from '../../model/graph/trace.ts'
import { inForce } from '../../presets/dates.ts'
import type { Origin } from '../../presets/origin.ts'
import { message } from '../../words/message.ts'
import { byDefault, type Givens } from './givens.ts'
import { feeGivens, noFees } from './price-fees.ts'
import { multiplierGivens, noMultipliers } from './price-multipliers.ts'
import { neutral, type Reading, type TokensAsked, valueIn } from './price-reading.ts'

const noBatches = neutral(1, message('notes.no-batches'))
const inFullPrice = neutral(0, message('notes.batch-in-full'))

const noStorage: Givens = {
  apiCacheStorageUsdPerQuery: neutral(0, message('notes.no-cache-storage')),
  apiCacheStorageUsdPerYear: neutral(0, message('notes.no-cache-storage')),
}

/** What lies in the cache, where the provider charges for that by the hour. */
const storage = (asked: TokensAsked, reading: Reading | undefined): Givens => {
  const history = reading?.api.cacheStorage
  if (reading === undefined || history === undefined) return noStorage
  if (asked.price.cacheWriteShare === 0 || inForce(history, reading.asOf) === undefined)
    return noStorage
  return {
    cacheStorageHours: {
      value: 1,
      origin: byDefault(message('notes.an-hour-in-cache'), 'estimate'),
    },
    apiUsdPerMillionTokenHours: valueIn(history, reading, message('notes.no-cache-storage')),
  }
}

const noReasoning: Givens = {
  reasoningTokens: neutral(0, message('notes.no-reasoning')),
  apiReasoningUsdPerQuery: neutral(0, message('notes.no-reasoning')),
  apiReasoningUsdPerYear: neutral(0, message('notes.no-reasoning')),
}

/** Where no tokens are priced. */
export const nothingBeside: Givens = {
  ...noReasoning,
  ...noStorage,
  ...noFees,
  ...noMultipliers,
}

/** What comes beside the prices of tokens; nothing of it where a request asks for nothing that costs extra. */
export const extraGivens = (asked: TokensAsked, reading: Reading | undefined): Givens => ({
  ...((asked.reasoningTokens ?? 0) > 0 ? {} : noReasoning),
  ...multiplierGivens(asked, reading),
  ...storage(asked, reading),
  ...feeGivens(asked, reading),
})

const noTokens = {
  apiCachedInputUsdPerQuery: neutral(0, message('notes.no-such-tokens', { kind: 'cachedInput' })),
  apiCacheWriteUsdPerQuery: neutral(0, message('notes.no-such-tokens', { kind: 'cacheWrite' })),
} as const

/** What a request has no tokens of costs nothing, though no price of it is known. */
export const absentGivens = (
  { price }: TokensAsked,
  {
    apiUsdPerMillionCachedInputTokens: cached,
    apiUsdPerMillionCacheWriteTokens: written,
  }: Pick<Givens, 'apiUsdPerMillionCachedInputTokens' | 'apiUsdPerMillionCacheWriteTokens'>,
): Givens => ({
  ...(price.cachedInputShare === 0 &&
    cached?.value === null && {
      apiCachedInputUsdPerQuery: noTokens.apiCachedInputUsdPerQuery,
    }),
  ...(price.cacheWriteShare === 0 &&
    written?.value === null && { apiCacheWriteUsdPerQuery: noTokens.apiCacheWriteUsdPerQuery }),
})

/** Which kinds a batch takes its discount off; all alike where there are no batches. */
export const batchGivens = (
  { price }: TokensAsked,
  discount: Given<Origin>,
  isInFull: { readonly cached: boolean; readonly written: boolean },
): Givens => {
  if (price.batchShare === 0)
    return {
      batchDiscount: discount,
      ...(discount.value === null && { batchFactor: noBatches }),
      cachedBatchFactor: noBatches,
      cacheWriteBatchFactor: noBatches,
    }
  const off = (inFull: boolean) => (inFull ? inFullPrice : discount)
  return {
    batchDiscount: discount,
    cachedBatchDiscount: off(isInFull.cached),
    cacheWriteBatchDiscount: off(isInFull.written),
  }
}
