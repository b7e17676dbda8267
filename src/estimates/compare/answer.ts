import * as v from 'valibot'
import { OriginAnswer } from '../../presets/origin.ts'
import { compareAnswerTexts } from '../../words/openapi/answers/compare.ts'
import { CostAnswer, Fits } from '../inference/index.ts'
import { Evidence } from '../shared/answer-evidence.ts'
import { Derivation, EnergyAnswer, result, Unknown, Warning } from '../shared/answer-parts.ts'
import { CurrencyAnswer } from '../shared/currency-answer.ts'
import { billingWays } from '../shared/request-billing.ts'
import { ApiRow } from './answer-api.ts'

/** The row of an accelerator. */
export const ChipRow = v.object({
  rank: v.pipe(v.nullable(v.number()), v.description(compareAnswerTexts.rank)),
  accelerator: v.object({
    id: v.nullable(v.string()),
    name: v.string(),
    vendor: v.nullable(v.string()),
    year: v.nullable(v.number()),
  }),
  asRequested: v.pipe(v.boolean(), v.description(compareAnswerTexts.asRequested)),
  ...Fits.entries,
  reasons: v.pipe(v.array(v.string()), v.description(compareAnswerTexts.reasons)),
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
  }),
  inputs: v.pipe(Derivation.pipe[0].entries.inputs, v.description(compareAnswerTexts.inputs)),
  varied: v.optional(
    v.pipe(v.record(v.string(), v.nullable(v.number())), v.description(compareAnswerTexts.varied)),
  ),
  derivation: v.optional(v.pipe(Derivation, v.description(compareAnswerTexts.rowDerivation))),
  follows: v.optional(v.pipe(v.string(), v.description(compareAnswerTexts.follows))),
  cost: v.object(CostAnswer),
  interval: v.pipe(
    v.nullable(v.object({ low: v.number(), high: v.number() })),
    v.description(compareAnswerTexts.interval),
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
  rankedBy: v.pipe(v.literal('allInUsdPerQuery'), v.description(compareAnswerTexts.rankedBy)),
  rows: v.pipe(v.array(v.union([ChipRow, ApiRow])), v.description(compareAnswerTexts.rows)),
  currency: CurrencyAnswer,
  derivation: v.pipe(Derivation, v.description(compareAnswerTexts.derivation)),
  warnings: v.array(Warning),
  unknown: v.optional(v.pipe(Unknown, v.description(compareAnswerTexts.unknown))),
})
export type CompareAnswer = v.InferOutput<typeof CompareAnswer>
export type Row = CompareAnswer['rows'][number]

export const isChipRow = (row: Row): row is ChipRow => row.accelerator !== null
