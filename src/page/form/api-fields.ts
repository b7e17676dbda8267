import type { QuantityId } from '../../model/quantities/index.ts'
import { type Field, field, type Hint, type Option } from './field.ts'

const own = (id: QuantityId, empty: Hint) => field('price', id, empty)

/** Choices that some price lists offer, and others do not. */
export const apiTerms = {
  tier: 'price.serviceTier',
  region: 'price.apiRegion',
  lifetime: 'price.cacheLifetimeMinutes',
} as const

export const apiTermNames = Object.values(apiTerms)

/** Service tiers as people say them. */
export const tierTexts: ReadonlyMap<string, Option> = new Map([
  ['standard', 'tier-standard'],
  ['flex', 'tier-flex'],
  ['priority', 'tier-priority'],
  ['fast', 'tier-fast'],
  ['ultrafast', 'tier-ultrafast'],
])

/** Regions as people say them. */
export const regionTexts: ReadonlyMap<string, Option> = new Map([
  ['us', 'region-us'],
  ['eu', 'region-eu'],
  ['apac', 'region-apac'],
  ['jp', 'region-jp'],
  ['regional', 'region-regional'],
])

/** Numbers that count for nothing where a price list has no such terms. */
export const peakHours = own('peakHoursShare', 'derived')
export const cacheStorage = own('cacheStorageHours', '1')

/** What is asked of everyone who buys tokens, in the order of the form. */
export const apiPrices = [
  own('apiUsdPerMillionInputTokens', 'as-provider'),
  own('apiUsdPerMillionOutputTokens', 'as-provider'),
]
export const apiCache = [own('cachedInputShare', '0'), own('cacheWriteShare', '0')]
export const apiBatch = [own('batchShare', '0')]

/** What few fill in. */
export const otherPrices = [
  own('apiUsdPerMillionCachedInputTokens', 'as-provider'),
  own('apiUsdPerMillionCacheWriteTokens', 'as-provider'),
]
export const otherTerms = [
  own('batchDiscount', 'as-provider'),
  own('priceMultiplier', '1'),
  field('workload', 'reasoningTokens', '0'),
  field('workload', 'webSearchesPerQuery', '0'),
  own('usdPerWebSearch', 'as-provider'),
  own('requestFeeUsdPerQuery', 'as-provider'),
]

/** Fields of the workload that only bought tokens have. */
export const workloadOfApi: ReadonlySet<string> = new Set(
  otherTerms.map(({ name }) => name).filter((name) => name.startsWith('workload.')),
)

/** Every number of bought tokens. */
export const apiFields: readonly Field[] = [
  ...apiPrices,
  ...apiCache,
  ...apiBatch,
  ...otherPrices,
  cacheStorage,
  peakHours,
  ...otherTerms,
]

/** The fields of the folded group. */
export const foldedNames: readonly string[] = [
  ...[...otherPrices, cacheStorage, peakHours, ...otherTerms].map(({ name }) => name),
  apiTerms.region,
]
