import { type Choice, type Field, field } from './field.ts'

const own = (id: Parameters<typeof field>[1], label: string, empty?: string) =>
  field('price', id, label, empty)

/** The ways to pay, each with its fields. */
export const priceMethods = {
  rent: {
    label: 'Rent chips',
    fields: [own('usdPerChipHour', 'Price of a chip-hour', 'median of known offers')],
  },
  own: {
    label: 'Own chips',
    fields: [
      own('lifetimeYears', 'Written off over', 'as a large owner'),
      own('costOfCapital', 'Cost of capital a year', 'as a lender charged'),
      own('residualShare', 'Left at the end, over the price', '0'),
      own('ownershipUtilization', 'Share of the hours in use', '1'),
      own('idleFraction', 'Power without use over full power', 'load given'),
      own('networkUsdPerChip', 'Network', '0'),
      own('storageUsdPerChip', 'Storage', '0'),
      own('colocationUsdPerKilowattMonth', 'Colocation, electricity apart', '0'),
      own('buildingUsdPerWatt', 'or a building of one’s own', '0'),
      own('buildingYears', 'which is written off over', 'as a large owner'),
      own('maintenanceShare', 'Maintenance a year over the capital', '0'),
      own('staffUsdPerYear', 'Staff of the site a year', '0'),
      own('staffUsdPerChipYear', 'or for each chip', '0'),
    ],
  },
  api: {
    label: 'Buy tokens',
    fields: [
      own('apiUsdPerMillionInputTokens', 'Input', 'as the provider'),
      own('apiUsdPerMillionCachedInputTokens', 'Input read from the cache', 'as the provider'),
      own('apiUsdPerMillionCacheWriteTokens', 'Input written to the cache', 'as the provider'),
      own('apiUsdPerMillionOutputTokens', 'Output', 'as the provider'),
      own('cachedInputShare', 'Share of the input read from the cache', '0'),
      own('cacheWriteShare', 'Share of the input written to it', '0'),
      own('batchShare', 'Share of the queries sent in batches', '0'),
      own('batchDiscount', 'Taken off the price of a batch', 'as the provider'),
    ],
  },
} as const satisfies Readonly<
  Record<string, { readonly label: string; readonly fields: readonly Field[] }>
>

export type PriceMethod = keyof typeof priceMethods

/** Which offers the median is of, where no price is given. */
export const offerKind: Choice = {
  name: 'price.kind',
  label: 'Kind of offer, where no price is given',
  options: [
    ['', 'on demand'],
    ['spot', 'spot'],
    ['1-year', 'for one year'],
    ['3-year', 'for three years'],
  ],
}

export const depreciation: Choice = {
  name: 'price.depreciation',
  label: 'Depreciation',
  options: [
    ['', 'straight line'],
    ['annuity', 'annuity, with interest'],
  ],
}

/** The provider whose tokens are bought where none is chosen; `custom` is prices of one's own. */
export const firstApi = 'gpt-4o'

/** The year of the region’s grid. */
export const carbonYearName = 'energy.carbonYear'

/** Words of the price that are chosen, not typed. */
export const priceChoices = [
  'price.method',
  offerKind.name,
  depreciation.name,
  'price.api',
  'energy.region',
  carbonYearName,
  'currency',
]

/** The rate of the yuan, of the whole answer. */
export const yuanField: Field = {
  name: 'cnyPerUsd',
  id: 'cnyPerUsd',
  label: 'Yuan for a dollar',
  unit: 'CNY/USD',
  empty: 'the rate in force',
}

const top = (id: Parameters<typeof field>[1], label: string, empty = '0') =>
  field('overheads', id, label, empty)

/** What comes on top of chips or tokens. */
export const overheadFields = [
  top('retryShare', 'Retries over the queries'),
  top('reserveShare', 'Reserve for high availability'),
  top('idleCapacityShare', 'Idle capacity over the load'),
  top('minimumSpendUsdPerYear', 'Spend committed a year'),
  top('storedGigabytes', 'Stored: weights, logs, documents'),
  top('storageUsdPerGigabyteMonth', 'Price of storage'),
  top('egressBytesPerQuery', 'Network egress of a query'),
  top('egressGigabytesPerMonth', 'or of a month', 'as the queries'),
  top('egressUsdPerGigabyte', 'Price of egress'),
  top('implementationStaffUsd', 'Implementation staff, once'),
  top('implementationYears', 'borne over', '3'),
  top('operationsStaffUsdPerYear', 'Operations staff a year'),
  top('taxRate', 'Tax on all of it'),
]
