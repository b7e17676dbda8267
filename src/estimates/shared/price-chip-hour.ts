import type { Given } from '../../model/graph/trace.ts'
import type { Ownership } from '../../model/price/choices.ts'
import type { Origin } from '../../presets/origin.ts'
import { message } from '../../words/message.ts'
import { yuanRateOf } from './currency-rate.ts'
import { byDefault, type Givens } from './givens.ts'
import { ageGivens } from './price-dates.ts'
import { type OwnAsked, ownershipOf, ownGivens } from './price-own.ts'
import type { ChipPrice } from './request-price.ts'
import { resolveRent } from './resolve.ts'

/** What a chip-hour costs: given or looked up where it is rented, its inputs where chips are owned. */
export const chipHourGivens = (
  asked: OwnAsked & { readonly price: ChipPrice },
  chip: { readonly id: string | null; readonly name: string },
  originAt: (pointer: string) => Origin,
  staff: 'fleet' | 'cluster',
): { readonly givens: Givens; readonly ownership: Ownership | undefined } => {
  const { price, asOf } = asked
  if (price.method === 'own') {
    const { staffUsdPerChipYear, ...givens } = ownGivens(price, asked, originAt)
    const ownership = ownershipOf(price, staff)
    // Given in all, staff of each chip follows.
    const ofEach = ownership.staff === 'chip' && staffUsdPerChipYear
    return { givens: { ...givens, ...(ofEach && { staffUsdPerChipYear }) }, ownership }
  }
  const usdPerChipHour = resolveRent(price, chip, originAt, asOf, yuanRateOf(asked))
  return {
    ownership: undefined,
    givens: {
      usdPerChipHour,
      ...rentAge(usdPerChipHour, asOf),
      ownershipUtilization: {
        value: 1,
        origin: byDefault(message('notes.rent-while-held')),
      },
    },
  }
}

/** How old a rent of the book is; one that is stated is as old as the statement. */
const rentAge = (rent: Given<Origin>, asOf: string | undefined): Givens =>
  rent.value !== null && rent.origin?.from === 'preset' ? ageGivens(rent.origin.asOf, asOf) : {}

/** A price as it was understood: the rent that was looked up is filled in. */
export const echoedPrice = (price: ChipPrice, usdPerChipHour: number | null) =>
  price.method === 'rent' ? { ...price, usdPerChipHour } : price
