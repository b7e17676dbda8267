import * as v from 'valibot'
import { Derivation, result, Unknown, Warning } from '../shared/answer-parts.ts'
import { CurrencyAnswer } from '../shared/currency-answer.ts'

const chips = (description: string) => v.pipe(v.number(), v.description(description))

/** The answer of `POST /api/v1/mix`. */
export const MixAnswer = v.object({
  request: v.record(v.string(), v.unknown()),
  accelerator: v.pipe(v.nullable(v.string()), v.description('Whose prices were looked up.')),
  prices: v.object({
    reservedOneYearUsdPerChipHour: result('reservedOneYearUsdPerChipHour'),
    reservedThreeYearUsdPerChipHour: result('reservedThreeYearUsdPerChipHour'),
    reservedUsdPerChipHour: result('reservedUsdPerChipHour'),
    onDemandUsdPerChipHour: result('onDemandUsdPerChipHour'),
    spotUsdPerChipHour: result('spotUsdPerChipHour'),
    spotEffectiveUsdPerChipHour: result('spotEffectiveUsdPerChipHour'),
  }),
  mix: v.object({
    reservedChips: result('reservedChips'),
    reservedTerm: v.pipe(
      v.nullable(v.picklist(['1-year', '3-year'])),
      v.description('The cheaper term that is allowed; null where nothing is reserved.'),
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
          hour: chips('From 0.'),
          neededChips: chips('Whole chips that the load needs.'),
          reservedChipsUsed: chips('Of them, on reserved chips.'),
          reservedChipsIdle: chips('Reserved and paid, and not needed.'),
          onDemandChips: chips('Of those needed, on demand.'),
          spotChips: chips('Of those needed, on spot chips, before what is done again.'),
        }),
      ),
    ),
    v.description('The picture: what does the work in each hour.'),
  ),
  layers: v.pipe(
    v.array(
      v.object({
        aboveChips: chips('The layer begins above so many chips.'),
        toChips: chips('And ends with this one.'),
        useShare: v.pipe(v.number(), v.description('Share of the hours in which it is needed.')),
        spotUseShare: v.pipe(
          v.number(),
          v.description('Share of the hours in which it runs on spot, if it is not reserved.'),
        ),
        byTheHourUsdPerChipHour: v.pipe(
          v.nullable(v.number()),
          v.description(
            'What each of its chips costs by the hour, as the mean over all hours; null where no price is known. It is reserved where the reserved price is lower.',
          ),
        ),
        reserve: v.boolean(),
      }),
    ),
    v.description(
      'The load-duration curve in layers, from the ground up: why so many are reserved.',
    ),
  ),
  derivation: Derivation,
  currency: CurrencyAnswer,
  warnings: v.array(Warning),
  unknown: Unknown,
})
export type MixAnswer = v.InferOutput<typeof MixAnswer>
