import * as v from 'valibot'
import { sweepTexts } from '../../words/openapi/sweep.ts'
import { FieldError } from '../shared/answer-error.ts'
import { Derivation, Unknown, Warning } from '../shared/answer-parts.ts'
import { CurrencyAnswer } from '../shared/currency-answer.ts'

const Value = v.union([v.number(), v.string()])
const Outputs = v.pipe(
  v.array(v.nullable(v.union([v.number(), v.string(), v.boolean()]))),
  v.description(sweepTexts.pointOutputs),
)
const unknown = v.optional(v.pipe(Unknown, v.description(sweepTexts.unknown)))

/** The answer of `POST /api/v1/sweep`. */
export const SweepAnswer = v.object({
  request: v.pipe(v.record(v.string(), v.unknown()), v.description(sweepTexts.understood)),
  inputs: v.array(
    v.object({
      pointer: v.string(),
      values: v.pipe(v.array(Value), v.description(sweepTexts.valuesUsed)),
    }),
  ),
  base: v.pipe(
    v.object({
      inputs: v.pipe(v.array(v.number()), v.description(sweepTexts.pointInputs)),
      outputs: Outputs,
      unknown,
    }),
    v.description(sweepTexts.base),
  ),
  points: v.pipe(
    v.array(
      v.object({
        inputs: v.pipe(v.array(Value), v.description(sweepTexts.pointInputs)),
        outputs: Outputs,
        unknown,
        errors: v.optional(v.pipe(v.array(FieldError), v.description(sweepTexts.errors))),
      }),
    ),
    v.description(sweepTexts.answeredPoints),
  ),
  currency: v.pipe(CurrencyAnswer, v.description(sweepTexts.answeredCurrency)),
  derivation: v.pipe(Derivation, v.description(sweepTexts.derivation)),
  warnings: v.pipe(v.array(Warning), v.description(sweepTexts.warnings)),
})
export type SweepAnswer = v.InferOutput<typeof SweepAnswer>
