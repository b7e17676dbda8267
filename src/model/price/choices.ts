import type { Part } from '../graph/choose.ts'
import { allInEnds, totalEnds } from './all-in-ends.ts'
import * as lines from './lines.ts'
import * as own from './own.ts'
import * as parts from './parts.ts'
import * as rent from './rent.ts'
import * as total from './total.ts'

/** How the price of an owned chip-hour is computed. */
export interface Ownership {
  readonly depreciation: 'annuity' | 'straight-line'
  /** Whether the power drawn is given, or follows from the hours of use, or from those of a month with work. */
  readonly load: 'given' | 'of-use' | 'of-active-hours'
  /** Whether staff is given for each chip, for the fleet that the load needs, or for a cluster of whole chips. */
  readonly staff: 'chip' | 'fleet' | 'cluster'
}

export type OwnTrait =
  | 'owned'
  | 'annuity'
  | 'power-of-use'
  | 'power-of-active-hours'
  | 'staff-of-fleet'
  | 'staff-of-cluster'
  | RentTrait

/** How the price of a rented chip-hour is known. */
export type RentTrait =
  /** A term, or spot, by the ladder of its sellers. */
  | 'rent-by-ladder'
  /** Several sellers ask different prices. */
  | 'rent-spread'

export const ownTraits = (ownership: Ownership | undefined): readonly OwnTrait[] => {
  if (ownership === undefined) return []
  const { depreciation, load, staff } = ownership
  return [
    'owned',
    ...(depreciation === 'annuity' ? (['annuity'] as const) : []),
    ...(load === 'of-use' ? (['power-of-use'] as const) : []),
    ...(load === 'of-active-hours' ? (['power-of-active-hours'] as const) : []),
    ...(staff === 'fleet' ? (['staff-of-fleet'] as const) : []),
    ...(staff === 'cluster' ? (['staff-of-cluster'] as const) : []),
  ]
}

/** The price of an owned chip-hour, part by part, and of a rented one that has a ladder. */
export const ownParts: readonly Part<OwnTrait>[] = [
  {
    when: ['rent-by-ladder'],
    because: 'because.rent-by-ladder',
    formulas: [rent.usdPerChipHourOfLadder],
  },
  {
    when: ['rent-by-ladder', 'rent-spread'],
    because: 'because.spread-by-ladder',
    formulas: rent.spreadOfLadder,
  },
  {
    when: ['owned'],
    formulas: [
      own.serverUsdPerChip,
      own.networkOfCluster,
      own.storageOfServer,
      own.capexUsdPerChip,
      own.usedHoursPerYear,
      own.wattsPerChip,
      parts.ownedServerUsdPerChipHour,
      parts.ownedNetworkUsdPerChipHour,
      parts.ownedStorageUsdPerChipHour,
      parts.ownedBuildingUsdPerChipHour,
      parts.ownedColocationUsdPerChipHour,
      parts.ownedElectricityUsdPerChipHour,
      parts.ownedMaintenanceUsdPerChipHour,
      parts.ownedStaffUsdPerChipHour,
    ],
  },
  { when: ['owned', 'annuity'], formulas: [own.lifetimeDiscount, own.buildingDiscount] },
  {
    when: ['owned', 'annuity'],
    because: 'because.annuity',
    formulas: [own.annuityRecovery, own.annuityBuildingRecovery],
  },
  {
    when: ['owned'],
    unless: ['annuity'],
    because: 'because.straight-line',
    formulas: [own.straightLineRecovery, own.straightLineBuildingRecovery],
  },
  {
    when: ['power-of-use'],
    because: 'because.power-of-use',
    formulas: [own.loadFractionOfUse],
  },
  { when: ['power-of-active-hours'], formulas: [own.activeShare] },
  {
    when: ['power-of-active-hours'],
    because: 'because.power-of-active-hours',
    formulas: [own.loadFractionOfActiveHours],
  },
  {
    when: ['staff-of-cluster'],
    because: 'because.staff-of-cluster',
    formulas: [own.staffOfCluster],
  },
]

const whenOf = (when: lines.LineTrait | undefined) => (when === undefined ? {} : { when: [when] })

const lineTraits: readonly lines.LineTrait[] = ['chips', 'training', 'spot-overhead']
/** Every set of them, by the bits of a number. */
const lineCases = Array.from(
  { length: 2 ** lineTraits.length },
  (_, bits) => lineTraits.filter((_, place) => Math.floor(bits / 2 ** place) % 2 === 1),
  // Spot is of chips.
).filter((when) => when.includes('chips') || !when.includes('spot-overhead'))

