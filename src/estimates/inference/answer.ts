import * as v from 'valibot'
import { breakdown } from '../shared/answer-breakdown.ts'
import { CarbonByYear } from '../shared/answer-carbon.ts'
import {
  Derivation,
  EnergyAnswer,
  Published,
  result,
  Subject,
  Unknown,
  Warning,
} from '../shared/answer-parts.ts'
import { PriceAnswer } from '../shared/answer-price.ts'
import { CurrencyAnswer } from '../shared/currency-answer.ts'
import { RooflineAnswer } from './answer-roofline.ts'

const none = (title: string) => v.pipe(v.nullable(v.number()), v.title(title))

export const Fits = v.object({
  fits: v.pipe(
    v.nullable(v.boolean()),
    v.description('Whether the weights alone fit the memory of one server; null if unknown.'),
  ),
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
  allInUsdPerQuery: result('allInUsdPerQuery'),
  allInUsdPerMillionTokens: result('allInUsdPerMillionTokens'),
  allInUsdPerMillionOutputTokens: result('allInUsdPerMillionOutputTokens'),
  idleUsdPerYear: result('idleUsdPerYear'),
}

/** The answer of `POST /api/v1/inference`. */
export const InferenceAnswer = v.object({
  request: v.pipe(
    v.record(v.string(), v.unknown()),
    v.description(
      'The request as it was understood: scenario merged, expressions parsed, defaults filled in.',
    ),
  ),
  subject: Subject,
  fleet: v.object({
    chips: result('chips'),
    chipsExact: result('chipsExact'),
    servers: result('servers'),
    serversExact: result('serversExact'),
    heldChips: result('heldChips'),
    heldServers: result('heldServers'),
    replicas: none('Copies of the model that serve; the top-down methods do not say.'),
    chipsPerReplica: none('Chips of one copy; the top-down methods do not say.'),
    chipsToHoldWeights: result('chipsToHoldWeights'),
    ...Fits.entries,
    utilization: result('utilization'),
  }),
  performance: v.object({
    method: v.picklist(['flops', 'measured', 'roofline', 'bought']),
    outputTokensPerSecondPerReplica: none('Output tokens a second of one copy.'),
    outputTokensPerSecondPerChip: result('outputTokensPerSecondPerChip'),
    queriesPerSecondPerChip: result('queriesPerSecondPerChip'),
    flopsUtilization: result('flopsUtilization'),
    ttftSeconds: none('Time to first token, in s; the top-down methods do not say.'),
    tpotSeconds: none('Time per output token, in s; the top-down methods do not say.'),
    batch: none('Sequences decoded together; the top-down methods do not say.'),
    bound: v.pipe(
      v.picklist(['compute', 'measured', 'memory', 'network', 'overhead', 'bought']),
      v.description(
        'What limits the rate: compute by assumption with `flops`; what a step waits for most with `roofline`.',
      ),
    ),
  }),
  roofline: v.pipe(
    v.nullable(RooflineAnswer),
    v.description('Plan, memory, load and latency; null with the other methods.'),
  ),
  price: PriceAnswer,
  cost: v.object({ ...CostAnswer, breakdown }),
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
          v.description('The run that refresh.training describes; null where its cost was given.'),
        ),
      }),
    ),
    v.description('Training spread over the queries; null where the request does not ask for it.'),
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
    v.description('What the answers are worth; null where the request does not say.'),
  ),
  energy: v.object({ ...EnergyAnswer, carbonByYear: CarbonByYear }),
  currency: CurrencyAnswer,
  published: Published,
  derivation: Derivation,
  warnings: v.array(Warning),
  unknown: Unknown,
})
export type InferenceAnswer = v.InferOutput<typeof InferenceAnswer>
