import * as v from 'valibot'
import { millionfoldDoubt } from '../../fields/doubt.ts'
import { fault } from '../../fields/fault.ts'
import { held, type Rule } from '../../fields/held.ts'
import { choice, object, text } from '../../fields/object.ts'
import { presetId } from '../../fields/preset.ts'
import { quantity } from '../../fields/quantity.ts'
import type { QuantityId } from '../../model/quantities/index.ts'
import { message } from '../../words/message.ts'
import { apiTexts } from '../../words/openapi/fields/price.ts'

/** A price of a million tokens; one that looks a million times off gets a question. */
export const tokenPrice = (id: QuantityId, example: number) =>
  quantity({
    id,
    description: apiTexts.tokenPrice,
    min: 0,
    max: 1e4,
    doubt: millionfoldDoubt(1e-3, 1e4, 'million-tokens'),
    examples: [example, `${example} USD/Mtoken`],
  })

/** Besides the standard one, whose prices are the list’s. */
export const serviceTiers = ['standard', 'flex', 'priority', 'fast', 'ultrafast'] as const

const shareOf = (id: QuantityId, example: number, description?: string) =>
  quantity({
    id,
    ...(description !== undefined && { description }),
    min: 0,
    max: 1,
    examples: [example, `${example * 100}%`],
  })

/** Whose tokens are bought and at which prices: a preset’s, under those given here. */
export const apiFields = {
  api: v.optional(presetId('apis', 'gpt-4o')),
  apiUsdPerMillionInputTokens: v.optional(tokenPrice('apiUsdPerMillionInputTokens', 2.5)),
  apiUsdPerMillionCachedInputTokens: v.optional(
    tokenPrice('apiUsdPerMillionCachedInputTokens', 1.25),
  ),
  apiUsdPerMillionCacheWriteTokens: v.optional(
    tokenPrice('apiUsdPerMillionCacheWriteTokens', 3.75),
  ),
  apiUsdPerMillionOutputTokens: v.optional(tokenPrice('apiUsdPerMillionOutputTokens', 10)),
  cachedInputShare: v.optional(shareOf('cachedInputShare', 0.5), 0),
  cacheWriteShare: v.optional(shareOf('cacheWriteShare', 0.1), 0),
  cacheLifetimeMinutes: v.optional(
    quantity({
      id: 'cacheLifetimeMinutes',
      description: apiTexts.cacheLifetimeMinutes,
      min: 1,
      max: 43_200,
      examples: [5, '1 h'],
    }),
  ),
  cacheStorageHours: v.optional(
    quantity({
      id: 'cacheStorageHours',
      description: apiTexts.cacheStorageHours,
      min: 0,
      max: 8760,
      examples: [1],
    }),
  ),
  batchShare: v.optional(shareOf('batchShare', 0.3), 0),
  batchDiscount: v.optional(shareOf('batchDiscount', 0.5, apiTexts.batchDiscount)),
  serviceTier: v.optional(choice(serviceTiers, apiTexts.serviceTier)),
  apiRegion: v.optional(text(apiTexts.apiRegion)),
  peakHoursShare: v.optional(shareOf('peakHoursShare', 0.5, apiTexts.peakHoursShare)),
  priceMultiplier: v.optional(
    quantity({
      id: 'priceMultiplier',
      description: apiTexts.priceMultiplier,
      min: 0,
      max: 100,
      examples: [1.1, 0.8],
    }),
  ),
  usdPerWebSearch: v.optional(
    quantity({
      id: 'usdPerWebSearch',
      description: apiTexts.usdPerWebSearch,
      min: 0,
      max: 100,
      examples: [0.01],
    }),
  ),
  requestFeeUsdPerQuery: v.optional(
    quantity({
      id: 'requestFeeUsdPerQuery',
      description: apiTexts.requestFeeUsdPerQuery,
      min: 0,
      max: 100,
      examples: [0.005],
    }),
  ),
}

interface ApiChoices {
  readonly api?: string | undefined
  readonly apiUsdPerMillionInputTokens?: number | undefined
  readonly apiUsdPerMillionOutputTokens?: number | undefined
  readonly cachedInputShare?: number | undefined
  readonly cacheWriteShare?: number | undefined
}

const priced = ['api', 'apiUsdPerMillionInputTokens', 'apiUsdPerMillionOutputTokens'] as const
const needed = () =>
  fault(message('errors.missing'), {
    allowed: message('allowed.api-or-prices', { others: priced.slice(1) }),
  })

/** The price that is missing beside the other, where no provider is named. */
const missing = (
  at: 'apiUsdPerMillionInputTokens' | 'apiUsdPerMillionOutputTokens',
  other: typeof at,
): Rule<ApiChoices> => ({
  fields: priced,
  holds: (one) => one.api !== undefined || one[at] !== undefined || one[other] === undefined,
  at,
  message: needed,
})

/** What is read from the cache and what is written to it are parts of the same input. */
export const sharesRule: Rule<Pick<ApiChoices, 'cachedInputShare' | 'cacheWriteShare'>> = {
  fields: ['cachedInputShare', 'cacheWriteShare'],
  holds: ({ cachedInputShare = 0, cacheWriteShare = 0 }) => cachedInputShare + cacheWriteShare <= 1,
  at: 'cacheWriteShare',
  message: () =>
    fault(message('errors.above-one-together', { other: 'cachedInputShare' }), {
      allowed: message('allowed.one-together'),
    }),
}

export const apiRules: readonly Rule<ApiChoices>[] = [
  {
    fields: priced,
    holds: (one) => priced.some((field) => one[field] !== undefined),
    at: 'api',
    message: needed,
  },
  missing('apiUsdPerMillionInputTokens', 'apiUsdPerMillionOutputTokens'),
  missing('apiUsdPerMillionOutputTokens', 'apiUsdPerMillionInputTokens'),
  sharesRule,
]

/** Tokens bought from a provider. */
export const ApiPrice = v.pipe(
  object({ method: choice(['api'], apiTexts.method), ...apiFields }),
  held(apiRules),
)
export type ApiPrice = v.InferOutput<typeof ApiPrice>
