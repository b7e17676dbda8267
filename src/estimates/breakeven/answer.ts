import * as v from 'valibot'
import { breakevenAnswerTexts } from '../../words/openapi/answers/breakeven.ts'
import { Derivation, result, Unknown, Warning } from '../shared/answer-parts.ts'
import { PriceAnswer, priceDates } from '../shared/answer-price.ts'
import { CurrencyAnswer } from '../shared/currency-answer.ts'

const way = v.picklist(['rent', 'own', 'api'])
const usd = (description: string) => v.pipe(v.number(), v.description(description))
const nullableUsd = (description: string) =>
  v.pipe(v.nullable(v.number()), v.description(description))
const tokens = v.pipe(v.number(), v.description(breakevenAnswerTexts.tokensPerMonth))
const queries = v.pipe(v.number(), v.description(breakevenAnswerTexts.queriesPerSecond))

const Point = v.object({
  crossingTokensPerMonth: tokens,
  crossingQueriesPerSecond: queries,
  usdPerMonth: usd(breakevenAnswerTexts.usdPerMonth),
  overUsdPerMonth: usd(breakevenAnswerTexts.overUsdPerMonth),
  derivation: Derivation,
})

const point = (description: string) => v.pipe(v.nullable(Point), v.description(description))

const Crossings = v.array(
  v.object({
    way: v.pipe(way, v.description(breakevenAnswerTexts.way)),
    over: v.pipe(way, v.description(breakevenAnswerTexts.over)),
    first: point(breakevenAnswerTexts.first),
    forGood: point(breakevenAnswerTexts.forGood),
    undone: point(breakevenAnswerTexts.undone),
    text: v.string(),
  }),
)

const mark = v.object({
  kind: v.picklist(['first', 'undone', 'forGood']),
  cheaper: v.pipe(way, v.description(breakevenAnswerTexts.cheaper)),
  dearer: v.pipe(way, v.description(breakevenAnswerTexts.dearer)),
  autoscaled: v.boolean(),
  crossingTokensPerMonth: tokens,
  crossingQueriesPerSecond: queries,
  usdPerMonth: usd(breakevenAnswerTexts.markUsdPerMonth),
  derivation: Derivation,
})

/** The answer of `POST /api/v1/breakeven`. */
export const BreakevenAnswer = v.object({
  request: v.record(v.string(), v.unknown()),
  subject: v.string(),
  capacity: v.object({
    clusterOutputTokensPerSecond: result('clusterOutputTokensPerSecond'),
    chipsPerCluster: result('chipsPerCluster'),
    clusterTokensPerMonth: result('clusterTokensPerMonth'),
    steadyClusterTokensPerMonth: result('steadyClusterTokensPerMonth'),
  }),
  ways: v.object({
    rentUsdPerClusterMonth: result('rentUsdPerClusterMonth'),
    rentFullUsdPerMillionTokens: result('rentFullUsdPerMillionTokens'),
    usdPerCluster: result('usdPerCluster'),
    runningUsdPerClusterMonth: result('runningUsdPerClusterMonth'),
    ownUsdPerClusterMonth: result('ownUsdPerClusterMonth'),
    ownFullUsdPerMillionTokens: result('ownFullUsdPerMillionTokens'),
    apiUsdPerMillionTokens: result('apiUsdPerMillionTokens'),
  }),
  ownMonth: v.pipe(
    v.nullable(
      v.object({
        form: v.pipe(v.picklist(['stated', 'parts']), v.description(breakevenAnswerTexts.form)),
        ownedUsdPerChipHour: result('ownedUsdPerChipHour'),
        parts: v.array(
          v.object({
            item: v.string(),
            usdPerClusterMonth: nullableUsd(breakevenAnswerTexts.partUsdPerClusterMonth),
          }),
        ),
      }),
    ),
    v.description(breakevenAnswerTexts.ownMonth),
  ),
  priceDates,
  tokens: v.pipe(PriceAnswer.entries.tokens, v.description(breakevenAnswerTexts.tokens)),
  atRate: v.pipe(
    v.object({
      tokensPerMonth: result('tokensPerMonth'),
      clusters: result('clusters'),
      ownedClusters: result('ownedClusters'),
      rentedUsdPerMonth: result('rentedUsdPerMonth'),
      boughtUsdPerMonth: result('boughtUsdPerMonth'),
      apiUsdPerMonth: result('apiUsdPerMonth'),
    }),
    v.description(breakevenAnswerTexts.atRate),
  ),
  payback: v.pipe(
    v.object({
      purchaseUsd: result('purchaseUsd'),
      clusterMonths: result('clusterMonths'),
      paybackMonthsOverRent: result('paybackMonthsOverRent'),
      paybackMonthsOverApi: result('paybackMonthsOverApi'),
    }),
    v.description(breakevenAnswerTexts.payback),
  ),
  crossings: v.pipe(Crossings, v.description(breakevenAnswerTexts.crossings)),
  steady: v.pipe(
    v.nullable(v.object({ crossings: Crossings })),
    v.description(breakevenAnswerTexts.steady),
  ),
  autoscaled: v.pipe(
    v.nullable(
      v.object({
        hourlyWeights: v.pipe(
          v.array(v.number()),
          v.description(breakevenAnswerTexts.hourlyWeights),
        ),
        meanClusters: result('meanClusters'),
        scaledUsdPerMonth: result('scaledUsdPerMonth'),
        paybackMonthsOverRent: result('paybackMonthsOverRent'),
        crossings: Crossings,
        derivation: Derivation,
      }),
    ),
    v.description(breakevenAnswerTexts.autoscaled),
  ),
  chart: v.pipe(
    v.nullable(
      v.object({
        points: v.array(
          v.object({
            tokensPerMonth: tokens,
            queriesPerSecond: queries,
            rentUsdPerMonth: nullableUsd(breakevenAnswerTexts.rentUsdPerMonth),
            ownUsdPerMonth: nullableUsd(breakevenAnswerTexts.ownUsdPerMonth),
            apiUsdPerMonth: nullableUsd(breakevenAnswerTexts.apiUsdPerMonth),
            autoscaledClusters: v.optional(
              v.pipe(v.number(), v.description(breakevenAnswerTexts.autoscaledClusters)),
            ),
            autoscaledRentUsdPerMonth: nullableUsd(breakevenAnswerTexts.autoscaledRentUsdPerMonth),
            cheapest: v.nullable(way),
          }),
        ),
        marks: v.array(mark),
        derivation: Derivation,
      }),
    ),
    v.description(breakevenAnswerTexts.chart),
  ),
  derivation: Derivation,
  currency: CurrencyAnswer,
  warnings: v.array(Warning),
  unknown: Unknown,
})
export type BreakevenAnswer = v.InferOutput<typeof BreakevenAnswer>
