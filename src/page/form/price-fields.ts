import { overheadIds } from '../../estimates/shared/request-overheads.ts'
import type { QuantityId } from '../../model/quantities/index.ts'
import { apiFields, apiTermNames } from './api-fields.ts'
import { type Choice, type Field, field, type Hint, type Option } from './field.ts'

const own = (id: QuantityId, empty?: Hint) => field('price', id, empty)

const rentPerHour = own('usdPerChipHour', 'median-of-offers')

/** What interruptions of spot lose, where queries are served. */
export const spotOverhead: Field = {
  name: 'price.spotOverhead',
  id: 'spotOverheadShare',
  unit: '',
  empty: 'as-published',
}

/** Renting where there are no queries that interruptions lose. */
export const runRent = { label: 'pay-rent', fields: [rentPerHour] } as const

/** The ways to pay, each with its fields. */
export const priceMethods = {
  rent: {
    label: 'pay-rent',
    fields: [rentPerHour, spotOverhead],
  },
  own: {
    label: 'pay-own',
    fields: [
      own('lifetimeYears', 'as-owner'),
      own('costOfCapital', 'as-lender'),
      own('residualShare', '0'),
      own('ownershipUtilization', '1'),
      own('idleFraction', 'load-given'),
      own('networkUsdPerChip', 'owned-network'),
      own('storageUsdPerChip', 'owned-storage'),
      own('colocationUsdPerKilowattMonth', 'owned-colocation'),
      own('buildingUsdPerWatt', 'owned-building'),
      own('buildingYears', 'as-owner'),
      own('maintenanceShare', 'owned-maintenance'),
      own('staffUsdPerYear', 'owned-staff-in-all'),
      own('staffUsdPerChipYear', 'owned-staff'),
    ],
  },
  api: {
    label: 'pay-api',
    fields: apiFields,
  },
} as const satisfies Readonly<
  Record<string, { readonly label: Option; readonly fields: readonly Field[] }>
>

export type PriceMethod = keyof typeof priceMethods

/** Which offers the median is of, where no price is given. */
export const offerKind: Choice = {
  name: 'price.kind',
  options: [
    ['', 'offer-on-demand'],
    ['spot', 'offer-spot'],
    ['1-year', 'offer-1-year'],
    ['3-year', 'offer-3-year'],
    ['6-month', 'offer-6-month'],
    ['block', 'offer-block'],
    ['lease', 'offer-lease'],
  ],
}

/** Whose prices are taken, where no price is given. */
export const sellerClass: Choice = {
  name: 'price.sellerClass',
  options: [
    ['', 'sellers-by-default'],
    ['neocloud', 'sellers-neocloud'],
    ['hyperscaler', 'sellers-hyperscaler'],
    ['marketplace', 'sellers-marketplace'],
    ['china', 'sellers-china'],
  ],
}

export const sellerName = 'price.seller'
export const rentRegionName = 'price.rentRegion'

/** What chooses among known rents: a price that is given would take its place. */
export const rentChoices: readonly string[] = [
  offerKind.name,
  sellerName,
  sellerClass.name,
  rentRegionName,
]

/** Of which day a comparison prices the chip of a scenario that states its own price. */
export const pricesAsOf: Choice = {
  name: 'pricesAsOf',
  options: [
    ['', 'prices-of-scenario'],
    ['request', 'prices-of-date'],
  ],
}

/** What of the chips is paid for. */
export const billing: Choice = {
  name: 'billing',
  options: [
    ['', 'bill-as-sold'],
    ['exact', 'bill-exact'],
    ['chip', 'bill-chip'],
    ['server', 'bill-server'],
  ],
}

export const depreciation: Choice = {
  name: 'price.depreciation',
  options: [
    ['', 'straight-line'],
    ['annuity', 'annuity'],
  ],
}

/** The provider whose tokens are bought where none is chosen; `custom` is prices of one's own. */
export const firstApi = 'gpt-4o'

/** In a query, the provider whose lists are to be chosen from; an address says the list alone. */
export const providerName = 'price.provider'

/** The choice of prices of one’s own, among providers and lists. */
export const customApi = 'custom'

/** The year of the region’s grid. */
export const carbonYearName = 'energy.carbonYear'

/** The day of the prices, of the whole answer; empty for today. */
export const dateName = 'asOf'

/** Words of the price: all but the day are chosen, not typed. */
export const priceChoices = [
  'price.method',
  ...rentChoices,
  depreciation.name,
  'price.api',
  ...apiTermNames,
  'energy.region',
  carbonYearName,
  'currency',
  dateName,
]

/** The rate of the yuan, of the whole answer. */
export const yuanField: Field = {
  name: 'cnyPerUsd',
  id: 'cnyPerUsd',
  unit: 'CNY/USD',
  empty: 'rate-in-force',
}

/** What a field stands for while it is empty, where that is not nothing. */
const hints: Partial<Record<(typeof overheadIds)[number], Hint>> = {
  egressGigabytesPerMonth: 'as-queries',
  implementationYears: '3',
}

/** What comes on top of chips or tokens. */
export const overheadFields = overheadIds.map((id) => field('overheads', id, hints[id] ?? '0'))