/** The sum of the lines that a bill has: of chips or of tokens, with training or without. */
const subtotals = lineCases.map(
  (when): Part<lines.LineTrait> => ({
    when,
    unless: lineTraits.filter((trait) => !when.includes(trait)),
    because: when.includes('training') ? 'because.training-counted' : 'because.no-training-counted',
    formulas: [lines.subtotalWith(when)],
  }),
)

/** What comes on top of `usdPerYear`, and the sum of all. */
export const lineParts: readonly Part<
  'owned' | 'bill-exact' | 'egress-of-queries' | lines.LineTrait
>[] = [
  { formulas: [lines.retriesUsdPerYear, lines.reserveUsdPerYear, lines.idleCapacityUsdPerYear] },
  ...lines.linesBeside.flatMap(({ formula, when }) =>
    formula === undefined ? [] : [{ ...whenOf(when), formulas: [formula] }],
  ),
  {
    formulas: [
      total.taxUsdPerYear,
      total.allInUsdPerYear,
      total.allInUsdPerMonth,
      total.allInUsdPerQuery,
      total.allInUsdPerMillionTokens,
      total.allInUsdPerMillionOutputTokens,
    ],
  },
  {
    when: ['owned', 'bill-exact'],
    because: 'because.whole-servers-bought',
    formulas: [lines.spendOnWholeServers],
  },
  {
    when: ['owned'],
    unless: ['bill-exact'],
    because: 'because.owned-as-billed',
    formulas: [lines.spendUsdPerYear],
  },
  {
    unless: ['owned'],
    because: 'because.no-server-bought',
    formulas: [lines.spendUsdPerYear],
  },
  {
    when: ['egress-of-queries'],
    because: 'because.egress-of-queries',
    formulas: [lines.egressGigabytesPerMonth],
  },
  ...subtotals,
]

/**
 * The ends of a cost, by what is uncertain of it: `predicted` is the trait of a
 * rate that the model predicts, `settled` of a cost that is the same at any rate.
 */
const endPartsOf = <P extends string, S extends string>(
  ends: rent.Ends,
  predicted: P,
  settled: S,
): readonly Part<RentTrait | P | S>[] => {
  const ofRent = (when: readonly (P | S)[], unless: readonly P[]) =>
    ({
      when: ['rent-spread', ...when],
      unless,
      because: 'because.ends-of-rent',
      formulas: rent.endsOfRent(ends),
    }) as const
  return [
    {
      when: [predicted, 'rent-spread'],
      unless: [settled],
      because: 'because.ends-of-both',
      formulas: rent.endsOfBoth(ends),
    },
    ofRent([], [predicted]),
    ofRent([predicted, settled], []),
    {
      when: [predicted],
      unless: ['rent-spread', settled],
      because: 'because.ends-of-model',
      formulas: rent.endsOfModel(ends),
    },
  ]
}

/** Of a year’s cost: replicas that are given cost the same at any rate. */
export const endParts = endPartsOf(rent.endsOfYear, 'roofline', 'replicas-given')

/** Of a run’s cost: chip-hours that are given, where tokens are asked for, cost the same at any speed. */
export const runEndParts = endPartsOf(rent.endsOfRun, 'speed-of-plan', 'solves-tokens')

/** The cases in which a year’s cost has ends, as in `endParts`. */
const yearHasEnds = [
  { when: ['rent-spread'], unless: [] },
  { when: ['roofline'], unless: ['rent-spread', 'replicas-given'] },
] as const

/** Of the all-in cost, where it is more than that of the chips. */
export const allInEndParts: readonly Part<
  RentTrait | 'roofline' | 'replicas-given' | 'costs-beside' | lines.LineTrait
>[] = lineCases
  .filter((traits) => traits.includes('chips'))
  .flatMap((traits) => {
    const formulas = allInEnds(lines.linesThatStay(traits), traits.includes('spot-overhead'))
    const without = lineTraits.filter((trait) => !traits.includes(trait))
    // Spot rework is beside the chips even where nothing else is asked for.
    const beside = traits.includes('spot-overhead') ? [] : (['costs-beside'] as const)
    return yearHasEnds.map(
      ({ when, unless }) =>
        ({
          when: [...traits, ...beside, ...when],
          unless: [...without, ...unless],
          because: traits.includes('training')
            ? 'because.training-counted'
            : 'because.no-training-counted',
          formulas,
        }) as const,
    )
  })

/** Of a run with the rest of its project. */
export const totalEndParts: readonly Part<
  RentTrait | 'speed-of-plan' | 'solves-tokens' | 'programme'
>[] = [
  { when: ['programme', 'rent-spread'], formulas: totalEnds },
  {
    when: ['programme', 'speed-of-plan'],
    unless: ['rent-spread', 'solves-tokens'],
    formulas: totalEnds,
  },
]
