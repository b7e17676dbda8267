import * as v from 'valibot'
import { sweepAnswerTexts } from '../../words/openapi/answers/sweep.ts'
import { FieldError } from '../shared/answer-error.ts'
import { Derivation, Unknown, Warning } from '../shared/answer-parts.ts'
import { CurrencyAnswer } from '../shared/currency-answer.ts'

const Value = v.union([v.number(), v.string()])
const Outputs = v.pipe(
  v.array(v.nullable(v.union([v.number(), v.string(), v.boolean()]))),
  v.description(sweepAnswerTexts.pointOutputs),
)
const unknown = v.optional(v.pipe(Unknown, v.description(sweepAnswerTexts.unknown)))

/** The answer of `POST /api/v1/sweep`. */
export const SweepAnswer = v.object({
  request: v.pipe(v.record(v.string(), v.unknown()), v.description(sweepAnswerTexts.understood)),
  inputs: v.array(
    v.object({
      pointer: v.string(),
      values: v.pipe(v.array(Value), v.description(sweepAnswerTexts.valuesUsed)),
    }),
  ),
  base: v.pipe(
    v.object({
      inputs: v.pipe(v.array(v.number()), v.description(sweepAnswerTexts.pointInputs)),
      outputs: Outputs,
      unknown,
    }),
    v.description(sweepAnswerTexts.base),
  ),
  points: v.pipe(
    v.array(
      v.object({
        inputs: v.pipe(v.array(Value), v.description(sweepAnswerTexts.pointInputs)),
        outputs: Outputs,
        unknown,
        errors: v.optional(v.pipe(v.array(FieldError), v.description(sweepAnswerTexts.errors))),
      }),
    ),
    v.description(sweepAnswerTexts.answeredPoints),
  ),
  currency: v.pipe(CurrencyAnswer, v.description(sweepAnswerTexts.answeredCurrency)),
  derivation: v.pipe(Derivation, v.description(sweepAnswerTexts.derivation)),
  derivations: v.optional(v.pipe(v.array(Derivation), v.description(sweepAnswerTexts.derivations))),
  warnings: v.pipe(v.array(Warning), v.description(sweepAnswerTexts.warnings)),
})
export type SweepAnswer = v.InferOutput<typeof SweepAnswer>
