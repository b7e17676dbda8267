import * as hour from '../../model/mix/hour.ts'

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
  readonly reservedChipsIdle: number
  readonly onDemandChips: number
  readonly spotChips: number
}

/** Chips that are needed in the same hours, from one above `aboveChips` up to `toChips`. */
export interface Layer {
  readonly aboveChips: number
  readonly toChips: number
  /** Share of the hours in which these chips are needed. */
  readonly useShare: number
  /** Share of the hours in which these chips are spot where they are had by the hour. */
  readonly spotUseShare: number
  /** Mean price of each of them over all hours, had by the hour; null where that cannot be. */
  readonly byTheHourUsdPerChipHour: number | null
  readonly reserve: boolean
}

/** Spot is taken where it is cheaper than on-demand, or is all that there is by the hour. */
export const takesSpot = ({ onDemand, spot }: KindPrices): boolean =>
  spot !== null && (onDemand === null || spot < onDemand)

const spotCap = (neededChips: number, prices: KindPrices) =>
  takesSpot(prices)
    ? hour.spotChipsAllowed.compute({ neededChips, maxSpotShare: prices.maxSpotShare })
    : 0

const byTheHour = (
  useShare: number,
  spotUseShare: number,
  { onDemand, spot }: KindPrices,
): number | null => {
  if (spotUseShare === 0 || spot === null)
    return onDemand === null
      ? null
      : hour.layerOnDemand.compute({ useShare, onDemandUsdPerChipHour: onDemand })
  if (onDemand !== null)
    return hour.layerOnBoth.compute({
      useShare,
      spotUseShare,
      onDemandUsdPerChipHour: onDemand,
      spotEffectiveUsdPerChipHour: spot,
    })
  return spotUseShare === useShare
    ? hour.layerOnSpot.compute({ spotUseShare, spotEffectiveUsdPerChipHour: spot })
    : null
}

/**
 * The layers of the load-duration curve, from the ground up, and which to reserve.
 *
 * Of an hour’s chips the uppermost, as many as may be spot, are had at the spot
 * price and those below on demand. So what a layer costs by the hour never
 * rises with its height, and the layers worth reserving lie at the bottom: the
 * choice is exact. A tie stays by the hour, which binds nobody.
 */
export const layersOf = (hours: readonly number[], prices: KindPrices): readonly Layer[] => {
  const parts = hours.map((needed) => ({ needed, fixed: needed - spotCap(needed, prices) }))
  const bounds = [...new Set(parts.flatMap(({ needed, fixed }) => [needed, fixed]))]
    .filter((bound) => bound > 0)
    .toSorted((a, b) => a - b)
  return bounds.map((toChips, index) => {
    const busy = parts.filter(({ needed }) => needed >= toChips)
    const useShare = busy.length / hours.length
    const spotUseShare = busy.filter(({ fixed }) => toChips > fixed).length / hours.length
    const price = byTheHour(useShare, spotUseShare, prices)
    return {
      aboveChips: bounds[index - 1] ?? 0,
      toChips,
      useShare,
      spotUseShare,
      byTheHourUsdPerChipHour: price,
      reserve: prices.reserved !== null && prices.reserved < (price ?? Infinity) * (1 - 1e-12),
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
    const reservedChipsUsed = hour.reservedChipsUsed.compute({ neededChips, reservedChips })
    const spotChipsAllowed = spotCap(neededChips, prices)
    const spotChips = hour.spotChips.compute({ neededChips, reservedChipsUsed, spotChipsAllowed })
    return {
      neededChips,
      reservedChipsUsed,
      reservedChipsIdle: hour.reservedChipsIdle.compute({ reservedChips, reservedChipsUsed }),
      onDemandChips: hour.onDemandChips.compute({ neededChips, reservedChipsUsed, spotChips }),
      spotChips,
    }
  })
