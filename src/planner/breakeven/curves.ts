import { wholeClusters } from '../../model/breakeven/whole.ts'
import { constants } from '../../model/quantities/constants.ts'
import { type Curve, lineOf, type Steps, staircaseOf } from './curve.ts'

export type Way = 'rent' | 'own' | 'api'

/** What the ways cost a month; null where it is not known. */
export interface Costs {
  /** Tokens a month of a cluster that is sized for the peak, and of one that is always full. */
  readonly capacity: { readonly peak: number; readonly steady: number } | null
  readonly rent: (ClusterCosts & { readonly exact: boolean }) | null
  /** So many clusters are bought together. */
  readonly own: (ClusterCosts & { readonly clustersPerPurchase: number }) | null
  readonly api: { readonly usdPerMillionTokens: number; readonly fixedUsdPerMonth: number } | null
}

interface ClusterCosts {
  readonly usdPerClusterMonth: number
  readonly fixedUsdPerMonth: number
}

export type Curves = Readonly<Record<Way, Curve | null>>

/** Clusters are sized for the peak and kept, or for a load without one; or rented ones follow hourly weights of mean 1. */
export type Sizing = 'peak' | 'steady' | readonly number[]

/** Hours of equal load are counted together. */
const byTheHour = (usd: number, capacity: number, weights: readonly number[]): readonly Steps[] =>
  [
    ...Map.groupBy(
      weights.filter((weight) => weight > 0),
      (weight) => weight,
    ),
  ].map(([weight, hours]) => ({
    usd: (usd * hours.length) / weights.length,
    tokens: capacity / weight,
  }))

const rentCurve = ({ capacity, rent }: Costs, sizing: Sizing): Curve | null => {
  if (capacity === null || rent === null) return null
  const { usdPerClusterMonth: usd, fixedUsdPerMonth, exact } = rent
  // Of hours with a mean of 1, each is billed for what it uses.
  if (exact)
    return lineOf(fixedUsdPerMonth, usd / capacity[typeof sizing === 'string' ? sizing : 'steady'])
  return staircaseOf(
    fixedUsdPerMonth,
    typeof sizing === 'string'
      ? [{ usd, tokens: capacity[sizing] }]
      : byTheHour(usd, capacity.steady, sizing),
  )
}

/** Owned clusters are bought for the peak and stay, whatever rented ones follow. */
const ownCurve = ({ capacity, own }: Costs, sizing: Sizing): Curve | null => {
  if (capacity === null || own === null) return null
  const { usdPerClusterMonth, fixedUsdPerMonth, clustersPerPurchase } = own
  const tokens = sizing === 'steady' ? capacity.steady : capacity.peak
  return staircaseOf(fixedUsdPerMonth, [
    { usd: usdPerClusterMonth * clustersPerPurchase, tokens: tokens * clustersPerPurchase },
  ])
}

/** The three curves; null where a price or the capacity is not known. */
export const curvesOf = (costs: Costs, sizing: Sizing): Curves => ({
  rent: rentCurve(costs, sizing),
  own: ownCurve(costs, sizing),
  api:
    costs.api === null
      ? null
      : lineOf(
          costs.api.fixedUsdPerMonth,
          costs.api.usdPerMillionTokens / constants.tokensPerMillion.value,
        ),
})

/** What a million tokens cost in the long run: of full clusters, or of the API. */
export const usdPerMillionTokens = ({ slope }: Curve): number =>
  slope * constants.tokensPerMillion.value

/** Clusters that are rented on average, each hour with those that its load needs: whole ones, or exactly. */
export const meanClusters = (
  tokensPerMonth: number,
  steadyClusterTokensPerMonth: number,
  weights: readonly number[],
  exact: boolean,
): number => {
  if (exact) return tokensPerMonth / steadyClusterTokensPerMonth
  const whole = (weight: number) =>
    wholeClusters(tokensPerMonth * weight, steadyClusterTokensPerMonth)
  return weights.reduce((sum, weight) => sum + whole(weight), 0) / weights.length
}
