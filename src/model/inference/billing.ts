import { formula } from '../graph/formula.ts'

/** Of chips that are held whole, those of the load: retries, the reserve and idle capacity have lines of their own. */
const shareOfLoad = '((1 + retryShare) * (1 + reserveShare + idleCapacityShare))'

interface Shares {
  readonly retryShare: number
  readonly reserveShare: number
  readonly idleCapacityShare: number
}

const overLoad = ({ retryShare, reserveShare, idleCapacityShare }: Shares) =>
  (1 + retryShare) * (1 + reserveShare + idleCapacityShare)

export const billedByServer = formula({
  of: 'billedChips',
  from: [
    'heldServers',
    'chipsPerServer',
    'ownershipUtilization',
    'retryShare',
    'reserveShare',
    'idleCapacityShare',
  ],
  text: `heldServers * chipsPerServer * ownershipUtilization / ${shareOfLoad}`,
  source: 'definition',
  compute: (i) => (i.heldServers * i.chipsPerServer * i.ownershipUtilization) / overLoad(i),
})

/** Less a trillionth before rounding up, so that 1.1 / 0.1 is 11 chips and not 12. */
export const billedByChip = formula({
  of: 'billedChips',
  from: ['heldChips', 'ownershipUtilization', 'retryShare', 'reserveShare', 'idleCapacityShare'],
  text: `ceil(heldChips * (1 - 1e-12)) * ownershipUtilization / ${shareOfLoad}`,
  source: 'definition',
  compute: (i) => (Math.ceil(i.heldChips * (1 - 1e-12)) * i.ownershipUtilization) / overLoad(i),
})

/** Chips shown are chips paid. */
export const chipsBilled = formula({
  of: 'chips',
  from: ['billedChips'],
  text: 'billedChips',
  source: 'definition',
  compute: (i) => i.billedChips,
})

export const usdPerHourBilled = formula({
  of: 'usdPerHour',
  from: ['billedChips', 'usdPerChipHour'],
  text: 'billedChips * usdPerChipHour',
  source: 'definition',
  compute: (i) => i.billedChips * i.usdPerChipHour,
})

export const usdPerQueryBilled = formula({
  of: 'usdPerQuery',
  from: ['usdPerHour', 'servedQueriesPerSecond', 'secondsPerHour'],
  text: 'usdPerHour / (servedQueriesPerSecond * secondsPerHour)',
  source: 'definition',
  compute: (i) => i.usdPerHour / (i.servedQueriesPerSecond * i.secondsPerHour),
})

/** What is served over what all chips that are paid could serve. */
export const utilizationBilled = formula({
  of: 'utilization',
  from: ['servedQueriesPerSecond', 'billedChips', 'queriesPerSecondPerChip'],
  text: 'servedQueriesPerSecond / (billedChips * queriesPerSecondPerChip)',
  source: 'definition',
  compute: (i) => i.servedQueriesPerSecond / (i.billedChips * i.queriesPerSecondPerChip),
})

/** Top-down: of the chips that are paid, the part that is busy on average. */
export const servingShareBilled = formula({
  of: 'servingShare',
  from: ['busyShare', 'chipsExact', 'billedChips', 'peakToAverageRatio', 'ownershipUtilization'],
  text: 'busyShare * chipsExact / (billedChips * peakToAverageRatio) * ownershipUtilization',
  source: 'definition',
  compute: (i) =>
    ((i.busyShare * i.chipsExact) / (i.billedChips * i.peakToAverageRatio)) *
    i.ownershipUtilization,
})
