import * as v from 'valibot'
import { Derivation, result, Unknown, Warning } from '../shared/answer-parts.ts'
import { PriceAnswer } from '../shared/answer-price.ts'
import { CurrencyAnswer } from '../shared/currency-answer.ts'

const way = v.picklist(['rent', 'own', 'api'])
const usd = (description: string) =>
  v.pipe(v.number(), v.description(`${description}, in USD/month.`))
const nullableUsd = (description: string) =>
  v.pipe(v.nullable(v.number()), v.description(`${description}, in USD/month; null if unknown.`))
const tokens = v.pipe(v.number(), v.description('In token/month.'))
const queries = v.pipe(v.number(), v.description('In query/s, mean of the active hours.'))

const Point = v.object({
  crossingTokensPerMonth: tokens,
  crossingQueriesPerSecond: queries,
  usdPerMonth: usd('What the way costs there'),
  overUsdPerMonth: usd('What the other way costs there'),
  derivation: Derivation,
})

const point = (description: string) => v.pipe(v.nullable(Point), v.description(description))

const Crossings = v.array(
  v.object({
    way: v.pipe(way, v.description('The way that comes to cost no more …')),
    over: v.pipe(way, v.description('… than this one.')),
    first: point('The first rate at which it does; null with the reason where there is none.'),
    forGood: point('The first rate from which it does at every higher one too.'),
    undone: point('After the first, where the next whole cluster makes it cost more again.'),
    text: v.string(),
  }),
)

const mark = v.object({
  kind: v.picklist(['first', 'undone', 'forGood']),
  cheaper: v.pipe(way, v.description('Costs no more from here on …')),
  dearer: v.pipe(way, v.description('… than this one.')),
  autoscaled: v.boolean(),
  crossingTokensPerMonth: tokens,
  crossingQueriesPerSecond: queries,
  usdPerMonth: usd('Where the mark stands'),
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
        form: v.pipe(
          v.picklist(['stated', 'parts']),
          v.description('Whether the cluster is stated in all, or reckoned by its parts.'),
        ),
        ownedUsdPerChipHour: result('ownedUsdPerChipHour'),
        parts: v.array(
          v.object({
            item: v.string(),
            usdPerClusterMonth: nullableUsd('The part, for a cluster'),
          }),
        ),
      }),
    ),
    v.description(
      'What a month of an owned cluster is made of; the parts add up to ownUsdPerClusterMonth. Null where owning is not asked for.',
    ),
  ),
  tokens: v.pipe(
    PriceAnswer.entries.tokens,
    v.description('Prices of the API’s tokens by kind; null where no API is asked for.'),
  ),
  atRate: v.pipe(
    v.object({
      tokensPerMonth: result('tokensPerMonth'),
      clusters: result('clusters'),
      ownedClusters: result('ownedClusters'),
      rentedUsdPerMonth: result('rentedUsdPerMonth'),
      boughtUsdPerMonth: result('boughtUsdPerMonth'),
      apiUsdPerMonth: result('apiUsdPerMonth'),
    }),
    v.description('The three ways at the rate of the workload.'),
  ),
  payback: v.pipe(
    v.object({
      purchaseUsd: result('purchaseUsd'),
      paybackMonthsOverRent: result('paybackMonthsOverRent'),
      paybackMonthsOverApi: result('paybackMonthsOverApi'),
    }),
    v.description('Buying at the rate of the workload: the price over what it saves a month.'),
  ),
  crossings: v.pipe(
    Crossings,
    v.description('Clusters sized for the peak and kept: owning over renting, both over the API.'),
  ),
  steady: v.pipe(
    v.nullable(v.object({ crossings: Crossings })),
    v.description('The same for a load without a peak; null where the load has none.'),
  ),
  autoscaled: v.pipe(
    v.nullable(
      v.object({
        hourlyWeights: v.pipe(v.array(v.number()), v.description('Load by the hour, of mean 1.')),
        meanClusters: result('meanClusters'),
        scaledUsdPerMonth: result('scaledUsdPerMonth'),
        paybackMonthsOverRent: result('paybackMonthsOverRent'),
        crossings: Crossings,
        derivation: Derivation,
      }),
    ),
    v.description(
      'The same where rented clusters follow the load by the hour and owned ones stay; null where the load is flat.',
    ),
  ),
  chart: v.pipe(
    v.nullable(
      v.object({
        points: v.array(
          v.object({
            tokensPerMonth: tokens,
            queriesPerSecond: queries,
            rentUsdPerMonth: nullableUsd('Renting'),
            ownUsdPerMonth: nullableUsd('Owning'),
            apiUsdPerMonth: nullableUsd('The API'),
            autoscaledClusters: v.pipe(
              v.nullable(v.number()),
              v.description('Rented clusters that follow the load, mean of the hours.'),
            ),
            autoscaledRentUsdPerMonth: nullableUsd('Renting as the load goes'),
            cheapest: v.nullable(way),
          }),
        ),
        marks: v.array(mark),
        derivation: Derivation,
      }),
    ),
    v.description('Cost a month against the rate, for a log axis, and the crossings on it.'),
  ),
  derivation: Derivation,
  currency: CurrencyAnswer,
  warnings: v.array(Warning),
  unknown: Unknown,
})
export type BreakevenAnswer = v.InferOutput<typeof BreakevenAnswer>
