import { formula } from '../graph/formula.ts'
import { ownedUsdPerChipHourBesideRent } from '../price/parts.ts'
import type { QuantityId } from '../quantities/index.ts'

/** A chip-hour, or a part of it, over the chips of a cluster and all hours of a month. */
const ofCluster = <const P extends QuantityId>(of: QuantityId, hour: P) =>
  formula({
    of,
    from: ['chipsPerCluster', hour, 'hoursPerDay', 'daysPerYear', 'monthsPerYear'],
    text: `chipsPerCluster * ${hour} * hoursPerDay * daysPerYear / monthsPerYear`,
    source: 'definition',
    compute: (i) => (i.chipsPerCluster * i[hour] * i.hoursPerDay * i.daysPerYear) / i.monthsPerYear,
  })

/** What a month of an owned cluster is made of; adds up to `ownUsdPerClusterMonth`. */
const partsOfMonth = [
  ofCluster('ownedServerUsdPerClusterMonth', 'ownedServerUsdPerChipHour'),
  ofCluster('ownedNetworkUsdPerClusterMonth', 'ownedNetworkUsdPerChipHour'),
  ofCluster('ownedStorageUsdPerClusterMonth', 'ownedStorageUsdPerChipHour'),
  ofCluster('ownedBuildingUsdPerClusterMonth', 'ownedBuildingUsdPerChipHour'),
  ofCluster('ownedColocationUsdPerClusterMonth', 'ownedColocationUsdPerChipHour'),
  ofCluster('ownedElectricityUsdPerClusterMonth', 'ownedElectricityUsdPerChipHour'),
  ofCluster('ownedMaintenanceUsdPerClusterMonth', 'ownedMaintenanceUsdPerChipHour'),
  ofCluster('ownedStaffUsdPerClusterMonth', 'ownedStaffUsdPerChipHour'),
]

export const ownUsdPerClusterMonthOfChipHours = ofCluster(
  'ownUsdPerClusterMonth',
  'ownedUsdPerChipHour',
)

/** The parts that are paid month by month, after the purchase. */
const runningUsdPerClusterMonth = formula({
  of: 'runningUsdPerClusterMonth',
  from: [
    'ownedColocationUsdPerClusterMonth',
    'ownedElectricityUsdPerClusterMonth',
    'ownedMaintenanceUsdPerClusterMonth',
    'ownedStaffUsdPerClusterMonth',
  ],
  text: 'ownedColocationUsdPerClusterMonth + ownedElectricityUsdPerClusterMonth + ownedMaintenanceUsdPerClusterMonth + ownedStaffUsdPerClusterMonth',
  source: 'definition',
  compute: (i) =>
    i.ownedColocationUsdPerClusterMonth +
    i.ownedElectricityUsdPerClusterMonth +
    i.ownedMaintenanceUsdPerClusterMonth +
    i.ownedStaffUsdPerClusterMonth,
})

export const usdPerClusterOfParts = formula({
  of: 'usdPerCluster',
  from: ['chipsPerCluster', 'capexUsdPerChip'],
  text: 'chipsPerCluster * capexUsdPerChip',
  source: 'definition',
  compute: (i) => i.chipsPerCluster * i.capexUsdPerChip,
})

/** With the building, which is built for the servers’ power at most. */
export const usdPerClusterWithBuilding = formula({
  of: 'usdPerCluster',
  from: ['chipsPerCluster', 'capexUsdPerChip', 'wattsPerChip', 'buildingUsdPerWatt'],
  text: 'chipsPerCluster * (capexUsdPerChip + wattsPerChip * buildingUsdPerWatt)',
  source: 'definition',
  compute: (i) => i.chipsPerCluster * (i.capexUsdPerChip + i.wattsPerChip * i.buildingUsdPerWatt),
})

/** Staff that is stated in all is paid whatever the number of clusters. */
export const ownFixedWithStaff = formula({
  of: 'ownFixedUsdPerMonth',
  from: ['fixedUsdPerMonth', 'staffUsdPerYear', 'monthsPerYear'],
  text: 'fixedUsdPerMonth + staffUsdPerYear / monthsPerYear',
  source: 'definition',
  compute: (i) => i.fixedUsdPerMonth + i.staffUsdPerYear / i.monthsPerYear,
})

/** Written off over as many months as its servers are. */
const clusterMonthsOfYears = formula({
  of: 'clusterMonths',
  from: ['lifetimeYears', 'monthsPerYear'],
  text: 'lifetimeYears * monthsPerYear',
  source: 'definition',
  compute: (i) => i.lifetimeYears * i.monthsPerYear,
})

/** A month of a cluster from the parts of its chip-hour. */
export const monthOfParts = [
  ownedUsdPerChipHourBesideRent,
  ...partsOfMonth,
  runningUsdPerClusterMonth,
  clusterMonthsOfYears,
]
