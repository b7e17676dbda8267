import { scaledFormulas } from '../../model/breakeven/estimate.ts'
import { evaluate } from '../../model/graph/evaluate.ts'
import type { Trace } from '../../model/graph/trace.ts'
import { curvesOf, meanClusters } from '../../planner/breakeven/curves.ts'
import { constantOrigin, type Origin } from '../../presets/origin.ts'
import type { Message } from '../../words/message.ts'
import { derived } from '../shared/givens.ts'
import { carried, carriedAll } from './carried.ts'
import { type Chart, chartOf, marksOf } from './chart.ts'
import { costsOf } from './costs.ts'
import { type Load, meanNote } from './crossing-working.ts'
import { crossingsOf, type Row } from './crossings.ts'
import { type Hours, hoursOf, ratioOf } from './load.ts'
import { type Months, monthsOf } from './months.ts'
import { predictedOf } from './predicted.ts'
import type { Read } from './request.ts'

/** Where rented clusters follow the load by the hour. */
export interface Autoscaled {
  /** Load of each hour over the mean. */
  readonly weights: readonly number[]
  readonly trace: Trace<Origin>
  readonly rows: readonly Row[]
}

export interface Solved {
  readonly months: Months
  readonly rows: readonly Row[]
  /** The crossings of a load without a peak; null where the load has none. */
  readonly steadyRows: readonly Row[] | null
  readonly autoscaled: Autoscaled | { readonly unknown: Message }
  readonly chart: Chart
}

/** The rate asked for, where rented clusters follow the load by the hour. */
const scaledTrace = ({ trace: months, exact }: Months, { weights, note }: Hours): Trace<Origin> => {
  const tokens = months.value('tokensPerMonth')
  const steady = months.value('steadyClusterTokensPerMonth')
  return evaluate<Origin>({
    definitions: scaledFormulas,
    constantOrigin,
    given: {
      ...carriedAll(months, [
        'rentUsdPerClusterMonth',
        'rentFixedUsdPerMonth',
        'purchaseUsd',
        'ownRunningUsdPerMonth',
      ]),
      hourlyWeight: { value: weights[0] ?? 1, origin: derived(note) },
      meanClusters:
        tokens === null || steady === null
          ? carried(months, tokens === null ? 'tokensPerMonth' : 'steadyClusterTokensPerMonth')
          : {
              value: meanClusters(tokens, steady, weights, exact),
              origin: derived(meanNote(exact)),
            },
    },
  })
}

/** The months of each way, where their costs cross, and a chart of them. */
export const solve = (read: Read): Solved => {
  const months = monthsOf(read, predictedOf(read))
  const { trace } = months
  const { exact } = months
  const costs = costsOf(trace, exact)
  const rowsOf = (load: Load) => crossingsOf(read, trace, load)
  const peak: Load = { exact, sizing: 'peak', curves: curvesOf(costs, 'peak') }
  const rows = rowsOf(peak)
  const isFlat = ratioOf(read.request) === 1
  const steadyRows = isFlat
    ? null
    : rowsOf({ exact, sizing: 'steady', curves: curvesOf(costs, 'steady') })
  const hours = hoursOf(read.request)
  const fixed = { months, rows, steadyRows }
  const chart = (scaled: Load | null, scaledRows: readonly Row[]) => {
    const marks = [...marksOf(read, rows, false), ...marksOf(read, scaledRows, true)]
    return chartOf(trace, read.request, costs, peak, scaled, marks)
  }
  if ('unknown' in hours) return { ...fixed, autoscaled: hours, chart: chart(null, []) }
  const { weights } = hours
  const scaled: Load = { exact, sizing: 'peak', curves: curvesOf(costs, weights), weights }
  const scaledRows = rowsOf(scaled)
  return {
    ...fixed,
    autoscaled: { trace: scaledTrace(months, hours), rows: scaledRows, weights },
    chart: chart(scaled, scaledRows),
  }
}
