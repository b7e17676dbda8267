/** Prices of a chip-hour by kind; null where a kind cannot be had. Spot’s holds what is done again. */
export interface KindPrices {
  readonly reserved: number | null
  readonly onDemand: number | null
  readonly spot: number | null
  /** Share of an hour’s chips that may be spot, at most. */
  readonly maxSpotShare: number
}

/** How one hour’s chips are had. */
export interface MixedHour {
  readonly neededChips: number
  readonly reservedChipsUsed: number
  readonly onDemandChips: number
  readonly spotChips: number
}

/** Chips that are needed in the same hours, from one above `aboveChips` up to `toChips`. */
export interface Layer {
  readonly aboveChips: number
  readonly toChips: number
  /** Share of the hours in which these chips are needed. */
  readonly useShare: number
  /** Mean price of each of them over all hours, had by the hour; null where that cannot be. */
  readonly byTheHourUsdPerChipHour: number | null
  readonly reserve: boolean
}

const sum = (values: readonly number[]) => values.reduce((total, one) => total + one, 0)

/** Spot is taken where it is cheaper than on-demand, or is all that there is by the hour. */
export const takesSpot = ({ onDemand, spot }: KindPrices): boolean =>
  spot !== null && (onDemand === null || spot < onDemand)

const spotCap = (needed: number, prices: KindPrices) =>
  takesSpot(prices) ? Math.floor(needed * prices.maxSpotShare * (1 + 1e-12)) : 0

/**
 * The layers of the load-duration curve, from the ground up, and which to reserve.
 *
 * Of an hour’s chips the uppermost, as many as may be spot, are had at the spot
 * price and those below on demand. So what a layer costs by the hour never
 * rises with its height, and the layers worth reserving lie at the bottom: the
 * choice is exact. A tie stays by the hour, which binds nobody.
 */
export const layersOf = (hours: readonly number[], prices: KindPrices): readonly Layer[] => {
  const bounds = [...new Set(hours.flatMap((needed) => [needed, needed - spotCap(needed, prices)]))]
    .filter((bound) => bound > 0)
    .toSorted((a, b) => a - b)
  const onDemand = prices.onDemand ?? Infinity
  const spot = prices.spot ?? Infinity
  return bounds.map((toChips, index) => {
    const paid = hours
      .filter((needed) => needed >= toChips)
      .map((needed) => (toChips > needed - spotCap(needed, prices) ? spot : onDemand))
    const byTheHour = sum(paid) / hours.length
    return {
      aboveChips: bounds[index - 1] ?? 0,
      toChips,
      useShare: paid.length / hours.length,
      byTheHourUsdPerChipHour: Number.isFinite(byTheHour) ? byTheHour : null,
      reserve: prices.reserved !== null && prices.reserved < byTheHour * (1 - 1e-12),
    }
  })
}

/** How many chips to reserve; null where a layer can be had in no way. */
export const reservedOf = (layers: readonly Layer[]): number | null =>
  layers.some(
    ({ reserve, byTheHourUsdPerChipHour }) => !reserve && byTheHourUsdPerChipHour === null,
  )
    ? null
    : (layers.findLast(({ reserve }) => reserve)?.toChips ?? 0)

/** Each hour with so many chips reserved: the rest on spot up to its cap, then on demand. */
export const mixedHours = (
  hours: readonly number[],
  reservedChips: number,
  prices: KindPrices,
): readonly MixedHour[] =>
  hours.map((neededChips) => {
    const reservedChipsUsed = Math.min(neededChips, reservedChips)
    const rest = neededChips - reservedChipsUsed
    const spotChips = Math.min(rest, spotCap(neededChips, prices))
    return { neededChips, reservedChipsUsed, onDemandChips: rest - spotChips, spotChips }
  })
