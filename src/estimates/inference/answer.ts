import * as v from 'valibot'
import { inferenceAnswerTexts } from '../../words/openapi/answers/inference.ts'
import { answerTexts } from '../../words/openapi/answers/shared.ts'
import { breakdown } from '../shared/answer-breakdown.ts'
import { CarbonByYear } from '../shared/answer-carbon.ts'
import { costIntervalAnswer } from '../shared/answer-interval.ts'
import {
  Derivation,
  EnergyAnswer,
  Published,
  result,
  Subject,
  Unknown,
  Warning,
} from '../shared/answer-parts.ts'
import { DatedPriceAnswer } from '../shared/answer-price.ts'
import { CurrencyAnswer } from '../shared/currency-answer.ts'
import { RooflineAnswer } from './answer-roofline.ts'

const none = (title: string) => v.pipe(v.nullable(v.number()), v.title(title))

export const Fits = v.object({
  fits: v.pipe(v.nullable(v.boolean()), v.description(inferenceAnswerTexts.fits)),
  reason: v.optional(v.string()),
})

export const CostAnswer = {
  usdPerSecond: result('usdPerSecond'),
  usdPerHour: result('usdPerHour'),
  usdPerDay: result('usdPerDay'),
  usdPerYear: result('usdPerYear'),
  usdPerYearWholeServers: result('usdPerYearWholeServers'),
  usdPerQuery: result('usdPerQuery'),
  usdPerMillionTokens: result('usdPerMillionTokens'),
  usdPerMillionOutputTokens: result('usdPerMillionOutputTokens'),
  capexUsd: result('capexUsd'),
  allInUsdPerYear: result('allInUsdPerYear'),
  allInUsdPerMonth: result('allInUsdPerMonth'),
  allInUsdPerQuery: result('allInUsdPerQuery'),
  allInUsdPerMillionTokens: result('allInUsdPerMillionTokens'),
  allInUsdPerMillionOutputTokens: result('allInUsdPerMillionOutputTokens'),
  idleUsdPerYear: result('idleUsdPerYear'),
  idleCostShare: result('idleCostShare'),
}

/** The answer of `POST /api/v1/inference`. */
export const InferenceAnswer = v.object({
  request: v.pipe(v.record(v.string(), v.unknown()), v.description(answerTexts.request)),
  subject: Subject,
  load: v.pipe(
    v.object({ queriesPerSecond: result('queriesPerSecond') }),
    v.description(inferenceAnswerTexts.load),
  ),
  fleet: v.object({
    chips: result('chips'),
    chipsExact: result('chipsExact'),
    servers: result('servers'),
    serversExact: result('serversExact'),
    heldChips: result('heldChips'),
    heldServers: result('heldServers'),
    replicas: none(inferenceAnswerTexts.replicas),
    chipsPerReplica: none(inferenceAnswerTexts.chipsPerReplica),
    chipsToHoldWeights: result('chipsToHoldWeights'),
    ...Fits.entries,
    utilization: result('utilization'),
    peakUtilization: v.optional(result('peakUtilization')),
  }),
  performance: v.object({
    method: v.picklist(['flops', 'measured', 'roofline', 'bought']),
    outputTokensPerSecondPerReplica: none(inferenceAnswerTexts.outputTokensPerSecondPerReplica),
    outputTokensPerSecondPerChip: result('outputTokensPerSecondPerChip'),
    queriesPerSecondPerChip: result('queriesPerSecondPerChip'),
    flopsUtilization: result('flopsUtilization'),
    ttftSeconds: none(inferenceAnswerTexts.ttftSeconds),
    tpotSeconds: none(inferenceAnswerTexts.tpotSeconds),
    batch: none(inferenceAnswerTexts.batch),
    bound: v.pipe(
      v.picklist(['compute', 'measured', 'memory', 'network', 'overhead', 'bought']),
      v.description(inferenceAnswerTexts.bound),
    ),
  }),
  roofline: v.pipe(v.nullable(RooflineAnswer), v.description(inferenceAnswerTexts.roofline)),
  price: DatedPriceAnswer,
  cost: v.object({
    ...CostAnswer,
    spendUsdPerYear: result('spendUsdPerYear'),
    usdNext365Days: v.optional(result('usdNext365Days')),
    breakdown,
    interval: v.optional(costIntervalAnswer(inferenceAnswerTexts.costInterval)),
    allInInterval: v.optional(costIntervalAnswer(inferenceAnswerTexts.allInInterval)),
  }),
  refresh: v.pipe(
    v.nullable(
      v.object({
        trainingUsdPerYear: result('trainingUsdPerYear'),
        trainingUsdPerQuery: result('trainingUsdPerQuery'),
        totalUsdPerYear: result('totalUsdPerYear'),
        totalUsdPerQuery: result('totalUsdPerQuery'),
        training: v.pipe(
          v.nullable(
            v.object({
              chipHours: result('chipHours'),
              days: result('days'),
              totalUsd: result('totalUsd'),
              derivation: Derivation,
            }),
          ),
          v.description(inferenceAnswerTexts.training),
        ),
      }),
    ),
    v.description(inferenceAnswerTexts.refresh),
  ),
  value: v.pipe(
    v.nullable(
      v.object({
        valueUsdPerYear: result('valueUsdPerYear'),
        marginUsdPerYear: result('marginUsdPerYear'),
        marginOverCost: result('marginOverCost'),
        paybackYears: result('paybackYears'),
      }),
    ),
    v.description(inferenceAnswerTexts.value),
  ),
  energy: v.object({ ...EnergyAnswer, carbonByYear: CarbonByYear }),
  currency: CurrencyAnswer,
  published: Published,
  derivation: Derivation,
  warnings: v.array(Warning),
  unknown: Unknown,
})
export type InferenceAnswer = v.InferOutput<typeof InferenceAnswer>
