import { formula } from '../graph/formula.ts'
import type { QuantityId } from '../quantities/index.ts'

/** Where the rate is predicted or measured, the cluster is so many chips of it. */
export const clusterOutputTokensPerSecond = formula({
  of: 'clusterOutputTokensPerSecond',
  from: ['outputTokensPerSecondPerChip', 'chipsPerCluster'],
  text: 'outputTokensPerSecondPerChip * chipsPerCluster',
  source: 'definition',
  compute: (i) => i.outputTokensPerSecondPerChip * i.chipsPerCluster,
})

/** The rate is that of output tokens: the whole counts them with the input that comes with them. */
export const steadyClusterTokensPerMonth = formula({
  of: 'steadyClusterTokensPerMonth',
  from: [
    'clusterOutputTokensPerSecond',
    'secondsPerHour',
    'activeHoursPerMonth',
    'planningLevel',
    'tokensPerQuery',
    'outputTokens',
  ],
  text: 'clusterOutputTokensPerSecond * secondsPerHour * activeHoursPerMonth * planningLevel * tokensPerQuery / outputTokens',
  source: 'definition',
  compute: (i) =>
    (i.clusterOutputTokensPerSecond *
      i.secondsPerHour *
      i.activeHoursPerMonth *
      i.planningLevel *
      i.tokensPerQuery) /
    i.outputTokens,
})

/** Sized for the peak, a cluster serves as much less on average. */
export const clusterTokensPerMonthAtPeak = formula({
  of: 'clusterTokensPerMonth',
  from: ['steadyClusterTokensPerMonth', 'peakToAverageRatio'],
  text: 'steadyClusterTokensPerMonth / peakToAverageRatio',
  source: 'definition',
  compute: (i) => i.steadyClusterTokensPerMonth / i.peakToAverageRatio,
})

export const tokensPerMonth = formula({
  of: 'tokensPerMonth',
  from: ['queriesPerSecond', 'tokensPerQuery', 'secondsPerHour', 'activeHoursPerMonth'],
  text: 'queriesPerSecond * tokensPerQuery * secondsPerHour * activeHoursPerMonth',
  source: 'definition',
  compute: (i) => i.queriesPerSecond * i.tokensPerQuery * i.secondsPerHour * i.activeHoursPerMonth,
})

export const usdPerClusterHour = formula({
  of: 'usdPerClusterHour',
  from: ['chipsPerCluster', 'usdPerChipHour'],
  text: 'chipsPerCluster * usdPerChipHour',
  source: 'definition',
  compute: (i) => i.chipsPerCluster * i.usdPerChipHour,
})

/** Rented for the hours in which there is work. */
export const rentUsdPerClusterMonth = formula({
  of: 'rentUsdPerClusterMonth',
  from: ['usdPerClusterHour', 'activeHoursPerMonth'],
  text: 'usdPerClusterHour * activeHoursPerMonth',
  source: 'definition',
  compute: (i) => i.usdPerClusterHour * i.activeHoursPerMonth,
})

/** Bought for the share of a server that its chips are. */
export const usdPerClusterOfServers = formula({
  of: 'usdPerCluster',
  from: ['usdPerServer', 'chipsPerCluster', 'chipsPerServer'],
  text: 'usdPerServer * chipsPerCluster / chipsPerServer',
  source: 'definition',
  compute: (i) => (i.usdPerServer * i.chipsPerCluster) / i.chipsPerServer,
})

/** Written off straight line. */
export const writtenOffUsdPerClusterMonth = formula({
  of: 'writtenOffUsdPerClusterMonth',
  from: ['usdPerCluster', 'clusterMonths'],
  text: 'usdPerCluster / clusterMonths',
  source: 'definition',
  compute: (i) => i.usdPerCluster / i.clusterMonths,
})

/** Owned around the clock. */
export const ownUsdPerClusterMonth = formula({
  of: 'ownUsdPerClusterMonth',
  from: ['writtenOffUsdPerClusterMonth', 'runningUsdPerClusterMonth'],
  text: 'writtenOffUsdPerClusterMonth + runningUsdPerClusterMonth',
  source: 'definition',
  compute: (i) => i.writtenOffUsdPerClusterMonth + i.runningUsdPerClusterMonth,
})

/** By the formula of an inference estimate whose tokens are bought. */
export const apiUsdPerMillionTokens = formula({
  of: 'apiUsdPerMillionTokens',
  from: ['apiUsdPerQuery', 'tokensPerQuery', 'tokensPerMillion'],
  text: 'apiUsdPerQuery / tokensPerQuery * tokensPerMillion',
  source: 'definition',
  compute: (i) => (i.apiUsdPerQuery / i.tokensPerQuery) * i.tokensPerMillion,
})

