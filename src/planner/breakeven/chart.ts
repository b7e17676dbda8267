import type { BreakevenAnswer } from '../../estimates/breakeven/answer.ts'
import type { BreakevenRequest } from '../../estimates/breakeven/request.ts'
import type { Curve } from './curve.ts'
import type { Curves, Way } from './estimate.ts'

type Chart = NonNullable<BreakevenAnswer['chart']>
type Rows = BreakevenAnswer['crossings']

const pointCount = 80

const marksOf = (rows: Rows, autoscaled: boolean): Chart['marks'] =>
  rows.flatMap(({ way, over, first, forGood, undone }) =>
    (['first', 'undone', 'forGood'] as const).flatMap((kind) => {
      const point = { first, forGood, undone }[kind]
      if (point === null) return []
      if (kind === 'forGood' && point.crossingTokensPerMonth === first?.crossingTokensPerMonth)
        return []
      const { crossingTokensPerMonth, crossingQueriesPerSecond, usdPerMonth } = point
      const [cheaper, dearer] = kind === 'undone' ? [over, way] : [way, over]
      return [
        {
          kind,
          cheaper,
          dearer,
          autoscaled,
          crossingTokensPerMonth,
          crossingQueriesPerSecond,
          usdPerMonth,
        },
      ]
    }),
  )

const spanOf = (request: BreakevenRequest, marks: Chart['marks'], landmarks: readonly number[]) => {
  const places = [...landmarks, ...marks.map((mark) => mark.crossingTokensPerMonth)].filter(
    (tokens) => tokens > 1,
  )
  const low = Math.max(1, Math.floor(Math.min(...places, 1e6) / 10))
  const from = request.range.fromTokensPerMonth ?? low
  const to = request.range.toTokensPerMonth ?? Math.max(from * 100, Math.max(...places, 1e6) * 3)
  return { from: Math.min(from, to), to }
}

const cheapestOf = (costs: Readonly<Record<Way, number | null>>): Way | null =>
  (Object.entries(costs) as [Way, number | null][])
    .filter((entry): entry is [Way, number] => entry[1] !== null)
    .toSorted((a, b) => a[1] - b[1])[0]?.[0] ?? null

/** Cost a month against tokens a month, on a log axis, with the crossings marked. */
export const chartOf = (
  request: BreakevenRequest,
  curves: Curves,
  scaledRent: Curve | null,
  rows: { readonly fixed: Rows; readonly autoscaled: Rows },
  landmarks: readonly number[],
  queriesPerToken: number,
): Chart => {
  const marks = [...marksOf(rows.fixed, false), ...marksOf(rows.autoscaled, true)]
  const { from, to } = spanOf(request, marks, landmarks)
  const tokens = Array.from({ length: pointCount }, (_, i) =>
    Math.round(from * (to / from) ** (i / (pointCount - 1))),
  )
  return {
    points: [...new Set(tokens)].map((at) => {
      const cost = (curve: Curve | null) => curve?.at(at) ?? null
      const costs = { rent: cost(curves.rent), own: cost(curves.own), api: cost(curves.api) }
      return {
        tokensPerMonth: at,
        queriesPerSecond: at * queriesPerToken,
        rentUsdPerMonth: costs.rent,
        ownUsdPerMonth: costs.own,
        apiUsdPerMonth: costs.api,
        autoscaledRentUsdPerMonth: cost(scaledRent),
        cheapest: cheapestOf(costs),
      }
    }),
    marks,
  }
}
