import * as v from 'valibot'
import { unknowns } from '../../model/training/estimate.ts'
import { breakdown } from '../shared/answer-breakdown.ts'
import { RunCarbonByYear } from '../shared/answer-carbon.ts'
import { Derivation, Published, result, Subject, Unknown, Warning } from '../shared/answer-parts.ts'
import { PriceAnswer } from '../shared/answer-price.ts'
import { CurrencyAnswer } from '../shared/currency-answer.ts'
import { TrainingMemory, TrainingPlanAnswer } from './answer-plan.ts'
import { ReliabilityAnswer, WorkAnswer } from './answer-run.ts'

/** The answer of `POST /api/v1/training`. */
export const TrainingAnswer = v.object({
  request: v.record(v.string(), v.unknown()),
  subject: Subject,
  solvedFor: v.pipe(v.picklist(unknowns), v.description('What was worked out from the rest.')),
  flops: result('flops'),
  tokens: result('tokens'),
  chipHours: result('chipHours'),
  days: result('days'),
  mfu: result('modelFlopsUtilization'),
  goodput: result('goodput'),
  work: WorkAnswer,
  reliability: v.pipe(
    v.nullable(ReliabilityAnswer),
    v.description('What failures take of the run; null where the request does not ask for it.'),
  ),
  plan: v.pipe(
    v.nullable(TrainingPlanAnswer),
    v.description('The parallel plan and its step; null with the top-down methods.'),
  ),
  memory: v.pipe(
    v.nullable(TrainingMemory),
    v.description(
      'Memory of the fullest chip by part, in B; the parts add up to the total. Null without a plan.',
    ),
  ),
  fleet: v.object({
    chips: result('chips'),
    servers: result('servers'),
    serversExact: result('serversExact'),
  }),
  performance: v.object({
    method: v.picklist(['mfu', 'achieved', 'implied', 'plan']),
    achievedFlopsPerSecondPerChip: result('achievedFlopsPerSecondPerChip'),
  }),
  price: PriceAnswer,
  cost: v.object({
    usd: result('usd'),
    totalUsd: result('totalUsd'),
    capexUsd: result('capexUsd'),
    breakdown,
  }),
  energy: v.object({
    kilowattHours: result('kilowattHours'),
    electricityUsd: result('electricityUsd'),
    savedKilowattHours: result('savedKilowattHours'),
    savedElectricityUsd: result('savedElectricityUsd'),
    tonnesCo2e: result('tonnesCo2e'),
    carbonByYear: RunCarbonByYear,
  }),
  currency: CurrencyAnswer,
  published: Published,
  derivation: Derivation,
  warnings: v.array(Warning),
  unknown: Unknown,
})
export type TrainingAnswer = v.InferOutput<typeof TrainingAnswer>
