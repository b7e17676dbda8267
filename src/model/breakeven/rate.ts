import { formula } from '../graph/formula.ts'
import type { QuantityId } from '../quantities/index.ts'
import { wholeClusters } from './whole.ts'

export const tokensPerMonth = formula({
  of: 'tokensPerMonth',
  from: ['queriesPerSecond', 'tokensPerQuery', 'secondsPerHour', 'activeHoursPerMonth'],
  text: 'queriesPerSecond * tokensPerQuery * secondsPerHour * activeHoursPerMonth',
  source: 'definition',
  compute: (i) => i.queriesPerSecond * i.tokensPerQuery * i.secondsPerHour * i.activeHoursPerMonth,
})

/** The rate in queries, where tokens are given. */
export const queriesPerSecondOfTokens = formula({
  of: 'queriesPerSecond',
  from: ['tokensPerMonth', 'tokensPerQuery', 'secondsPerHour', 'activeHoursPerMonth'],
  text: 'tokensPerMonth / (tokensPerQuery * secondsPerHour * activeHoursPerMonth)',
  source: 'definition',
  compute: (i) =>
    i.tokensPerMonth * (1 / (i.tokensPerQuery * i.secondsPerHour * i.activeHoursPerMonth)),
})

/** Less a trillionth before rounding up, so that a full cluster is one cluster. */
export const clustersOfMonth = formula({
  of: 'clusters',
  from: ['tokensPerMonth', 'clusterTokensPerMonth'],
  text: 'ceil(tokensPerMonth / clusterTokensPerMonth * (1 - 1e-12))',
  source: 'definition',
  compute: (i) => wholeClusters(i.tokensPerMonth, i.clusterTokensPerMonth),
})

/** Billed exactly, the last cluster is paid for as far as it is used. */
export const clustersExact = formula({
  of: 'clusters',
  from: ['tokensPerMonth', 'clusterTokensPerMonth'],
  text: 'tokensPerMonth / clusterTokensPerMonth',
  source: 'definition',
  compute: (i) => i.tokensPerMonth / i.clusterTokensPerMonth,
})

/** No part of a server is for sale: the clusters of the last one are bought with it. */
export const ownedClusters = formula({
  of: 'ownedClusters',
  from: ['clusters', 'clustersPerPurchase'],
  text: 'ceil(clusters / clustersPerPurchase * (1 - 1e-12)) * clustersPerPurchase',
  source: 'definition',
  compute: (i) => wholeClusters(i.clusters, i.clustersPerPurchase) * i.clustersPerPurchase,
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
