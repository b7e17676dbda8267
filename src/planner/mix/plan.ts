import {
  type KindPrices,
  type Layer,
  layersOf,
  type MixedHour,
  mixedHours,
  reservedOf,
} from './optimum.ts'

/** What a mix holds, counted over the hours. */
export interface MixCounts {
  readonly reservedChips: number
  readonly meanReservedChipsUsed: number
  readonly meanOnDemandChips: number
  readonly meanSpotChips: number
}

/** The cheapest mix for a load: its layers, and its hours and counts where the prices cover every hour. */
export interface MixPlan {
  readonly peakChips: number
  readonly meanChips: number
  readonly layers: readonly Layer[]
  readonly covered: { readonly hours: readonly MixedHour[]; readonly counts: MixCounts } | null
}

const meanOf = <T>(list: readonly T[], value: (one: T) => number) =>
  list.reduce((sum, one) => sum + value(one), 0) / list.length

const coveredBy = (needed: readonly number[], reservedChips: number, prices: KindPrices) => {
  const hours = mixedHours(needed, reservedChips, prices)
  return {
    hours,
    counts: {
      reservedChips,
      meanReservedChipsUsed: meanOf(hours, (hour) => hour.reservedChipsUsed),
      meanOnDemandChips: meanOf(hours, (hour) => hour.onDemandChips),
      meanSpotChips: meanOf(hours, (hour) => hour.spotChips),
    },
  }
}

/** The cheapest mix of reserved, on-demand and spot chips for the whole chips needed in each hour of a cycle. */
export const planMix = (needed: readonly number[], prices: KindPrices): MixPlan => {
  const layers = layersOf(needed, prices)
  const reservedChips = reservedOf(layers)
  return {
    peakChips: Math.max(...needed),
    meanChips: meanOf(needed, (chips) => chips),
    layers,
    covered: reservedChips === null ? null : coveredBy(needed, reservedChips, prices),
  }
}
