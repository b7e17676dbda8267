import * as v from 'valibot'
import { held } from '../../fields/held.ts'
import { choice, object } from '../../fields/object.ts'
import { quantity } from '../../fields/quantity.ts'
import { apiFields, apiRules, chipHourPrice, ownFields, ownRules } from '../shared/request-price.ts'

const fixedUsdPerMonth = v.optional(
  quantity({ id: 'fixedUsdPerMonth', min: 0, max: 1e12, examples: [30] }),
  0,
)

/** Clusters that are rented for the active hours. */
export const RentByMonth = object({
  usdPerChipHour: chipHourPrice(
    'usdPerChipHour',
    'Left out: the median of the known offers of `kind` for the accelerator, or null where none is known.',
    [2, '14 CNY/h'],
  ),
  kind: v.optional(
    choice(
      ['on-demand', 'spot', '1-year', '3-year'],
      'Which offers to take the median of when no price is given.',
    ),
    'on-demand',
  ),
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
        description:
          'Left out: its share of the price of the accelerator’s server; of a predicted cluster, whole servers are bought then.',
        min: 0,
        max: 1e12,
        examples: [24000, '1.4 million CNY'],
      }),
    ),
    clusterMonths: v.optional(
      quantity({
        id: 'clusterMonths',
        description: 'Straight line, nothing left at the end; of a stated cluster 60 are assumed.',
        above: 0,
        max: 1200,
        examples: [60],
      }),
    ),
    runningUsdPerClusterMonth: v.optional(
      quantity({
        id: 'runningUsdPerClusterMonth',
        description: 'Of a stated cluster nothing is counted when left out.',
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
        description:
          'Drawn in hours without work (cluster.activeHoursPerMonth), over full power; energy.loadFraction is not counted then.',
        min: 0,
        max: 1,
        examples: [0.3, '30%'],
      }),
    ),
    staffUsdPerYear: v.optional(
      quantity({
        id: 'staffUsdPerYear',
        description: 'In all, whatever is served, in place of for each chip.',
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
