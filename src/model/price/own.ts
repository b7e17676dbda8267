import { formula } from '../graph/formula.ts'

export const serverUsdPerChip = formula({
  of: 'serverUsdPerChip',
  from: ['usdPerServer', 'chipsPerServer'],
  text: 'usdPerServer / chipsPerServer',
  source: 'definition',
  compute: (i) => i.usdPerServer / i.chipsPerServer,
})

/** Where no network is stated: servers and network are a cluster’s price together. */
export const networkOfCluster = formula({
  of: 'networkUsdPerChip',
  from: ['serverUsdPerChip', 'networkShareOfCluster'],
  text: 'serverUsdPerChip * networkShareOfCluster / (1 - networkShareOfCluster)',
  source: 'epoch-cost-analysis',
  domain: (i) => i.networkShareOfCluster < 1,
  compute: (i) => (i.serverUsdPerChip * i.networkShareOfCluster) / (1 - i.networkShareOfCluster),
})

export const storageOfServer = formula({
  of: 'storageUsdPerChip',
  from: ['serverUsdPerChip', 'storageShareOfServer'],
  text: 'serverUsdPerChip * storageShareOfServer',
  source: 'definition',
  compute: (i) => i.serverUsdPerChip * i.storageShareOfServer,
})

export const capexUsdPerChip = formula({
  of: 'capexUsdPerChip',
  from: ['serverUsdPerChip', 'networkUsdPerChip', 'storageUsdPerChip'],
  text: 'serverUsdPerChip + networkUsdPerChip + storageUsdPerChip',
  source: 'definition',
  compute: (i) => i.serverUsdPerChip + i.networkUsdPerChip + i.storageUsdPerChip,
})

export const lifetimeDiscount = formula({
  of: 'lifetimeDiscount',
  from: ['costOfCapital', 'lifetimeYears', 'compoundingYears'],
  text: '(1 + costOfCapital) ^ (-lifetimeYears / compoundingYears)',
  source: 'definition',
  compute: (i) => (1 + i.costOfCapital) ** (-i.lifetimeYears / i.compoundingYears),
})

/** The annuity that pays back a price less what is left of it, with interest. */
export const annuityRecovery = formula({
  of: 'capitalRecoveryPerYear',
  from: ['costOfCapital', 'residualShare', 'lifetimeDiscount', 'compoundingYears'],
  text: 'costOfCapital * (1 - residualShare * lifetimeDiscount) / (1 - lifetimeDiscount) / compoundingYears',
  source: 'definition',
  domain: (i) => Math.abs(1 - i.lifetimeDiscount) > 1e-3 && i.residualShare <= 1,
  compute: (i) =>
    (i.costOfCapital * (1 - i.residualShare * i.lifetimeDiscount)) /
    (1 - i.lifetimeDiscount) /
    i.compoundingYears,
})

/** Straight line: the same share each year and no interest. */
export const straightLineRecovery = formula({
  of: 'capitalRecoveryPerYear',
  from: ['residualShare', 'lifetimeYears'],
  text: '(1 - residualShare) / lifetimeYears',
  source: 'definition',
  domain: (i) => i.residualShare <= 1,
  compute: (i) => (1 - i.residualShare) / i.lifetimeYears,
})

export const buildingDiscount = formula({
  of: 'buildingDiscount',
  from: ['costOfCapital', 'buildingYears', 'compoundingYears'],
  text: '(1 + costOfCapital) ^ (-buildingYears / compoundingYears)',
  source: 'definition',
  compute: (i) => (1 + i.costOfCapital) ** (-i.buildingYears / i.compoundingYears),
})

export const annuityBuildingRecovery = formula({
  of: 'buildingRecoveryPerYear',
  from: ['costOfCapital', 'buildingDiscount', 'compoundingYears'],
  text: 'costOfCapital / (1 - buildingDiscount) / compoundingYears',
  source: 'definition',
  domain: (i) => Math.abs(1 - i.buildingDiscount) > 1e-3,
  compute: (i) => i.costOfCapital / (1 - i.buildingDiscount) / i.compoundingYears,
})

export const straightLineBuildingRecovery = formula({
  of: 'buildingRecoveryPerYear',
  from: ['buildingYears'],
  text: '1 / buildingYears',
  source: 'definition',
  compute: (i) => 1 / i.buildingYears,
})

/** Hours in which the fleet is not used bear nothing, so the used ones bear more. */
export const usedHoursPerYear = formula({
  of: 'usedHoursPerYear',
  from: ['hoursPerDay', 'daysPerYear', 'ownershipUtilization'],
  text: 'hoursPerDay * daysPerYear * ownershipUtilization',
  source: 'definition',
  compute: (i) => i.hoursPerDay * i.daysPerYear * i.ownershipUtilization,
})

export const wattsPerChip = formula({
  of: 'wattsPerChip',
  from: ['wattsPerServer', 'chipsPerServer'],
  text: 'wattsPerServer / chipsPerServer',
  source: 'definition',
  compute: (i) => i.wattsPerServer / i.chipsPerServer,
})

/** Full power in the hours of use and idle power in the others. */
export const loadFractionOfUse = formula({
  of: 'loadFraction',
  from: ['idleFraction', 'ownershipUtilization'],
  text: 'idleFraction + (1 - idleFraction) * ownershipUtilization',
  source: 'definition',
  domain: (i) => i.idleFraction <= 1,
  compute: (i) => i.idleFraction + (1 - i.idleFraction) * i.ownershipUtilization,
})

/** The share of all hours in which an owned cluster has work. */
export const activeShare = formula({
  of: 'activeShare',
  from: ['activeHoursPerMonth', 'hoursPerDay', 'daysPerYear', 'monthsPerYear'],
  text: 'min(1, activeHoursPerMonth / (hoursPerDay * daysPerYear / monthsPerYear))',
  source: 'definition',
  compute: (i) =>
    Math.min(1, i.activeHoursPerMonth / ((i.hoursPerDay * i.daysPerYear) / i.monthsPerYear)),
})

/** The same as of use, where all hours bear the cost and some have no work. */
export const loadFractionOfActiveHours = formula({
  of: 'loadFraction',
  from: ['idleFraction', 'activeShare'],
  text: 'idleFraction + (1 - idleFraction) * activeShare',
  source: 'definition',
  domain: (i) => i.idleFraction <= 1,
  compute: (i) => i.idleFraction + (1 - i.idleFraction) * i.activeShare,
})

/** Staff that is stated for the whole fleet, for each chip of the servers that are held. */
export const staffOfFleet = formula({
  of: 'staffUsdPerChipYear',
  from: ['staffUsdPerYear', 'heldServers', 'chipsPerServer'],
  text: 'staffUsdPerYear / (heldServers * chipsPerServer)',
  source: 'definition',
  compute: (i) => i.staffUsdPerYear / (i.heldServers * i.chipsPerServer),
})

/** The same where the cluster is stated in whole chips. */
export const staffOfCluster = formula({
  of: 'staffUsdPerChipYear',
  from: ['staffUsdPerYear', 'chips'],
  text: 'staffUsdPerYear / chips',
  source: 'definition',
  compute: (i) => i.staffUsdPerYear / i.chips,
})
