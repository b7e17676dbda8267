import type { Formula } from '../graph/formula.ts'
import * as api from './api.ts'
import * as lines from './lines.ts'
import * as own from './own.ts'
import * as parts from './parts.ts'
import * as total from './total.ts'
import { boughtYears, ownedYears } from './years.ts'

/** Every formula of prices. */
export const formulas = [
  ...[own, parts, api, lines, total].flatMap((group) => Object.values(group)),
  ...ownedYears,
  ...boughtYears,
]

/** How the price of an owned chip-hour is reckoned. */
export interface Ownership {
  readonly depreciation: 'annuity' | 'straight-line'
  /** Whether the power drawn is given, or follows from the hours of use, or from those of a month with work. */
  readonly load: 'given' | 'of-use' | 'of-active-hours'
  /** Whether staff is given for each chip, for the fleet that the load needs, or for a cluster of whole chips. */
  readonly staff: 'chip' | 'fleet' | 'cluster'
}

const asGeneral = (list: readonly unknown[]) => list as readonly Formula[]

const loads = {
  given: [],
  'of-use': [own.loadFractionOfUse],
  'of-active-hours': [own.activeShare, own.loadFractionOfActiveHours],
} as const

/** The price of an owned chip-hour part by part, in the order of their needs. */
export const ownPartFormulas = ({ depreciation, load, staff }: Ownership): readonly Formula[] =>
  asGeneral([
    own.serverUsdPerChip,
    own.capexUsdPerChip,
    ...(depreciation === 'annuity'
      ? [
          own.lifetimeDiscount,
          own.annuityRecovery,
          own.buildingDiscount,
          own.annuityBuildingRecovery,
        ]
      : [own.straightLineRecovery, own.straightLineBuildingRecovery]),
    own.usedHoursPerYear,
    own.wattsPerChip,
    ...loads[load],
    ...(staff === 'chip' ? [] : [staff === 'fleet' ? own.staffOfFleet : own.staffOfCluster]),
    parts.ownedServerUsdPerChipHour,
    parts.ownedNetworkUsdPerChipHour,
    parts.ownedStorageUsdPerChipHour,
    parts.ownedBuildingUsdPerChipHour,
    parts.ownedColocationUsdPerChipHour,
    parts.ownedElectricityUsdPerChipHour,
    parts.ownedMaintenanceUsdPerChipHour,
    parts.ownedStaffUsdPerChipHour,
  ])

/** The same and in all. */
export const ownFormulas = (ownership: Ownership): readonly Formula[] => [
  ...ownPartFormulas(ownership),
  ...asGeneral([parts.ownedUsdPerChipHour]),
]

/** The price of a query whose tokens are bought, kind by kind. */
export const apiPartFormulas = asGeneral([
  api.batchFactor,
  api.apiInputUsdPerQuery,
  api.apiCachedInputUsdPerQuery,
  api.apiCacheWriteUsdPerQuery,
  api.apiOutputUsdPerQuery,
])

/** The same and in all, and the cost an hour. */
export const apiFormulas = asGeneral([
  ...apiPartFormulas,
  api.apiUsdPerQuery,
  api.apiUsdPerSecond,
  api.apiUsdPerHour,
])

/** What comes on top of `usdPerYear`, and the sum of it all. */
export const lineFormulas = (asked: {
  /** Data sent out is given for each query, not for a month. */
  readonly egressOfQueries: boolean
  readonly training: boolean
  /** Servers are bought, and whole. */
  readonly owned: boolean
}): readonly Formula[] =>
  asGeneral([
    lines.retriesUsdPerYear,
    lines.reserveUsdPerYear,
    lines.idleCapacityUsdPerYear,
    ...(asked.owned ? [lines.spendOnWholeServers] : [lines.spendUsdPerYear]),
    lines.commitmentShortfallUsdPerYear,
    lines.storageUsdPerYear,
    ...(asked.egressOfQueries ? [lines.egressGigabytesPerMonth] : []),
    lines.egressUsdPerYear,
    lines.implementationUsdPerYear,
    asked.training ? total.subtotalWithTraining : total.subtotalUsdPerYear,
    total.taxUsdPerYear,
    total.allInUsdPerYear,
    total.allInUsdPerQuery,
    total.allInUsdPerMillionTokens,
    total.allInUsdPerMillionOutputTokens,
  ])

/** What is paid for capacity that serves nothing. */
export const idleFormulas = (isRoofline: boolean, owned: boolean): readonly Formula[] =>
  asGeneral([
    isRoofline ? total.servingShareOfReplicas : total.servingShare,
    owned ? total.idleOnWholeServers : total.idleUsdPerYear,
  ])

export { boughtYears, ownedYears }