const full = <const I extends QuantityId>(of: QuantityId, month: I) =>
  formula({
    of,
    from: [month, 'clusterTokensPerMonth', 'tokensPerMillion'],
    text: `${month} / clusterTokensPerMonth * tokensPerMillion`,
    source: 'definition',
    compute: (i) => (i[month] / i.clusterTokensPerMonth) * i.tokensPerMillion,
  })
export const rentFullUsdPerMillionTokens = full(
  'rentFullUsdPerMillionTokens',
  'rentUsdPerClusterMonth',
)
export const ownFullUsdPerMillionTokens = full(
  'ownFullUsdPerMillionTokens',
  'ownUsdPerClusterMonth',
)

/** Less a trillionth before rounding up, so that a full cluster is one cluster. */
export const clustersOfMonth = formula({
  of: 'clusters',
  from: ['tokensPerMonth', 'clusterTokensPerMonth'],
  text: 'ceil(tokensPerMonth / clusterTokensPerMonth * (1 - 1e-12))',
  source: 'definition',
  compute: (i) => Math.ceil((i.tokensPerMonth / i.clusterTokensPerMonth) * (1 - 1e-12)),
})

/** No part of a server is for sale: the clusters of the last one are bought with it. */
export const ownedClusters = formula({
  of: 'ownedClusters',
  from: ['clusters', 'clustersPerPurchase'],
  text: 'ceil(clusters / clustersPerPurchase * (1 - 1e-12)) * clustersPerPurchase',
  source: 'definition',
  compute: (i) =>
    Math.ceil((i.clusters / i.clustersPerPurchase) * (1 - 1e-12)) * i.clustersPerPurchase,
})

const monthOf = <
  const C extends QuantityId,
  const M extends QuantityId,
  const F extends QuantityId,
>(
  of: QuantityId,
  clusters: C,
  month: M,
  fixed: F,
) =>
  formula({
    of,
    from: [clusters, month, fixed],
    text: `${clusters} * ${month} + ${fixed}`,
    source: 'definition',
    compute: (i) => i[clusters] * i[month] + i[fixed],
  })
export const rentedUsdPerMonthAtRate = monthOf(
  'rentedUsdPerMonth',
  'clusters',
  'rentUsdPerClusterMonth',
  'rentFixedUsdPerMonth',
)
export const boughtUsdPerMonthAtRate = monthOf(
  'boughtUsdPerMonth',
  'ownedClusters',
  'ownUsdPerClusterMonth',
  'ownFixedUsdPerMonth',
)
export const ownRunningUsdPerMonth = monthOf(
  'ownRunningUsdPerMonth',
  'ownedClusters',
  'runningUsdPerClusterMonth',
  'ownFixedUsdPerMonth',
)

/** Rented clusters that follow the load are paid for on average. */
export const scaledUsdPerMonth = formula({
  of: 'scaledUsdPerMonth',
  from: ['meanClusters', 'rentUsdPerClusterMonth', 'rentFixedUsdPerMonth'],
  text: 'meanClusters * rentUsdPerClusterMonth + rentFixedUsdPerMonth',
  source: 'definition',
  compute: (i) => i.meanClusters * i.rentUsdPerClusterMonth + i.rentFixedUsdPerMonth,
})

export const apiUsdPerMonthAtRate = formula({
  of: 'apiUsdPerMonth',
  from: ['tokensPerMonth', 'apiUsdPerMillionTokens', 'tokensPerMillion', 'apiFixedUsdPerMonth'],
  text: 'tokensPerMonth * apiUsdPerMillionTokens / tokensPerMillion + apiFixedUsdPerMonth',
  source: 'definition',
  compute: (i) =>
    (i.tokensPerMonth * i.apiUsdPerMillionTokens) / i.tokensPerMillion + i.apiFixedUsdPerMonth,
})

export const purchaseUsd = formula({
  of: 'purchaseUsd',
  from: ['ownedClusters', 'usdPerCluster'],
  text: 'ownedClusters * usdPerCluster',
  source: 'definition',
  compute: (i) => i.ownedClusters * i.usdPerCluster,
})

const paybackOver = <const I extends QuantityId>(of: QuantityId, other: I) =>
  formula({
    of,
    from: ['purchaseUsd', other, 'ownRunningUsdPerMonth'],
    text: `purchaseUsd / (${other} - ownRunningUsdPerMonth)`,
    source: 'definition',
    // The digits of a quotient are lost with those of a small difference.
    domain: (i) => Math.abs(i[other] - i.ownRunningUsdPerMonth) > 1e-3 * i[other],
    compute: (i) => i.purchaseUsd / (i[other] - i.ownRunningUsdPerMonth),
  })
export const paybackMonthsOverRent = paybackOver('paybackMonthsOverRent', 'rentedUsdPerMonth')
export const paybackMonthsOverApi = paybackOver('paybackMonthsOverApi', 'apiUsdPerMonth')
export const paybackMonthsOverScaledRent = paybackOver('paybackMonthsOverRent', 'scaledUsdPerMonth')
