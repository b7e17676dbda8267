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

/** The same of the chips that are paid whole. */
const ofBilled = <const P extends QuantityId>(of: QuantityId, part: P) =>
  formula({
    of,
    from: ['billedChips', part, 'hoursPerDay', 'daysPerYear'],
    text: `billedChips * ${part} * hoursPerDay * daysPerYear`,
    source: 'definition',
    compute: (i) => i.billedChips * i[part] * i.hoursPerDay * i.daysPerYear,
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

const ownedParts = [
  ['ownedServerUsdPerYear', 'ownedServerUsdPerChipHour'],
  ['ownedNetworkUsdPerYear', 'ownedNetworkUsdPerChipHour'],
  ['ownedStorageUsdPerYear', 'ownedStorageUsdPerChipHour'],
  ['ownedBuildingUsdPerYear', 'ownedBuildingUsdPerChipHour'],
  ['ownedColocationUsdPerYear', 'ownedColocationUsdPerChipHour'],
  ['ownedElectricityUsdPerYear', 'ownedElectricityUsdPerChipHour'],
  ['ownedMaintenanceUsdPerYear', 'ownedMaintenanceUsdPerChipHour'],
  ['ownedStaffUsdPerYear', 'ownedStaffUsdPerChipHour'],
] as const

/** What the owned fleet costs a year, part by part; adds up to `usdPerYear` and `unfilledUsdPerYear`. */
export const ownedYearsExact = ownedParts.map(([of, part]) => ofChips(of, part))

/** The same where the chips that are paid are whole; adds up to `usdPerYear`. */
export const ownedYears = ownedParts.map(([of, part]) => ofBilled(of, part))

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
