import * as v from 'valibot'
import { unknowns } from '../../model/training/estimate.ts'
import { trainingAnswerTexts } from '../../words/openapi/answers/training.ts'
import { breakdown } from '../shared/answer-breakdown.ts'
import { RunCarbonByYear } from '../shared/answer-carbon.ts'
import { costIntervalAnswer } from '../shared/answer-interval.ts'
import { Derivation, Published, result, Subject, Unknown, Warning } from '../shared/answer-parts.ts'
import { DatedPriceAnswer, PriceAnswer } from '../shared/answer-price.ts'
import { CurrencyAnswer } from '../shared/currency-answer.ts'
import { TrainingMemory, TrainingPlanAnswer } from './answer-plan.ts'
import { ReliabilityAnswer, WorkAnswer } from './answer-run.ts'

/** The answer of `POST /api/v1/training`. */
export const TrainingAnswer = v.object({
  request: v.record(v.string(), v.unknown()),
  subject: Subject,
  solvedFor: v.pipe(v.picklist(unknowns), v.description(trainingAnswerTexts.solvedFor)),
  flops: result('flops'),
  tokens: result('tokens'),
  chipHours: result('chipHours'),
  days: result('days'),
  mfu: result('modelFlopsUtilization'),
  goodput: result('goodput'),
  work: WorkAnswer,
  reliability: v.pipe(
    v.nullable(ReliabilityAnswer),
    v.description(trainingAnswerTexts.reliability),
  ),
  plan: v.pipe(v.nullable(TrainingPlanAnswer), v.description(trainingAnswerTexts.plan)),
  memory: v.pipe(v.nullable(TrainingMemory), v.description(trainingAnswerTexts.memory)),
  fleet: v.object({
    chips: result('chips'),
    servers: result('servers'),
    serversExact: result('serversExact'),
  }),
  performance: v.object({
    method: v.picklist(['mfu', 'achieved', 'implied', 'plan']),
    achievedFlopsPerSecondPerChip: result('achievedFlopsPerSecondPerChip'),
  }),
  price: v.object({
    ...PriceAnswer.entries,
    rent: DatedPriceAnswer.entries.rent,
    asOf: DatedPriceAnswer.entries.asOf,
    readOn: DatedPriceAnswer.entries.readOn,
    ageDays: DatedPriceAnswer.entries.ageDays,
  }),
  cost: v.object({
    usd: result('usd'),
    totalUsd: result('totalUsd'),
    capexUsd: result('capexUsd'),
    breakdown,
    interval: costIntervalAnswer(trainingAnswerTexts.costInterval),
    totalInterval: costIntervalAnswer(trainingAnswerTexts.totalInterval),
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
