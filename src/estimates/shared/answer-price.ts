import * as v from 'valibot'
import { SellerClass } from '../../presets/price-schema.ts'
import { rentKinds } from '../../presets/rent-kinds.ts'
import { priceAnswerTexts } from '../../words/openapi/answers/shared.ts'
import { Derivation, result } from './answer-parts.ts'
import { billingWays } from './request-billing.ts'

type Bound = 'aboveInputTokens' | 'fromInputTokens' | 'aboveOutputTokens' | 'fromOutputTokens'

const bound = (id: Bound) => v.pipe(v.nullable(v.number()), v.description(priceAnswerTexts[id]))

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
        routedTo: v.pipe(v.nullable(v.string()), v.description(priceAnswerTexts.routedTo)),
        aboveInputTokens: bound('aboveInputTokens'),
        fromInputTokens: bound('fromInputTokens'),
        aboveOutputTokens: bound('aboveOutputTokens'),
        fromOutputTokens: bound('fromOutputTokens'),
        apiUsdPerMillionInputTokens: result('apiUsdPerMillionInputTokens'),
        apiUsdPerMillionCachedInputTokens: result('apiUsdPerMillionCachedInputTokens'),
        apiUsdPerMillionCacheWriteTokens: result('apiUsdPerMillionCacheWriteTokens'),
        apiUsdPerMillionOutputTokens: result('apiUsdPerMillionOutputTokens'),
        batchDiscount: result('batchDiscount'),
        priceFactor: result('priceFactor'),
      }),
    ),
    v.description(priceAnswerTexts.tokens),
  ),
})
const PriceChange = v.object({
  from: v.string(),
  days: v.number(),
  usdPerQuery: result('usdPerQuery'),
  usdPerDay: result('usdPerDay'),
  derivation: Derivation,
})

/** What the rent that stands in follows from. */
const RentAnswer = v.object({
  kind: v.picklist(rentKinds),
  sellerClass: SellerClass,
  sellers: v.array(v.string()),
  rentLowUsdPerChipHour: v.optional(result('rentLowUsdPerChipHour')),
  rentHighUsdPerChipHour: v.optional(result('rentHighUsdPerChipHour')),
  onDemandUsdPerChipHour: v.optional(result('onDemandUsdPerChipHour')),
  rentLadderFactor: v.optional(result('rentLadderFactor')),
  publishedRentUsdPerChipHour: v.optional(result('publishedRentUsdPerChipHour')),
})

/** What is paid for, and what is known of the price. */
export const DatedPriceAnswer = v.object({
  ...PriceAnswer.entries,
  billing: v.optional(
    v.pipe(
      v.object({ by: v.picklist(billingWays), reason: v.string() }),
      v.description(priceAnswerTexts.billing),
    ),
  ),
  rent: v.optional(v.pipe(RentAnswer, v.description(priceAnswerTexts.rent))),
  spotOverhead: v.optional(
    v.pipe(v.nullable(v.number()), v.description(priceAnswerTexts.spotOverhead)),
  ),
  asOf: v.pipe(v.nullable(v.string()), v.description(priceAnswerTexts.asOf)),
  readOn: v.pipe(v.nullable(v.string()), v.description(priceAnswerTexts.readOn)),
  ageDays: v.pipe(v.nullable(v.number()), v.description(priceAnswerTexts.ageDays)),
  routedTo: v.optional(v.pipe(v.nullable(v.string()), v.description(priceAnswerTexts.routedTo))),
  retirement: v.optional(
    v.pipe(v.nullable(v.string()), v.description(priceAnswerTexts.retirement)),
  ),
  changes: v.optional(v.pipe(v.array(PriceChange), v.description(priceAnswerTexts.changes))),
  atMost: v.optional(
    v.pipe(
      v.nullable(
        v.object({
          usdPerQuery: result('usdPerQuery'),
          usdPerDay: result('usdPerDay'),
          usdPerYear: result('usdPerYear'),
          derivation: Derivation,
        }),
      ),
      v.description(priceAnswerTexts.atMost),
    ),
  ),
})
/** When a price began to hold, when it was last seen to, and how long before the request’s date that was. */
export const PriceDates = v.object({
  asOf: v.pipe(v.string(), v.description(priceAnswerTexts.asOf)),
  readOn: v.pipe(v.string(), v.description(priceAnswerTexts.readOn)),
  ageDays: v.pipe(v.nullable(v.number()), v.description(priceAnswerTexts.ageDays)),
})
export type PriceDates = v.InferOutput<typeof PriceDates>

/** Of an answer with several prices: by the id of each that the data gives. */
export const priceDates = v.pipe(
  v.record(v.string(), PriceDates),
  v.description(priceAnswerTexts.priceDates),
)

export type DatedPriceAnswer = v.InferOutput<typeof DatedPriceAnswer>

export type PriceAnswer = v.InferOutput<typeof PriceAnswer>
