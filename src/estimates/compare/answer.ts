import * as v from 'valibot'
import { OriginAnswer } from '../../presets/origin.ts'
import { compareAnswerTexts } from '../../words/openapi/answers/compare.ts'
import { CostAnswer, Fits, PeakLatency } from '../inference/index.ts'
import { Evidence } from '../shared/answer-evidence.ts'
import { Derivation, EnergyAnswer, result, Unknown, Warning } from '../shared/answer-parts.ts'
import { DatedPriceAnswer } from '../shared/answer-price.ts'
import { CurrencyAnswer } from '../shared/currency-answer.ts'
import { billingWays } from '../shared/request-billing.ts'
import { ApiRow } from './answer-api.ts'
import { ComparedModel, missing, Payment } from './answer-row.ts'
import { RunRow } from './run-answer.ts'

/** The row of an accelerator. */
export const ChipRow = v.object({
  rank: v.pipe(v.nullable(v.number()), v.description(compareAnswerTexts.rank)),
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
  ...Fits.entries,
  reasons: v.pipe(v.array(v.string()), v.description(compareAnswerTexts.reasons)),
  missing,
  fleet: v.object({
    chips: result('chips'),
    chipsExact: result('chipsExact'),
    servers: result('servers'),
  }),
  price: v.object({
    usdPerChipHour: result('usdPerChipHour'),
    origin: v.optional(OriginAnswer),
    sellers: v.optional(v.pipe(v.array(v.string()), v.description(compareAnswerTexts.sellers))),
    ageDays: v.optional(v.pipe(v.number(), v.description(compareAnswerTexts.ageDays))),
    billing: v.optional(v.picklist(billingWays)),
    asOf: DatedPriceAnswer.entries.asOf,
    readOn: DatedPriceAnswer.entries.readOn,
  }),
  inputs: v.pipe(Derivation.pipe[0].entries.inputs, v.description(compareAnswerTexts.inputs)),
  varied: v.optional(
    v.pipe(v.record(v.string(), v.nullable(v.number())), v.description(compareAnswerTexts.varied)),
  ),
  derivation: v.optional(v.pipe(Derivation, v.description(compareAnswerTexts.rowDerivation))),
  follows: v.optional(v.pipe(v.string(), v.description(compareAnswerTexts.follows))),
  cost: v.object(CostAnswer),
  upfrontUsd: v.pipe(v.nullable(v.number()), v.description(compareAnswerTexts.upfrontUsd)),
  interval: v.pipe(
    v.nullable(v.object({ low: v.number(), high: v.number() })),
    v.description(compareAnswerTexts.interval),
  ),
  latency: v.pipe(
    v.nullable(
      v.object({
        ttftP50Seconds: result('ttftP50Seconds'),
        ttftP95Seconds: result('ttftP95Seconds'),
        ttftP99Seconds: result('ttftP99Seconds'),
        tpotSeconds: result('tpotSeconds'),
        outputTokensPerSecondPerUser: result('outputTokensPerSecondPerUser'),
        derivation: v.optional(Derivation),
      }),
    ),
    v.description(compareAnswerTexts.latency),
  ),
  latencyAtPeak: v.pipe(
    v.nullable(v.object({ ...PeakLatency.entries, derivation: v.optional(Derivation) })),
    v.description(compareAnswerTexts.latencyAtPeak),
  ),
  plan: v.pipe(
    v.nullable(v.object({ text: v.string(), evidence: Evidence })),
    v.description(compareAnswerTexts.plan),
  ),
  energy: v.object(EnergyAnswer),
  warnings: v.array(Warning),
  unknown: Unknown,
})

export type ChipRow = v.InferOutput<typeof ChipRow>

/** The answer of `POST /api/v1/compare`. */
export const CompareAnswer = v.object({
  request: v.record(v.string(), v.unknown()),
  rankedBy: v.pipe(
    v.picklist(['allInUsdPerQuery', 'totalUsd']),
    v.description(compareAnswerTexts.rankedBy),
  ),
  rows: v.pipe(v.array(v.union([ChipRow, ApiRow, RunRow])), v.description(compareAnswerTexts.rows)),
  currency: CurrencyAnswer,
  derivation: v.pipe(Derivation, v.description(compareAnswerTexts.derivation)),
  warnings: v.array(Warning),
  unknown: v.optional(v.pipe(Unknown, v.description(compareAnswerTexts.unknown))),
})
export type CompareAnswer = v.InferOutput<typeof CompareAnswer>
/** The row of what serves. */
export type Row = ChipRow | ApiRow
