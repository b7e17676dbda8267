import * as v from 'valibot'
import { OriginAnswer } from '../../presets/origin.ts'
import { compareAnswerTexts, compareRunTexts } from '../../words/openapi/answers/compare.ts'
import { Evidence } from '../shared/answer-evidence.ts'
import { Derivation, result, Unknown, Warning } from '../shared/answer-parts.ts'
import { DatedPriceAnswer } from '../shared/answer-price.ts'
import { PlanInterval, TrainingAnswer } from '../training/index.ts'
import { ComparedModel, missing, Payment } from './answer-row.ts'

const { flops, tokens, chipHours, days, mfu, goodput, fleet } = TrainingAnswer.entries
const { breakdown: _, ...cost } = TrainingAnswer.entries.cost.entries
const { carbonByYear: __, ...energy } = TrainingAnswer.entries.energy.entries

/** A training run of a comparison. */
export const RunRow = v.object({
  rank: v.pipe(v.nullable(v.number()), v.description(compareRunTexts.rank)),
  accelerator: v.object({
    id: v.nullable(v.string()),
    name: v.string(),
    vendor: v.nullable(v.string()),
    year: v.nullable(v.number()),
    memoryBytes: result('memoryBytes'),
  }),
  model: ComparedModel,
  payment: Payment,
  asRequested: v.pipe(v.boolean(), v.description(compareAnswerTexts.asRequested)),
  reasons: v.pipe(v.array(v.string()), v.description(compareAnswerTexts.reasons)),
  missing,
  flops,
  tokens,
  chipHours,
  days,
  mfu,
  goodput,
  fleet,
  plan: v.pipe(
    v.nullable(
      v.object({
        text: v.string(),
        evidence: Evidence,
        interval: v.pipe(
          v.omit(PlanInterval, ['tokens']),
          v.description(compareRunTexts.planInterval),
        ),
      }),
    ),
    v.description(compareAnswerTexts.plan),
  ),
  price: v.object({
    usdPerChipHour: result('usdPerChipHour'),
    origin: v.optional(OriginAnswer),
    sellers: v.optional(v.pipe(v.array(v.string()), v.description(compareAnswerTexts.sellers))),
    asOf: DatedPriceAnswer.entries.asOf,
    readOn: DatedPriceAnswer.entries.readOn,
    ageDays: DatedPriceAnswer.entries.ageDays,
  }),
  cost: v.object(cost),
  upfrontUsd: v.pipe(v.nullable(v.number()), v.description(compareAnswerTexts.upfrontUsd)),
  energy: v.object(energy),
  inputs: v.pipe(Derivation.pipe[0].entries.inputs, v.description(compareAnswerTexts.inputs)),
  varied: v.optional(
    v.pipe(v.record(v.string(), v.nullable(v.number())), v.description(compareAnswerTexts.varied)),
  ),
  derivation: v.optional(v.pipe(Derivation, v.description(compareAnswerTexts.rowDerivation))),
  follows: v.optional(v.pipe(v.string(), v.description(compareAnswerTexts.follows))),
  warnings: v.array(Warning),
  unknown: Unknown,
})
export type RunRow = v.InferOutput<typeof RunRow>
