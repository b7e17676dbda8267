import * as v from 'valibot'
import { result } from './answer-parts.ts'

/** What is paid for: a chip-hour with its parts where chips are owned, or tokens by kind. */
export const PriceAnswer = v.object({
  method: v.picklist(['rent', 'own', 'api']),
  usdPerChipHour: result('usdPerChipHour'),
  chipHour: v.pipe(
    v.nullable(v.array(v.object({ item: v.string(), usdPerChipHour: v.nullable(v.number()) }))),
    v.description(
      'The parts of an owned chip-hour, which add up to it; null where it is not owned.',
    ),
  ),
  tokens: v.pipe(
    v.nullable(
      v.object({
        api: v.nullable(v.string()),
        aboveInputTokens: v.pipe(
          v.nullable(v.number()),
          v.description('The tier whose prices are paid: of queries with more input than this.'),
        ),
        apiUsdPerMillionInputTokens: result('apiUsdPerMillionInputTokens'),
        apiUsdPerMillionCachedInputTokens: result('apiUsdPerMillionCachedInputTokens'),
        apiUsdPerMillionCacheWriteTokens: result('apiUsdPerMillionCacheWriteTokens'),
        apiUsdPerMillionOutputTokens: result('apiUsdPerMillionOutputTokens'),
        batchDiscount: result('batchDiscount'),
      }),
    ),
    v.description(
      'Prices of tokens, input, cached input and output apart; null where chips are paid for.',
    ),
  ),
})
export type PriceAnswer = v.InferOutput<typeof PriceAnswer>
