import type { Given } from '../../model/graph/trace.ts'
import type { Ownership } from '../../model/price/index.ts'
import type { QuantityId } from '../../model/quantities/index.ts'
import type { Origin } from '../../presets/origin.ts'
import { yuanRateOf } from './currency-rate.ts'
import { type OwnAsked, ownershipOf, ownGivens } from './price-own.ts'
import type { ChipPrice } from './request-price.ts'
import { resolveRent } from './resolve.ts'

type Givens = Partial<Record<QuantityId, Given<Origin>>>

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
  return {
    ownership: undefined,
    givens: {
      usdPerChipHour: resolveRent(price, chip, originAt, asOf, yuanRateOf(asked)),
      ownershipUtilization: {
        value: 1,
        origin: {
          from: 'default',
          note: 'rented chips are paid for while they are held',
          sources: [],
        },
      },
    },
  }
}

/** A price as it was understood: the rent that was looked up is filled in. */
export const echoedPrice = (price: ChipPrice, usdPerChipHour: number | null) =>
  price.method === 'rent' ? { ...price, usdPerChipHour } : price
