import { formula } from '../graph/formula.ts'

export const billedByServer = formula({
  of: 'billedChips',
  from: ['heldServers', 'chipsPerServer'],
  text: 'heldServers * chipsPerServer',
  source: 'definition',
  compute: (i) => i.heldServers * i.chipsPerServer,
})

export const billedExactly = formula({
  of: 'billedChips',
  from: ['heldChips'],
  text: 'heldChips',
  source: 'definition',
  compute: (i) => i.heldChips,
})

/** Less a trillionth before rounding up, so that 1.1 / 0.1 is 11 chips and not 12. */
export const billedByChip = formula({
  of: 'billedChips',
  from: ['heldChips'],
  text: 'ceil(heldChips * (1 - 1e-12))',
  source: 'definition',
  compute: (i) => Math.ceil(i.heldChips * (1 - 1e-12)),
})

/** Of the chips that are paid, what the load itself pays for: retries and spares have lines of their own; an owned hour’s price is of hours of use. */
export const loadChips = formula({
  of: 'loadChips',
  from: ['billedChips', 'ownershipUtilization', 'heldOverLoad'],
  text: 'billedChips * ownershipUtilization / heldOverLoad',
  source: 'definition',
  compute: (i) => (i.billedChips * i.ownershipUtilization) / i.heldOverLoad,
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
  from: ['loadChips', 'usdPerChipHour'],
  text: 'loadChips * usdPerChipHour',
  source: 'definition',
  compute: (i) => i.loadChips * i.usdPerChipHour,
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

/** Top-down: of the chips that the load pays for, the part that is busy on average. */
export const servingShareBilled = formula({
  of: 'servingShare',
  from: ['busyShare', 'chipsExact', 'loadChips', 'peakToAverageRatio', 'ownershipUtilization'],
  text: 'busyShare * chipsExact / (loadChips * peakToAverageRatio) * ownershipUtilization',
  source: 'definition',
  compute: (i) =>
    ((i.busyShare * i.chipsExact) / (i.loadChips * i.peakToAverageRatio)) * i.ownershipUtilization,
})

/** Roofline: a fleet that is too small serves all the time, and no more. */
export const servingShareOfReplicasBilled = formula({
  of: 'servingShare',
  from: ['utilization', 'heldOverLoad', 'ownershipUtilization'],
  text: 'min(utilization * heldOverLoad, ownershipUtilization)',
  source: 'definition',
  compute: (i) => Math.min(i.utilization * i.heldOverLoad, i.ownershipUtilization),
})

/** Drawn by the chips that are paid, each at its share of a server; PUE enters here and nowhere else. */
export const powerOfBilledChips = formula({
  of: 'powerWatts',
  from: [
    'billedChips',
    'wattsPerServer',
    'chipsPerServer',
    'loadFraction',
    'powerUsageEffectiveness',
  ],
  text: 'billedChips * wattsPerServer / chipsPerServer * loadFraction * powerUsageEffectiveness',
  source: 'devries-2023',
  compute: (i) =>
    ((i.billedChips * i.wattsPerServer) / i.chipsPerServer) *
    i.loadFraction *
    i.powerUsageEffectiveness,
})

/** What the chips that are paid would cost to buy, each at its share of a server. */
export const capexOfChips = formula({
  of: 'capexUsd',
  from: ['billedChips', 'usdPerServer', 'chipsPerServer'],
  text: 'billedChips * usdPerServer / chipsPerServer',
  source: 'definition',
  compute: (i) => (i.billedChips * i.usdPerServer) / i.chipsPerServer,
})

/** What those cost that are bought, with their network and storage. */
export const capexOfOwnedChips = formula({
  of: 'capexUsd',
  from: ['billedChips', 'capexUsdPerChip'],
  text: 'billedChips * capexUsdPerChip',
  source: 'definition',
  compute: (i) => i.billedChips * i.capexUsdPerChip,
})

/** Staff that is stated for the whole fleet, for each chip that is paid. */
export const staffOfBilled = formula({
  of: 'staffUsdPerChipYear',
  from: ['staffUsdPerYear', 'billedChips'],
  text: 'staffUsdPerYear / billedChips',
  source: 'definition',
  compute: (i) => i.staffUsdPerYear / i.billedChips,
})
