import * as v from 'valibot'
import { mixAnswerTexts } from '../../words/openapi/answers/mix.ts'
import { Derivation, result, Unknown, Warning } from '../shared/answer-parts.ts'
import { priceDates } from '../shared/answer-price.ts'
import { CurrencyAnswer } from '../shared/currency-answer.ts'

const chips = (description: string) => v.pipe(v.number(), v.description(description))

/** The answer of `POST /api/v1/mix`. */
export const MixAnswer = v.object({
  request: v.record(v.string(), v.unknown()),
  accelerator: v.pipe(v.nullable(v.string()), v.description(mixAnswerTexts.accelerator)),
  prices: v.object({
    reservedOneYearUsdPerChipHour: result('reservedOneYearUsdPerChipHour'),
    reservedThreeYearUsdPerChipHour: result('reservedThreeYearUsdPerChipHour'),
    reservedUsdPerChipHour: result('reservedUsdPerChipHour'),
    onDemandUsdPerChipHour: result('onDemandUsdPerChipHour'),
    spotUsdPerChipHour: result('spotUsdPerChipHour'),
    spotEffectiveUsdPerChipHour: result('spotEffectiveUsdPerChipHour'),
    spotOverheadShare: result('spotOverheadShare'),
  }),
  priceDates,
  mix: v.object({
    reservedChips: result('reservedChips'),
    reservedTerm: v.pipe(
      v.nullable(v.picklist(['1-year', '3-year'])),
      v.description(mixAnswerTexts.reservedTerm),
    ),
    reservedUseShare: result('reservedUseShare'),
    meanOnDemandChips: result('meanOnDemandChips'),
    meanSpotChips: result('meanSpotChips'),
    meanChips: result('meanChips'),
    peakChips: result('peakChips'),
  }),
  breakEven: v.object({
    breakEvenUseShare: result('breakEvenUseShare'),
    breakEvenUseShareOverSpot: result('breakEvenUseShareOverSpot'),
  }),
  cost: v.object({
    usdPerYear: result('usdPerYear'),
    usdPerChipHour: result('usdPerChipHour'),
    reservedUsdPerYear: result('reservedUsdPerYear'),
    onDemandUsdPerYear: result('onDemandUsdPerYear'),
    spotUsdPerYear: result('spotUsdPerYear'),
    allOnDemandUsdPerYear: result('allOnDemandUsdPerYear'),
    allReservedUsdPerYear: result('allReservedUsdPerYear'),
    savingOverOnDemandUsdPerYear: result('savingOverOnDemandUsdPerYear'),
    savingOverOnDemandShare: result('savingOverOnDemandShare'),
    savingOverReservedUsdPerYear: result('savingOverReservedUsdPerYear'),
    savingOverReservedShare: result('savingOverReservedShare'),
  }),
  hours: v.pipe(
    v.nullable(
      v.array(
        v.object({
          hour: chips(mixAnswerTexts.hour),
          neededChips: chips(mixAnswerTexts.neededChips),
          reservedChipsUsed: chips(mixAnswerTexts.reservedChipsUsed),
          reservedChipsIdle: chips(mixAnswerTexts.reservedChipsIdle),
          onDemandChips: chips(mixAnswerTexts.onDemandChips),
          spotChips: chips(mixAnswerTexts.spotChips),
        }),
      ),
    ),
    v.description(mixAnswerTexts.hours),
  ),
  layers: v.pipe(
    v.array(
      v.object({
        aboveChips: chips(mixAnswerTexts.aboveChips),
        toChips: chips(mixAnswerTexts.toChips),
        useShare: v.pipe(v.number(), v.description(mixAnswerTexts.useShare)),
        spotUseShare: v.pipe(v.number(), v.description(mixAnswerTexts.spotUseShare)),
        byTheHourUsdPerChipHour: v.pipe(
          v.nullable(v.number()),
          v.description(mixAnswerTexts.byTheHourUsdPerChipHour),
        ),
        reserve: v.boolean(),
      }),
    ),
    v.description(mixAnswerTexts.layers),
  ),
  derivation: Derivation,
  currency: CurrencyAnswer,
  warnings: v.array(Warning),
  unknown: Unknown,
})
export type MixAnswer = v.InferOutput<typeof MixAnswer>
