import * as v from 'valibot'
import { held } from '../../fields/held.ts'
import { choice, object } from '../../fields/object.ts'
import { quantity } from '../../fields/quantity.ts'
import { wayTexts } from '../../words/openapi/fields/breakeven.ts'
import { billingWays } from '../shared/request-billing.ts'
import { chipHourPrice, rentFields, spotOverhead } from '../shared/request-price.ts'
import { apiFields, apiRules } from '../shared/request-price-api.ts'
import { ownFields, ownRules } from '../shared/request-price-own.ts'

const fixedUsdPerMonth = v.optional(
  quantity({ id: 'fixedUsdPerMonth', min: 0, max: 1e12, examples: [30] }),
  0,
)

/** Clusters that are rented for the active hours. */
export const RentByMonth = object({
  usdPerChipHour: chipHourPrice('usdPerChipHour', wayTexts.usdPerChipHour, [2, '14 CNY/h']),
  ...rentFields,
  spotOverhead,
  billing: v.optional(choice(billingWays, wayTexts.rentBilling)),
  fixedUsdPerMonth,
})

const { ownershipUtilization: _, ...partFields } = ownFields

/** What states a cluster that is owned in all. */
export const statedOwn = ['usdPerCluster', 'clusterMonths', 'runningUsdPerClusterMonth'] as const
export type StatedOwn = (typeof statedOwn)[number]

/** What reckons it by its parts, each with the statement that says the same in all. */
export const partsOwn: Readonly<Record<keyof typeof partFields, StatedOwn>> = {
  networkUsdPerChip: 'usdPerCluster',
  storageUsdPerChip: 'usdPerCluster',
  buildingUsdPerWatt: 'usdPerCluster',
  buildingYears: 'clusterMonths',
  lifetimeYears: 'clusterMonths',
  depreciation: 'clusterMonths',
  costOfCapital: 'clusterMonths',
  residualShare: 'clusterMonths',
  idleFraction: 'runningUsdPerClusterMonth',
  colocationUsdPerKilowattMonth: 'runningUsdPerClusterMonth',
  maintenanceShare: 'runningUsdPerClusterMonth',
  staffUsdPerChipYear: 'runningUsdPerClusterMonth',
  staffUsdPerYear: 'runningUsdPerClusterMonth',
}

/** Clusters that are bought: stated in all, or reckoned by the parts of a chip-hour as `price` of an inference estimate is. */
export const OwnByMonth = v.pipe(
  object({
    usdPerCluster: v.optional(
      quantity({
        id: 'usdPerCluster',
        description: wayTexts.usdPerCluster,
        min: 0,
        max: 1e12,
        examples: [24000, '1.4 million CNY'],
      }),
    ),
    clusterMonths: v.optional(
      quantity({
        id: 'clusterMonths',
        description: wayTexts.clusterMonths,
        above: 0,
        max: 1200,
        examples: [60],
      }),
    ),
    runningUsdPerClusterMonth: v.optional(
      quantity({
        id: 'runningUsdPerClusterMonth',
        description: wayTexts.runningUsdPerClusterMonth,
        min: 0,
        max: 1e10,
        examples: [150],
      }),
    ),
    ...partFields,
    depreciation: v.optional(ownFields.depreciation.wrapped),
    idleFraction: v.optional(
      quantity({
        id: 'idleFraction',
        description: wayTexts.idleFraction,
        min: 0,
        max: 1,
        examples: [0.3, '30%'],
      }),
    ),
    staffUsdPerYear: v.optional(
      quantity({
        id: 'staffUsdPerYear',
        description: wayTexts.staffUsdPerYear,
        min: 0,
        max: 1e12,
        examples: [500_000],
      }),
    ),
    fixedUsdPerMonth,
  }),
  held(ownRules),
)
export type OwnByMonth = v.InferOutput<typeof OwnByMonth>

/** Tokens that are bought from a provider. */
export const ApiByMonth = v.pipe(object({ ...apiFields, fixedUsdPerMonth }), held(apiRules))
