import { formula } from '../graph/formula.ts'
import type { QuantityId } from '../quantities/index.ts'

/** Parts of what an owned chip costs in an hour of use. */
export const ownedServerUsdPerChipHour = formula({
  of: 'ownedServerUsdPerChipHour',
  from: ['serverUsdPerChip', 'capitalRecoveryPerYear', 'usedHoursPerYear'],
  text: 'serverUsdPerChip * capitalRecoveryPerYear / usedHoursPerYear',
  source: 'definition',
  compute: (i) => (i.serverUsdPerChip * i.capitalRecoveryPerYear) / i.usedHoursPerYear,
})

export const ownedNetworkUsdPerChipHour = formula({
  of: 'ownedNetworkUsdPerChipHour',
  from: ['networkUsdPerChip', 'capitalRecoveryPerYear', 'usedHoursPerYear'],
  text: 'networkUsdPerChip * capitalRecoveryPerYear / usedHoursPerYear',
  source: 'definition',
  compute: (i) => (i.networkUsdPerChip * i.capitalRecoveryPerYear) / i.usedHoursPerYear,
})

export const ownedStorageUsdPerChipHour = formula({
  of: 'ownedStorageUsdPerChipHour',
  from: ['storageUsdPerChip', 'capitalRecoveryPerYear', 'usedHoursPerYear'],
  text: 'storageUsdPerChip * capitalRecoveryPerYear / usedHoursPerYear',
  source: 'definition',
  compute: (i) => (i.storageUsdPerChip * i.capitalRecoveryPerYear) / i.usedHoursPerYear,
})

/** The building is built for the servers’ power at most. */
export const ownedBuildingUsdPerChipHour = formula({
  of: 'ownedBuildingUsdPerChipHour',
  from: ['wattsPerChip', 'buildingUsdPerWatt', 'buildingRecoveryPerYear', 'usedHoursPerYear'],
  text: 'wattsPerChip * buildingUsdPerWatt * buildingRecoveryPerYear / usedHoursPerYear',
  source: 'definition',
  compute: (i) =>
    (i.wattsPerChip * i.buildingUsdPerWatt * i.buildingRecoveryPerYear) / i.usedHoursPerYear,
})

/** Powered space is let for the servers’ power at most, used or not. */
export const ownedColocationUsdPerChipHour = formula({
  of: 'ownedColocationUsdPerChipHour',
  from: [
    'wattsPerChip',
    'wattsPerKilowatt',
    'colocationUsdPerKilowattMonth',
    'monthsPerYear',
    'usedHoursPerYear',
  ],
  text: 'wattsPerChip / wattsPerKilowatt * colocationUsdPerKilowattMonth * monthsPerYear / usedHoursPerYear',
  source: 'definition',
  compute: (i) =>
    ((i.wattsPerChip / i.wattsPerKilowatt) * i.colocationUsdPerKilowattMonth * i.monthsPerYear) /
    i.usedHoursPerYear,
})

/** Drawn in all hours, on average `loadFraction` of the most, and borne by the hours of use. */
export const ownedElectricityUsdPerChipHour = formula({
  of: 'ownedElectricityUsdPerChipHour',
  from: [
    'wattsPerChip',
    'loadFraction',
    'powerUsageEffectiveness',
    'wattsPerKilowatt',
    'usdPerKilowattHour',
    'ownershipUtilization',
  ],
  text: 'wattsPerChip * loadFraction * powerUsageEffectiveness / wattsPerKilowatt * usdPerKilowattHour / ownershipUtilization',
  source: 'definition',
  compute: (i) =>
    (((i.wattsPerChip * i.loadFraction * i.powerUsageEffectiveness) / i.wattsPerKilowatt) *
      i.usdPerKilowattHour) /
    i.ownershipUtilization,
})

export const ownedMaintenanceUsdPerChipHour = formula({
  of: 'ownedMaintenanceUsdPerChipHour',
  from: ['capexUsdPerChip', 'maintenanceShare', 'usedHoursPerYear'],
  text: 'capexUsdPerChip * maintenanceShare / usedHoursPerYear',
  source: 'definition',
  compute: (i) => (i.capexUsdPerChip * i.maintenanceShare) / i.usedHoursPerYear,
})

export const ownedStaffUsdPerChipHour = formula({
  of: 'ownedStaffUsdPerChipHour',
  from: ['staffUsdPerChipYear', 'usedHoursPerYear'],
  text: 'staffUsdPerChipYear / usedHoursPerYear',
  source: 'definition',
  compute: (i) => i.staffUsdPerChipYear / i.usedHoursPerYear,
})

const partIds = [
  'ownedServerUsdPerChipHour',
  'ownedNetworkUsdPerChipHour',
  'ownedStorageUsdPerChipHour',
  'ownedBuildingUsdPerChipHour',
  'ownedColocationUsdPerChipHour',
  'ownedElectricityUsdPerChipHour',
  'ownedMaintenanceUsdPerChipHour',
  'ownedStaffUsdPerChipHour',
] as const

const sumOfParts = (of: QuantityId) =>
  formula({
    of,
    from: partIds,
    text: partIds.join(' + '),
    source: 'definition',
    compute: (i) =>
      i.ownedServerUsdPerChipHour +
      i.ownedNetworkUsdPerChipHour +
      i.ownedStorageUsdPerChipHour +
      i.ownedBuildingUsdPerChipHour +
      i.ownedColocationUsdPerChipHour +
      i.ownedElectricityUsdPerChipHour +
      i.ownedMaintenanceUsdPerChipHour +
      i.ownedStaffUsdPerChipHour,
  })

export const ownedUsdPerChipHour = sumOfParts('usdPerChipHour')
/** The same beside a rent, where both are held against each other. */
export const ownedUsdPerChipHourBesideRent = sumOfParts('ownedUsdPerChipHour')
