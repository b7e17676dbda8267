import * as v from 'valibot'
import { OriginAnswer } from '../../presets/origin.ts'
import { CostAnswer, Fits } from '../inference/answer.ts'
import { Evidence } from '../shared/answer-evidence.ts'
import { Derivation, EnergyAnswer, result, Unknown, Warning } from '../shared/answer-parts.ts'
import { CurrencyAnswer } from '../shared/currency-answer.ts'

/** The answer of `POST /api/v1/compare`. */
export const CompareAnswer = v.object({
  request: v.record(v.string(), v.unknown()),
  rows: v.pipe(
    v.array(
      v.object({
        rank: v.pipe(
          v.nullable(v.number()),
          v.description(
            '1 is the cheapest; null where the cost is unknown or the model does not fit.',
          ),
        ),
        accelerator: v.object({
          id: v.nullable(v.string()),
          name: v.string(),
          vendor: v.nullable(v.string()),
          year: v.nullable(v.number()),
        }),
        asRequested: v.pipe(
          v.boolean(),
          v.description('The accelerator of the request, at the price and server given there.'),
        ),
        ...Fits.entries,
        reasons: v.pipe(v.array(v.string()), v.description('Why the row has no rank, in words.')),
        fleet: v.object({
          chips: result('chips'),
          chipsExact: result('chipsExact'),
          servers: result('servers'),
        }),
        price: v.object({
          usdPerChipHour: result('usdPerChipHour'),
          origin: v.optional(OriginAnswer),
        }),
        inputs: v.pipe(
          Derivation.pipe[0].entries.inputs,
          v.description(
            'The inputs in which the rows differ, each with its origin; the steps are the same for all.',
          ),
        ),
        cost: v.object(CostAnswer),
        interval: v.pipe(
          v.nullable(v.object({ low: v.number(), high: v.number() })),
          v.description(
            '80% interval of the cost a year, in USD/year; null but with the roofline.',
          ),
        ),
        plan: v.pipe(
          v.nullable(v.object({ text: v.string(), evidence: Evidence })),
          v.description('The plan found for this chip, and how well its rate is known.'),
        ),
        energy: v.object(EnergyAnswer),
        warnings: v.array(Warning),
        unknown: Unknown,
      }),
    ),
    v.description('Ranked by cost; rows without a rank follow.'),
  ),
  currency: CurrencyAnswer,
  derivation: v.pipe(Derivation, v.description('The working of the first row.')),
  warnings: v.array(Warning),
})
export type CompareAnswer = v.InferOutput<typeof CompareAnswer>
