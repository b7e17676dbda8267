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

/** A price as it was understood: the rent that was looked up is filled in. */
export const echoedPrice = <P extends ChipPrice>(price: P, usdPerChipHour: number | null) =>
  price.method === 'rent' ? { ...price, usdPerChipHour } : price
