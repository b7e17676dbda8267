import { formula } from '../graph/formula.ts'
import { firstTokenOf, wholeClusters } from './whole.ts'

/** What the clusters of a step cost: the same for every token on it. */
export const crossingUsdPerMonth = formula({
  of: 'crossingUsdPerMonth',
  from: ['crossingClusters', 'usdPerClusterMonth', 'wayFixedUsdPerMonth'],
  text: 'crossingClusters * usdPerClusterMonth + wayFixedUsdPerMonth',
  source: 'definition',
  compute: (i) => i.crossingClusters * i.usdPerClusterMonth + i.wayFixedUsdPerMonth,
})

/** Away from whole numbers, where the next one is a matter of the last digits. */
const isPlain = (value: number) =>
  value > 0 && value < 1e12 && Math.abs(value - Math.round(value)) > 1e-9 * value + 1e-9

/** The first whole token for which the API charges as much. */
export const crossingOverApi = formula({
  of: 'crossingTokensPerMonth',
  from: [
    'crossingUsdPerMonth',
    'overFixedUsdPerMonth',
    'apiUsdPerMillionTokens',
    'tokensPerMillion',
    'oneTokenPerMonth',
  ],
  text: 'ceil((crossingUsdPerMonth - overFixedUsdPerMonth) / apiUsdPerMillionTokens * tokensPerMillion / oneTokenPerMonth * (1 - 1e-14)) * oneTokenPerMonth',
  source: 'definition',
  domain: (i) =>
    i.crossingUsdPerMonth > 2 * i.overFixedUsdPerMonth &&
    isPlain(
      ((i.crossingUsdPerMonth - i.overFixedUsdPerMonth) / i.apiUsdPerMillionTokens) *
        (i.tokensPerMillion / i.oneTokenPerMonth),
    ),
  compute: (i) =>
    Math.ceil(
      ((((i.crossingUsdPerMonth - i.overFixedUsdPerMonth) / i.apiUsdPerMillionTokens) *
        i.tokensPerMillion) /
        i.oneTokenPerMonth) *
        (1 - 1e-14),
    ) * i.oneTokenPerMonth,
})

/** The fewest clusters whose saving makes up for what is fixed. */
export const crossingClusters = formula({
  of: 'crossingClusters',
  from: [
    'wayFixedUsdPerMonth',
    'overFixedUsdPerMonth',
    'overUsdPerClusterMonth',
    'usdPerClusterMonth',
  ],
  text: 'max(1, ceil((wayFixedUsdPerMonth - overFixedUsdPerMonth) / (overUsdPerClusterMonth - usdPerClusterMonth) * (1 - 1e-14)))',
  source: 'definition',
  domain: (i) =>
    i.overUsdPerClusterMonth > 1.01 * i.usdPerClusterMonth &&
    i.wayFixedUsdPerMonth > 1.01 * i.overFixedUsdPerMonth,
  compute: (i) =>
    Math.max(
      1,
      Math.ceil(
        ((i.wayFixedUsdPerMonth - i.overFixedUsdPerMonth) /
          (i.overUsdPerClusterMonth - i.usdPerClusterMonth)) *
          (1 - 1e-14),
      ),
    ),
})

/** The first token that needs so many clusters. */
export const crossingOverClusters = formula({
  of: 'crossingTokensPerMonth',
  from: ['crossingClusters', 'clusterTokensPerMonth', 'oneTokenPerMonth'],
  text: '(floor((crossingClusters - 1) * clusterTokensPerMonth / oneTokenPerMonth * (1 + 1e-12)) + 1) * oneTokenPerMonth',
  source: 'definition',
  domain: (i) => isPlain(((i.crossingClusters - 1) * i.clusterTokensPerMonth) / i.oneTokenPerMonth),
  compute: (i) =>
    firstTokenOf(i.crossingClusters, i.clusterTokensPerMonth / i.oneTokenPerMonth) *
    i.oneTokenPerMonth,
})

/** Clusters that a rate needs, where the rate is what was searched. */
export const clustersAtCrossing = formula({
  of: 'crossingClusters',
  from: ['crossingTokensPerMonth', 'clusterTokensPerMonth'],
  text: 'ceil(crossingTokensPerMonth / clusterTokensPerMonth * (1 - 1e-12))',
  source: 'definition',
  compute: (i) => wholeClusters(i.crossingTokensPerMonth, i.clusterTokensPerMonth),
})

/** The same where the clusters of a server come together. */
export const serversAtCrossing = formula({
  of: 'crossingClusters',
  from: ['crossingTokensPerMonth', 'clusterTokensPerMonth', 'clustersPerPurchase'],
  text: 'ceil(crossingTokensPerMonth / (clusterTokensPerMonth * clustersPerPurchase) * (1 - 1e-12)) * clustersPerPurchase',
  source: 'definition',
  compute: (i) =>
    wholeClusters(i.crossingTokensPerMonth, i.clusterTokensPerMonth * i.clustersPerPurchase) *
    i.clustersPerPurchase,
})

/** Clusters of the other way, each by itself. */
export const overClustersAtCrossing = formula({
  of: 'overCrossingClusters',
  from: ['crossingTokensPerMonth', 'clusterTokensPerMonth'],
  text: 'ceil(crossingTokensPerMonth / clusterTokensPerMonth * (1 - 1e-12))',
  source: 'definition',
  compute: (i) => wholeClusters(i.crossingTokensPerMonth, i.clusterTokensPerMonth),
})

/** Clusters that are billed exactly. */
const exactAtCrossing = (of: 'crossingClusters' | 'overCrossingClusters') =>
  formula({
    of,
    from: ['crossingTokensPerMonth', 'clusterTokensPerMonth'],
    text: 'crossingTokensPerMonth / clusterTokensPerMonth',
    source: 'definition',
    compute: (i) => i.crossingTokensPerMonth / i.clusterTokensPerMonth,
  })
export const exactClustersAtCrossing = exactAtCrossing('crossingClusters')
export const overExactClustersAtCrossing = exactAtCrossing('overCrossingClusters')

export const overCrossingUsdPerMonthOfClusters = formula({
  of: 'overCrossingUsdPerMonth',
  from: ['overCrossingClusters', 'overUsdPerClusterMonth', 'overFixedUsdPerMonth'],
  text: 'overCrossingClusters * overUsdPerClusterMonth + overFixedUsdPerMonth',
  source: 'definition',
  compute: (i) => i.overCrossingClusters * i.overUsdPerClusterMonth + i.overFixedUsdPerMonth,
})

export const overCrossingUsdPerMonthOfApi = formula({
  of: 'overCrossingUsdPerMonth',
  from: [
    'crossingTokensPerMonth',
    'apiUsdPerMillionTokens',
    'tokensPerMillion',
    'overFixedUsdPerMonth',
  ],
  text: 'crossingTokensPerMonth * apiUsdPerMillionTokens / tokensPerMillion + overFixedUsdPerMonth',
  source: 'definition',
  compute: (i) =>
    i.crossingTokensPerMonth * (i.apiUsdPerMillionTokens / i.tokensPerMillion) +
    i.overFixedUsdPerMonth,
})

export const crossingQueriesPerSecond = formula({
  of: 'crossingQueriesPerSecond',
  from: ['crossingTokensPerMonth', 'tokensPerQuery', 'secondsPerHour', 'activeHoursPerMonth'],
  text: 'crossingTokensPerMonth / (tokensPerQuery * secondsPerHour * activeHoursPerMonth)',
  source: 'definition',
  compute: (i) =>
    i.crossingTokensPerMonth / (i.tokensPerQuery * i.secondsPerHour * i.activeHoursPerMonth),
})
