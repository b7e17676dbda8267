import type { Given, Trace } from '../../model/graph/trace.ts'
import { linesBeside } from '../../model/price/lines.ts'
import { costShare } from '../../model/price/total.ts'
import type { QuantityId } from '../../model/quantities/index.ts'
import type { Origin } from '../../presets/origin.ts'
import { english } from '../../words/english.ts'
import { message } from '../../words/message.ts'
import type { Say } from '../../words/say.ts'
import type { PriceAnswer } from './answer-price.ts'
import type { CurveWorking, Figures } from './derivation.ts'
import { byDefault, type Givens } from './givens.ts'
import { type Overheads, overheadIds } from './request-overheads.ts'
import { givensAt } from './resolve.ts'

const nothing: Given<Origin> = {
  value: 0,
  origin: byDefault(message('notes.not-counted')),
}

const notGiven = (field: QuantityId): Given<Origin> => ({
  value: null,
  reason: message('reasons.overhead-not-given', { label: message(`quantities.${field}`) }),
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

/** Over which an implementation is spread. */
const assumedYears = 3

/** What is not nothing where it is not given: the years, and the other half of an amount and its price. */
const atFirst = (overheads: Overheads | undefined): Givens => ({
  ...pair(overheads, 'storedGigabytes', 'storageUsdPerGigabyteMonth'),
  ...(overheads?.egressBytesPerQuery === undefined
    ? pair(overheads, 'egressGigabytesPerMonth', 'egressUsdPerGigabyte')
    : pair(overheads, 'egressBytesPerQuery', 'egressUsdPerGigabyte')),
  implementationYears: {
    value: assumedYears,
    origin: byDefault(message('notes.implementation-spread', { years: assumedYears }), 'estimate'),
  },
})

/** What comes on top: nothing, where nothing is said. */
export const overheadGivens = (
  overheads: Overheads | undefined,
  originAt: (pointer: string) => Origin,
): Givens => (overheads === undefined ? noOverheads() : givensOf(overheads, originAt))

/** What of the overheads is capacity: held beside that of the load. */
export const sharesHeld = (overheads: Overheads | undefined) => ({
  retryShare: overheads?.retryShare ?? 0,
  reserveShare: overheads?.reserveShare ?? 0,
  idleCapacityShare: overheads?.idleCapacityShare ?? 0,
})

let none: Givens | undefined
const noOverheads = (): Givens => {
  none ??= givensOf({}, () => byDefault(message('notes.not-counted')))
  return none
}

const givensOf = (overheads: Overheads, originAt: (pointer: string) => Origin): Givens => {
  const given = { ...atFirst(overheads), ...givensAt('overheads', overheads, originAt) }
  // Of the two amounts of egress one is given, and the other follows or is not counted.
  const unused =
    overheads?.egressBytesPerQuery === undefined ? 'egressBytesPerQuery' : 'egressGigabytesPerMonth'
  return Object.fromEntries(
    overheadIds.filter((id) => id !== unused).map((id) => [id, given[id] ?? nothing]),
  )
}

const linesOf = {
  rent: ['usdPerYear'],
  own: [
    'ownedServerUsdPerYear',
    'ownedNetworkUsdPerYear',
    'ownedStorageUsdPerYear',
    'ownedBuildingUsdPerYear',
    'ownedColocationUsdPerYear',
    'ownedElectricityUsdPerYear',
    'ownedMaintenanceUsdPerYear',
    'ownedStaffUsdPerYear',
  ],
  api: [
    'apiInputUsdPerYear',
    'apiCachedInputUsdPerYear',
    'apiCacheWriteUsdPerYear',
    'apiOutputUsdPerYear',
  ],
} as const

const sharesOfSpend = ['retriesUsdPerYear', 'reserveUsdPerYear', 'idleCapacityUsdPerYear'] as const

/** What of bought tokens has a line only where there is any. */
export const tokenLines = [
  'apiReasoningUsdPerYear',
  'apiCacheStorageUsdPerYear',
  'apiFeesUsdPerYear',
] as const

/** What decides which lines a year’s cost has. */
export interface LinesAsked {
  readonly method: keyof typeof linesOf
  readonly overheads: boolean
  readonly training: boolean
  /** Whether what interruptions of spot lose is counted. */
  readonly spot?: boolean
  readonly tokens?: readonly (typeof tokenLines)[number][]
}

/** Every line of a year’s cost. */
export const costLines = ({
  method,
  overheads,
  training,
  spot = false,
  tokens = [],
}: LinesAsked) => {
  const has = { chips: overheads && method !== 'api', training, 'spot-overhead': spot }
  return [
    ...linesOf[method],
    ...tokens,
    ...(overheads ? sharesOfSpend : []),
    ...linesBeside
      .filter(({ when }) => (when === undefined ? overheads : has[when]))
      .map(({ id }) => id),
    ...(overheads ? (['taxUsdPerYear'] as const) : []),
  ]
}

/** Every line of a year’s cost with its share; they add up to `allInUsdPerYear`. */
export const costBreakdown = (trace: Trace<Origin>, asked: LinesAsked, say: Say) => {
  const total = trace.value('allInUsdPerYear')
  return costLines(asked).map((id, index) => {
    const usd = trace.value(id)
    // Nothing costs nothing: the first line is all of it.
    const ofNothing = index === 0 ? 1 : 0
    return {
      item: say(message(`lines.${id}`)),
      usd,
      share:
        usd === null || total === null
          ? null
          : total === 0
            ? ofNothing
            : costShare.compute({ lineUsdPerYear: usd, allInUsdPerYear: total }),
    }
  })
}

/** The id of each line’s amount, for the working. */
export const costFigures = (asked: LinesAsked): Figures =>
  Object.fromEntries([
    ['/cost/breakdown/*/share', 'costShare'],
    ...costLines(asked).map((id, index) => [`/cost/breakdown/${index}/usd`, id]),
  ])

/** Every share is the same step with another line. */
export const costCurve: CurveWorking = {
  pointer: '/cost/breakdown',
  varies: ['lineUsdPerYear'],
  takes: { usd: 'lineUsdPerYear' },
  ids: ['costShare'],
}

const parts = [
  'Server',
  'Network',
  'Storage',
  'Building',
  'Colocation',
  'Electricity',
  'Maintenance',
  'Staff',
] as const

export type Line = readonly [QuantityId, string]

/** The parts of what is owned, in a chip-hour or in a month of a cluster: each quantity with its name. */
export const ownedParts = (per: 'ChipHour' | 'ClusterMonth', say: Say = english): readonly Line[] =>
  parts.map((part) => [`owned${part}UsdPer${per}`, say(message(`lines.${part}`))])

/** The id of each part of a chip-hour, for the working. */
export const chipHourFigures: Figures = Object.fromEntries(
  ownedParts('ChipHour').map(([id], index) => [`/price/chipHour/${index}/usdPerChipHour`, id]),
)

/** What a chip-hour is paid, with its parts where it is owned. */
export const priceAnswer = (
  trace: Trace<Origin>,
  method: 'rent' | 'own',
  say: Say = english,
): PriceAnswer => ({
  method,
  usdPerChipHour: trace.value('usdPerChipHour'),
  chipHour:
    method === 'own'
      ? ownedParts('ChipHour', say).map(([id, item]) => ({
          item,
          usdPerChipHour: trace.value(id),
        }))
      : null,
  tokens: null,
})
