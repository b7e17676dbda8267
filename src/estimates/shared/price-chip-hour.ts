import type { Trace } from '../../model/graph/trace.ts'
import type { Ownership, RentTrait } from '../../model/price/choices.ts'
import type { Origin } from '../../presets/origin.ts'
import { message } from '../../words/message.ts'
import { yuanRateOf } from './currency-rate.ts'
import { byDefault, type Givens } from './givens.ts'
import { ageGivens } from './price-dates.ts'
import { type OwnAsked, ownershipOf, ownGivens } from './price-own.ts'
import { type RentedChip, rentTraits, resolveRent } from './price-rent.ts'
import type { ChipPrice } from './request-price.ts'

/** What the price of a chip-hour is computed from, and how. */
export interface ChipHour {
  readonly givens: Givens
  readonly ownership: Ownership | undefined
  readonly rent: readonly RentTrait[]
}

/** What a chip-hour costs: given or looked up where it is rented, its inputs where chips are owned. */
export const chipHourGivens = (
  asked: OwnAsked & { readonly price: ChipPrice },
  chip: RentedChip,
  originAt: (pointer: string) => Origin,
  staff: 'fleet' | 'cluster',
): ChipHour => {
  const { price, asOf } = asked
  if (price.method === 'own') {
    const { staffUsdPerChipYear, ...givens } = ownGivens(price, asked, originAt)
    const ownership = ownershipOf(price, staff)
    // Given in all, staff of each chip follows.
    const ofEach = ownership.staff === 'chip' && staffUsdPerChipYear
    return { givens: { ...givens, ...(ofEach && { staffUsdPerChipYear }) }, ownership, rent: [] }
  }
  const rent = resolveRent(price, chip, originAt, asOf, yuanRateOf(asked))
  return {
    ownership: undefined,
    rent: rentTraits(rent),
    givens: {
      ...rent,
      ...rentAge(rent, asOf),
      ownershipUtilization: {
        value: 1,
        origin: byDefault(message('notes.rent-while-held')),
      },
    },
  }
}

/** How old a rent of the book is; one that is stated is as old as the statement. */
const rentAge = (
  { usdPerChipHour, onDemandUsdPerChipHour }: Givens,
  asOf: string | undefined,
): Givens => {
  const rent = usdPerChipHour ?? onDemandUsdPerChipHour
  const isOfBook = rent !== undefined && rent.value !== null && rent.origin?.from === 'preset'
  return {
    priceAgeDays: { value: null, reason: message('reasons.no-price-date') },
    ...(isOfBook && ageGivens(rent.origin.asOf, asOf)),
  }
}

/** What stands in where an owner’s terms are not given: those that are the same for every chip, and those that follow its server. */
export const sameForAll = [
  'colocationUsdPerKilowattMonth',
  'maintenanceShare',
  'staffUsdPerChipYear',
] as const
const ofTheServer = ['networkUsdPerChip', 'storageUsdPerChip'] as const

type Term = (typeof sameForAll | typeof ofTheServer)[number]

/** An owner’s terms with what stood in filled in, as far as it is known. */
export const echoedTerms = <T extends { readonly [K in Term | 'staffUsdPerYear']?: unknown }>(
  terms: T,
  trace: Trace<Origin>,
  ids: readonly Term[] = [...ofTheServer, ...sameForAll],
): T => {
  const given = (id: Term) =>
    terms[id] !== undefined || (id === 'staffUsdPerChipYear' && terms.staffUsdPerYear !== undefined)
  const stoodIn = ids.flatMap((id): readonly (readonly [Term, number])[] => {
    const value = given(id) ? null : trace.value(id)
    return value === null ? [] : [[id, value]]
  })
  return { ...terms, ...Object.fromEntries(stoodIn) }
}

/** A price as it was understood: the rent that was looked up is filled in, or what stood in for an owner’s terms. */
export const echoedPrice = (
  price: ChipPrice,
  trace: Trace<Origin>,
  ids?: readonly Term[],
): object =>
  price.method === 'rent'
    ? { ...price, usdPerChipHour: trace.value('usdPerChipHour') }
    : echoedTerms(price, trace, ids)

/** The energy as it was understood: of owned chips with the power usage that stood in. */
export const echoedEnergy = <E extends object>(
  energy: E,
  { method }: Pick<ChipPrice, 'method'>,
  trace: Trace<Origin>,
): E =>
  method === 'own'
    ? { ...energy, powerUsageEffectiveness: trace.value('powerUsageEffectiveness') }
    : energy
