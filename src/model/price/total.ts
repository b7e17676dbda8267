import { formula } from '../graph/formula.ts'
import type { QuantityId } from '../quantities/index.ts'

export const taxUsdPerYear = formula({
  of: 'taxUsdPerYear',
  from: ['subtotalUsdPerYear', 'taxRate'],
  text: 'subtotalUsdPerYear * taxRate',
  source: 'definition',
  compute: (i) => i.subtotalUsdPerYear * i.taxRate,
})

export const allInUsdPerYear = formula({
  of: 'allInUsdPerYear',
  from: ['subtotalUsdPerYear', 'taxUsdPerYear'],
  text: 'subtotalUsdPerYear + taxUsdPerYear',
  source: 'definition',
  compute: (i) => i.subtotalUsdPerYear + i.taxUsdPerYear,
})

export const allInUsdPerMonth = formula({
  of: 'allInUsdPerMonth',
  from: ['allInUsdPerYear', 'monthsPerYear'],
  text: 'allInUsdPerYear / monthsPerYear',
  source: 'definition',
  compute: (i) => i.allInUsdPerYear / i.monthsPerYear,
})

export const allInUsdPerQuery = formula({
  of: 'allInUsdPerQuery',
  from: [
    'allInUsdPerYear',
    'servedQueriesPerSecond',
    'secondsPerHour',
    'hoursPerDay',
    'daysPerYear',
  ],
  text: 'allInUsdPerYear / (servedQueriesPerSecond * secondsPerHour * hoursPerDay * daysPerYear)',
  source: 'definition',
  compute: (i) =>
    i.allInUsdPerYear /
    (i.servedQueriesPerSecond * i.secondsPerHour * i.hoursPerDay * i.daysPerYear),
})

export const allInUsdPerMillionTokens = formula({
  of: 'allInUsdPerMillionTokens',
  from: ['allInUsdPerQuery', 'tokensPerQuery', 'tokensPerMillion'],
  text: 'allInUsdPerQuery / tokensPerQuery * tokensPerMillion',
  source: 'definition',
  compute: (i) => (i.allInUsdPerQuery / i.tokensPerQuery) * i.tokensPerMillion,
})

export const allInUsdPerMillionOutputTokens = formula({
  of: 'allInUsdPerMillionOutputTokens',
  from: ['allInUsdPerQuery', 'outputTokens', 'tokensPerMillion'],
  text: 'allInUsdPerQuery / outputTokens * tokensPerMillion',
  source: 'definition',
  compute: (i) => (i.allInUsdPerQuery / i.outputTokens) * i.tokensPerMillion,
})

/** Top-down: the part of a fleet sized for its peak that is busy on average. */
export const servingShare = formula({
  of: 'servingShare',
  from: ['busyShare', 'peakToAverageRatio', 'ownershipUtilization'],
  text: 'busyShare / peakToAverageRatio * ownershipUtilization',
  source: 'definition',
  compute: (i) => (i.busyShare / i.peakToAverageRatio) * i.ownershipUtilization,
})

/** The idle part of the chips, and all of the capacity that is held in reserve. */
export const idleUsdPerYear = formula({
  of: 'idleUsdPerYear',
  from: [
    'usdPerYear',
    'retriesUsdPerYear',
    'servingShare',
    'reserveUsdPerYear',
    'idleCapacityUsdPerYear',
  ],
  text: '(usdPerYear + retriesUsdPerYear) * (1 - servingShare) + reserveUsdPerYear + idleCapacityUsdPerYear',
  source: 'definition',
  domain: (i) => i.servingShare <= 1,
  compute: (i) =>
    (i.usdPerYear + i.retriesUsdPerYear) * (1 - i.servingShare) +
    i.reserveUsdPerYear +
    i.idleCapacityUsdPerYear,
})

/** What of the whole cost is for idle time and spare capacity. */
export const idleCostShare = formula({
  of: 'idleCostShare',
  from: ['idleUsdPerYear', 'allInUsdPerYear'],
  text: 'idleUsdPerYear / allInUsdPerYear',
  source: 'definition',
  domain: (i) => i.allInUsdPerYear > 0,
  compute: (i) => i.idleUsdPerYear / i.allInUsdPerYear,
})

/** The same where whole servers are bought: their chips that nothing needs are idle too. */
export const idleOnWholeServers = formula({
  of: 'idleUsdPerYear',
  from: [
    'usdPerYear',
    'retriesUsdPerYear',
    'servingShare',
    'reserveUsdPerYear',
    'idleCapacityUsdPerYear',
    'unfilledUsdPerYear',
  ],
  text: '(usdPerYear + retriesUsdPerYear) * (1 - servingShare) + reserveUsdPerYear + idleCapacityUsdPerYear + unfilledUsdPerYear',
  source: 'definition',
  domain: (i) => i.servingShare <= 1,
  compute: (i) =>
    (i.usdPerYear + i.retriesUsdPerYear) * (1 - i.servingShare) +
    i.reserveUsdPerYear +
    i.idleCapacityUsdPerYear +
    i.unfilledUsdPerYear,
})

/** The first line of a year’s cost stands for all of them in the working: each has its own share. */
const firstLine = <const I extends QuantityId>(id: I) =>
  formula({
    of: 'lineUsdPerYear',
    from: [id],
    text: id,
    source: 'definition',
    compute: (i) => i[id],
  })
export const lineOfRent = firstLine('usdPerYear')
export const lineOfOwned = firstLine('ownedServerUsdPerYear')
export const lineOfTokens = firstLine('apiInputUsdPerYear')

/** What one line of a year’s cost is of all. */
export const costShare = formula({
  of: 'costShare',
  from: ['lineUsdPerYear', 'allInUsdPerYear'],
  text: 'lineUsdPerYear / allInUsdPerYear',
  source: 'definition',
  compute: (i) => i.lineUsdPerYear / i.allInUsdPerYear,
})
