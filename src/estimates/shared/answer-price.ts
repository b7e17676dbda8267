import * as v from 'valibot'
import { priceAnswerTexts } from '../../words/openapi/answers/shared.ts'
import { result } from './answer-parts.ts'

/** What is paid for: a chip-hour with its parts where chips are owned, or tokens by kind. */
export const PriceAnswer = v.object({
  method: v.picklist(['rent', 'own', 'api']),
  usdPerChipHour: result('usdPerChipHour'),
  chipHour: v.pipe(
    v.nullable(v.array(v.object({ item: v.string(), usdPerChipHour: v.nullable(v.number()) }))),
    v.description(priceAnswerTexts.chipHour),
  ),
  tokens: v.pipe(
    v.nullable(
      v.object({
        api: v.nullable(v.string()),
        aboveInputTokens: v.pipe(
          v.nullable(v.number()),
          v.description(priceAnswerTexts.aboveInputTokens),
        ),
        apiUsdPerMillionInputTokens: result('apiUsdPerMillionInputTokens'),
        apiUsdPerMillionCachedInputTokens: result('apiUsdPerMillionCachedInputTokens'),
        apiUsdPerMillionCacheWriteTokens: result('apiUsdPerMillionCacheWriteTokens'),
        apiUsdPerMillionOutputTokens: result('apiUsdPerMillionOutputTokens'),
        batchDiscount: result('batchDiscount'),
      }),
    ),
    v.description(priceAnswerTexts.tokens),
  ),
})
export type PriceAnswer = v.InferOutput<typeof PriceAnswer>
