import { offersOf } from './rent-offers.ts'

/** How many of some sellers rent a chip out singly, in any of their offers of it. */
export const sellersOfSingles = (acceleratorId: string, sellers: readonly string[]): number => {
  const singly = new Set(
    offersOf(acceleratorId)
      .filter(({ chipsPerInstance }) => chipsPerInstance === 1)
      .map(({ provider }) => provider),
  )
  return sellers.filter((seller) => singly.has(seller)).length
}
