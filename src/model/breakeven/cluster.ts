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

/** The same of spot chips: work that interruptions lose is done again. */
export const rentUsdPerClusterMonthOfSpot = formula({
  of: 'rentUsdPerClusterMonth',
  from: ['usdPerClusterHour', 'activeHoursPerMonth', 'spotOverheadShare'],
  text: 'usdPerClusterHour * activeHoursPerMonth * (1 + spotOverheadShare)',
  source: 'definition',
  compute: (i) => i.usdPerClusterHour * i.activeHoursPerMonth * (1 + i.spotOverheadShare),
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
