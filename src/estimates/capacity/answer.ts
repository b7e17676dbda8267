import * as v from 'valibot'
import { precisions } from '../../presets/precisions.ts'
import { capacityAnswerTexts } from '../../words/openapi/answers/capacity.ts'
import { Derivation, result, Unknown, Warning } from '../shared/answer-parts.ts'
import { CurrencyAnswer } from '../shared/currency-answer.ts'

const span = v.object({ low: v.nullable(v.number()), high: v.nullable(v.number()) })

/** The answer of `POST /api/v1/capacity`. */
export const CapacityAnswer = v.object({
  request: v.record(v.string(), v.unknown()),
  rows: v.pipe(
    v.array(
      v.object({
        model: v.string(),
        statedPrecision: v.pipe(
          v.picklist(precisions),
          v.description(capacityAnswerTexts.statedPrecision),
        ),
        equivalentChips: result('equivalentChips'),
        suppliedFlopsPerSecond: result('suppliedFlopsPerSecond'),
        runsPerYear: result('runsPerYear'),
        suppliedQueriesPerSecond: result('suppliedQueriesPerSecond'),
        derivation: Derivation,
        unknown: Unknown,
      }),
    ),
    v.description(capacityAnswerTexts.rows),
  ),
  spans: v.pipe(
    v.array(v.object({ model: v.string(), runsPerYear: span, suppliedQueriesPerSecond: span })),
    v.description(capacityAnswerTexts.spans),
  ),
  currency: CurrencyAnswer,
  warnings: v.array(Warning),
})
export type CapacityAnswer = v.InferOutput<typeof CapacityAnswer>
