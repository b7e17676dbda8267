import type { Given, Trace } from '../../model/graph/trace.ts'
import type { QuantityId } from '../../model/quantities/index.ts'
import type { Origin } from '../../presets/origin.ts'
import type { PriceAnswer } from './answer-price.ts'
import type { Overheads } from './request-overheads.ts'
import { givensAt } from './resolve.ts'

type Givens = Partial<Record<QuantityId, Given<Origin>>>

const nothing: Given<Origin> = {
  value: 0,
  origin: { from: 'default', note: 'nothing is counted in', sources: [] },
}

const notGiven = (id: string): Given<Origin> => ({
  value: null,
  reason: `overheads.${id} is not given`,
})

/** An amount and its price: nothing where neither is given, and not known where one is. */
const pair = (
  overheads: Overheads | undefined,
  amount: keyof Overheads & QuantityId,
  price: keyof Overheads & QuantityId,
): Givens => {
  const [hasAmount, hasPrice] = [amount, price].map((id) => (overheads?.[id] ?? 0) > 0)
  return {
    [amount]: hasPrice === true && overheads?.[amount] === undefined ? notGiven(amount) : nothing,
    [price]: hasAmount === true && overheads?.[price] === undefined ? notGiven(price) : nothing,
  }
}

/** What comes on top: nothing, where nothing is said. */
export const overheadGivens = (
  overheads: Overheads | undefined,
  originAt: (pointer: string) => Origin,
): Givens => ({
  retryShare: nothing,
  reserveShare: nothing,
  idleCapacityShare: nothing,
  minimumSpendUsdPerYear: nothing,
  ...pair(overheads, 'storedGigabytes', 'storageUsdPerGigabyteMonth'),
  ...(overheads?.egressBytesPerQuery === undefined
    ? pair(overheads, 'egressGigabytesPerMonth', 'egressUsdPerGigabyte')
    : pair(overheads, 'egressBytesPerQuery', 'egressUsdPerGigabyte')),
  implementationStaffUsd: nothing,
  implementationYears: {
    value: 3,
    origin: { from: 'default', basis: 'estimate', note: 'borne over three years', sources: [] },
  },
  operationsStaffUsdPerYear: nothing,
  taxRate: nothing,
  ...givensAt('overheads', overheads ?? {}, originAt),
})

export type Line = readonly [QuantityId, string]

const bases = {
  rent: [['usdPerYear', 'accelerators, rented']],
  own: [
    ['ownedServerUsdPerYear', 'servers, owned'],
    ['ownedNetworkUsdPerYear', 'network, owned'],
    ['ownedStorageUsdPerYear', 'storage of the servers, owned'],
    ['ownedBuildingUsdPerYear', 'building'],
    ['ownedColocationUsdPerYear', 'colocation'],
    ['ownedElectricityUsdPerYear', 'electricity'],
    ['ownedMaintenanceUsdPerYear', 'maintenance'],
    ['ownedStaffUsdPerYear', 'staff of the site'],
  ],
  api: [
    ['apiInputUsdPerYear', 'input tokens'],
    ['apiCachedInputUsdPerYear', 'cached input tokens'],
    ['apiCacheWriteUsdPerYear', 'tokens written to the cache'],
    ['apiOutputUsdPerYear', 'output tokens'],
  ],
} as const satisfies Record<string, readonly Line[]>

const onTop: readonly Line[] = [
  ['retriesUsdPerYear', 'retries'],
  ['reserveUsdPerYear', 'reserve for high availability'],
  ['idleCapacityUsdPerYear', 'idle capacity'],
  ['commitmentShortfallUsdPerYear', 'commitment not used'],
  ['storageUsdPerYear', 'storage'],
  ['egressUsdPerYear', 'network egress'],
  ['implementationUsdPerYear', 'implementation staff'],
  ['operationsStaffUsdPerYear', 'operations staff'],
]

/** Every line of a year’s cost; they add up to `allInUsdPerYear`. */
export const costBreakdown = (
  trace: Trace<Origin>,
  method: keyof typeof bases,
  asked: { readonly overheads: boolean; readonly training: boolean },
) => {
  const total = trace.value('allInUsdPerYear')
  const lines: readonly Line[] = [
    ...bases[method],
    ...(asked.overheads ? onTop : []),
    ...(asked.training ? [['trainingUsdPerYear', 'training of the model'] as const] : []),
    ...(asked.overheads ? [['taxUsdPerYear', 'tax'] as const] : []),
  ]
  return lines.map(([id, item], index) => {
    const usd = trace.value(id)
    const ofNothing = index === 0 ? 1 : 0
    return {
      item,
      usd,
      share: usd === null || total === null ? null : total === 0 ? ofNothing : usd / total,
    }
  })
}

const parts = [
  ['Server', 'servers'],
  ['Network', 'network'],
  ['Storage', 'storage'],
  ['Building', 'building'],
  ['Colocation', 'colocation'],
  ['Electricity', 'electricity'],
  ['Maintenance', 'maintenance'],
  ['Staff', 'staff of the site'],
] as const

/** The parts of what is owned, in a chip-hour or in a month of a cluster: each quantity with its name. */
export const ownedParts = (per: 'ChipHour' | 'ClusterMonth'): readonly Line[] =>
  parts.map(([part, item]) => [`owned${part}UsdPer${per}`, item])

/** What a chip-hour is paid, with its parts where it is owned. */
export const priceAnswer = (trace: Trace<Origin>, method: 'rent' | 'own'): PriceAnswer => ({
  method,
  usdPerChipHour: trace.value('usdPerChipHour'),
  chipHour:
    method === 'own'
      ? ownedParts('ChipHour').map(([id, item]) => ({ item, usdPerChipHour: trace.value(id) }))
      : null,
  tokens: null,
})
