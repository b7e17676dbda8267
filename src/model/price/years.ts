import { formula } from '../graph/formula.ts'
import type { QuantityId } from '../quantities/index.ts'

/** A part of a chip-hour’s price over a year and the chips that the load needs, with those that whole servers have over. */
const ofChips = <const P extends QuantityId>(of: QuantityId, part: P) =>
  formula({
    of,
    from: [
      'chipsExact',
      'unfilledChips',
      'ownershipUtilization',
      part,
      'hoursPerDay',
      'daysPerYear',
    ],
    text: `(chipsExact + unfilledChips * ownershipUtilization) * ${part} * hoursPerDay * daysPerYear`,
    source: 'definition',
    compute: (i) =>
      (i.chipsExact + i.unfilledChips * i.ownershipUtilization) *
      i[part] *
      i.hoursPerDay *
      i.daysPerYear,
  })

/** The same of the chips that are paid whole, less retries and spares. */
const ofBilled = <const P extends QuantityId>(of: QuantityId, part: P) =>
  formula({
    of,
    from: ['loadChips', part, 'hoursPerDay', 'daysPerYear'],
    text: `loadChips * ${part} * hoursPerDay * daysPerYear`,
    source: 'definition',
    compute: (i) => i.loadChips * i[part] * i.hoursPerDay * i.daysPerYear,
  })

/** A part of a query’s price over the queries of a year. */
const ofQueries = <const P extends QuantityId>(of: QuantityId, part: P) =>
  formula({
    of,
    from: ['servedQueriesPerSecond', part, 'secondsPerHour', 'hoursPerDay', 'daysPerYear'],
    text: `servedQueriesPerSecond * ${part} * secondsPerHour * hoursPerDay * daysPerYear`,
    source: 'definition',
    compute: (i) =>
      i.servedQueriesPerSecond * i[part] * i.secondsPerHour * i.hoursPerDay * i.daysPerYear,
  })

/** What the owned fleet costs a year, part by part; adds up to `usdPerYear` and `unfilledUsdPerYear`. */
export const ownedYearsExact = [
  ofChips('ownedServerUsdPerYear', 'ownedServerUsdPerChipHour'),
  ofChips('ownedNetworkUsdPerYear', 'ownedNetworkUsdPerChipHour'),
  ofChips('ownedStorageUsdPerYear', 'ownedStorageUsdPerChipHour'),
  ofChips('ownedBuildingUsdPerYear', 'ownedBuildingUsdPerChipHour'),
  ofChips('ownedColocationUsdPerYear', 'ownedColocationUsdPerChipHour'),
  ofChips('ownedElectricityUsdPerYear', 'ownedElectricityUsdPerChipHour'),
  ofChips('ownedMaintenanceUsdPerYear', 'ownedMaintenanceUsdPerChipHour'),
  ofChips('ownedStaffUsdPerYear', 'ownedStaffUsdPerChipHour'),
]

/** The same where the chips that are paid are whole; adds up to `usdPerYear`. */
export const ownedYears = [
  ofBilled('ownedServerUsdPerYear', 'ownedServerUsdPerChipHour'),
  ofBilled('ownedNetworkUsdPerYear', 'ownedNetworkUsdPerChipHour'),
  ofBilled('ownedStorageUsdPerYear', 'ownedStorageUsdPerChipHour'),
  ofBilled('ownedBuildingUsdPerYear', 'ownedBuildingUsdPerChipHour'),
  ofBilled('ownedColocationUsdPerYear', 'ownedColocationUsdPerChipHour'),
  ofBilled('ownedElectricityUsdPerYear', 'ownedElectricityUsdPerChipHour'),
  ofBilled('ownedMaintenanceUsdPerYear', 'ownedMaintenanceUsdPerChipHour'),
  ofBilled('ownedStaffUsdPerYear', 'ownedStaffUsdPerChipHour'),
]

/** What the bought tokens cost a year, kind by kind; adds up to `usdPerYear`. */
export const boughtYears = [
  ofQueries('apiInputUsdPerYear', 'apiInputUsdPerQuery'),
  ofQueries('apiCachedInputUsdPerYear', 'apiCachedInputUsdPerQuery'),
  ofQueries('apiCacheWriteUsdPerYear', 'apiCacheWriteUsdPerQuery'),
  ofQueries('apiCacheStorageUsdPerYear', 'apiCacheStorageUsdPerQuery'),
  ofQueries('apiOutputUsdPerYear', 'apiOutputUsdPerQuery'),
  ofQueries('apiReasoningUsdPerYear', 'apiReasoningUsdPerQuery'),
  ofQueries('apiFeesUsdPerYear', 'apiFeesUsdPerQuery'),
]
