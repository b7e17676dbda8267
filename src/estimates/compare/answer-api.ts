import * as v from 'valibot'
import { compareApiTexts } from '../../words/openapi/answers/compare.ts'
import { priceAnswerTexts } from '../../words/openapi/answers/shared.ts'
import { CostAnswer } from '../inference/index.ts'
import { Derivation, result, Unknown, Warning } from '../shared/answer-parts.ts'
import { DatedPriceAnswer } from '../shared/answer-price.ts'
import { missing } from './answer-row.ts'

const { tokens, asOf, readOn, ageDays } = DatedPriceAnswer.entries
const {
  usdPerYearWholeServers: _servers,
  capexUsd: _capex,
  idleUsdPerYear: _idle,
  idleCostShare: _share,
  ...cost
} = CostAnswer

const derivation = v.optional(v.pipe(Derivation, v.description(compareApiTexts.derivation)))

const bill = {
  usdPerQuery: result('usdPerQuery'),
  usdPerDay: result('usdPerDay'),
}

/** The row of an API: what its tokens cost, and what is known of its price list. */
export const ApiRow = v.object({
  rank: v.pipe(v.nullable(v.number()), v.description(compareApiTexts.rank)),
  accelerator: v.pipe(v.null(), v.description(compareApiTexts.accelerator)),
  api: v.object({
    id: v.string(),
    name: v.string(),
    provider: v.string(),
    model: v.string(),
    priceList: v.optional(v.pipe(v.string(), v.description(compareApiTexts.priceList))),
    serviceTier: v.string(),
    contextTokens: v.pipe(v.nullable(v.number()), v.description(compareApiTexts.contextTokens)),
    maxOutputTokens: v.pipe(v.nullable(v.number()), v.description(compareApiTexts.maxOutputTokens)),
  }),
  asRequested: v.pipe(v.boolean(), v.description(compareApiTexts.asRequested)),
  reasons: v.pipe(v.array(v.string()), v.description(compareApiTexts.reasons)),
  missing,
  price: v.object({
    method: v.literal('api'),
    tokens,
    asOf,
    readOn,
    ageDays,
    retirement: v.pipe(v.nullable(v.string()), v.description(priceAnswerTexts.retirement)),
    changes: v.optional(
      v.pipe(
        v.array(v.object({ from: v.string(), days: v.number(), ...bill, derivation })),
        v.description(priceAnswerTexts.changes),
      ),
    ),
    atMost: v.optional(
      v.pipe(
        v.object({ ...bill, usdPerYear: result('usdPerYear'), derivation }),
        v.description(priceAnswerTexts.atMost),
      ),
    ),
  }),
  cost: v.object({ ...cost, usdNext365Days: result('usdNext365Days') }),
  derivation: v.optional(v.pipe(Derivation, v.description(compareApiTexts.rowDerivation))),
  warnings: v.array(Warning),
  unknown: Unknown,
})
export type ApiRow = v.InferOutput<typeof ApiRow>
