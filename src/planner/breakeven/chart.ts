import { queriesPerSecondOfTokens } from '../../model/breakeven/rate.ts'
import { constants } from '../../model/quantities/constants.ts'
import { type Costs, type Curves, meanClusters, type Way } from './curves.ts'

/** The three ways at one rate; null where a cost is not known. */
export interface ChartPoint {
  readonly tokensPerMonth: number
  readonly queriesPerSecond: number
  readonly rentUsdPerMonth: number | null
  readonly ownUsdPerMonth: number | null
  readonly apiUsdPerMonth: number | null
  /** Where rented clusters follow the load by the hour. */
  readonly autoscaledClusters: number | null
  readonly autoscaledRentUsdPerMonth: number | null
  readonly cheapest: Way | null
}

/** What a chart is drawn from. */
export interface Drawing {
  readonly costs: Costs
  readonly curves: Curves
  /** Rented clusters that follow hourly weights; null where the load is flat. */
  readonly scaled: { readonly curves: Curves; readonly weights: readonly number[] } | null
  readonly tokensPerQuery: number
  readonly activeHoursPerMonth: number
}

const pointCount = 80

/** With nothing to show, a chart is around a million tokens a month. */
const usual = 1e6

/** From a tenth of the lowest rate to show to three times the highest, where the range does not say. */
const spanOf = (
  range: { readonly from?: number | undefined; readonly to?: number | undefined },
  shown: readonly number[],
) => {
  const places = shown.filter((tokens) => tokens > 1)
  const low = Math.max(1, Math.floor(Math.min(...places, usual) / 10))
  const from = range.from ?? low
  const to = range.to ?? Math.max(from * 100, Math.max(...places, usual) * 3)
  return { from: Math.min(from, to), to }
}

const cheapestOf = (costs: Readonly<Record<Way, number | null>>): Way | null => {
  let best: Way | null = null
  let least = Number.POSITIVE_INFINITY
  for (const way of ['rent', 'own', 'api'] as const) {
    const cost = costs[way]
    if (cost === null || cost >= least) continue
    best = way
    least = cost
  }
  return best
}

const pointAt = (
  { costs, curves, scaled, tokensPerQuery, activeHoursPerMonth }: Drawing,
  tokensPerMonth: number,
): ChartPoint => {
  const rent = curves.rent?.at(tokensPerMonth) ?? null
  const own = curves.own?.at(tokensPerMonth) ?? null
  const api = curves.api?.at(tokensPerMonth) ?? null
  const scaledRent = scaled?.curves.rent?.at(tokensPerMonth) ?? null
  return {
    tokensPerMonth,
    queriesPerSecond: queriesPerSecondOfTokens.compute({
      tokensPerMonth,
      tokensPerQuery,
      secondsPerHour: constants.secondsPerHour.value,
      activeHoursPerMonth,
    }),
    rentUsdPerMonth: rent,
    ownUsdPerMonth: own,
    apiUsdPerMonth: api,
    autoscaledClusters:
      scaled === null || scaledRent === null || costs.capacity === null
        ? null
        : meanClusters(
            tokensPerMonth,
            costs.capacity.steady,
            scaled.weights,
            costs.rent?.exact === true,
          ),
    autoscaledRentUsdPerMonth: scaledRent,
    cheapest: cheapestOf({ rent, own, api }),
  }
}

/** Cost a month at rates along a log axis, on which the rates of `shown` lie where the range does not say. */
export const chartPoints = (
  drawing: Drawing,
  range: { readonly from?: number | undefined; readonly to?: number | undefined },
  shown: readonly number[],
): readonly ChartPoint[] => {
  const { from, to } = spanOf(range, shown)
  const rates = Array.from({ length: pointCount }, (_, i) =>
    Math.round(from * (to / from) ** (i / (pointCount - 1))),
  )
  return [...new Set(rates)].map((tokensPerMonth) => pointAt(drawing, tokensPerMonth))
}
