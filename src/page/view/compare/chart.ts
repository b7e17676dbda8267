import { paretoSet } from '../../../estimates/compare/pareto.ts'
import { type CostRow, rankedChart } from '../../chart/bars.ts'
import { type Figure, figureView } from '../../chart/figure.ts'
import { chartFiles } from '../../chart/figure-card.ts'
import { type LatencyRow, latencyChart } from '../../chart/latency.ts'
import type { Html } from '../../parts/html.ts'
import type { Money } from '../../parts/money.ts'
import { isWeak, type Line } from './lines.ts'
import type { Shown } from './shown.ts'

/** A row for a chart, in the currency shown. */
export const chartRow = (line: Line, { money }: { readonly money: Money }): CostRow => ({
  name: line.title,
  way: line.way,
  cost: money.place(line.cost ?? 0),
  interval:
    line.interval === null
      ? null
      : { low: money.place(line.interval.low), high: money.place(line.interval.high) },
  isChosen: line.isAsked,
  isWeak: isWeak(line),
  note: line.paid,
})

/** At most so many rows find room in a chart, beside those that nothing beats and those pinned. */
const mostInChart = 16

/** Cost against latency: of the rows that the filters leave, those that nothing beats, those pinned, and the first of the table. */
export const costLatencyFigure = (shown: Shown, asOf: string | null): Figure | undefined => {
  const { filtered, listed, pinned, limits, percentile, money, currency, t } = shown
  // Latency is shown as what is limited; with no limit, as what a reader waits for.
  const of = limits.tpot !== undefined && limits.ttft === undefined ? 'TPOT' : 'TTFT'
  const rowOf = (line: Line): LatencyRow & { readonly line: Line } => ({
    ...chartRow(line, { money }),
    line,
    seconds: of === 'TTFT' ? line.ttftSeconds : line.tpotSeconds,
  })
  const timed = filtered.map(rowOf).flatMap((row) => {
    const { seconds } = row
    return seconds === null || row.line.over !== null ? [] : [{ ...row, seconds }]
  })
  if (timed.length === 0) return undefined
  const chosen: ReadonlySet<Line> = new Set([
    ...paretoSet(timed).map(({ line }) => line),
    ...pinned,
    // What takes minutes would leave no room to tell the others apart.
    ...listed.filter(({ over }) => over === null).slice(0, mostInChart),
  ])
  const rows = filtered.filter((line) => chosen.has(line)).map(rowOf)
  return latencyChart(
    {
      currency,
      asOf,
      rows,
      of,
      percentile,
      limitSeconds: (of === 'TTFT' ? limits.ttft : limits.tpot) ?? null,
    },
    t,
  )
}

/** Costs of runs in the order of the table: the first of it, and those that are pinned. */
const rankedFigure = ({ listed, pinned, money, currency, t }: Shown, asOf: string | null) => {
  const first = listed.slice(0, mostInChart)
  const rows = [...first, ...pinned.filter((line) => !first.includes(line))]
  return rows.length === 0
    ? undefined
    : rankedChart(
        { currency, per: 'run', asOf, rows: rows.map((line) => chartRow(line, { money })) },
        t,
      )
}

/** The chart of a comparison: of runs what each costs, of a workload cost against latency. */
export const comparedChart = (shown: Shown, asOf: string | null): Figure | undefined =>
  shown.isOfRuns ? rankedFigure(shown, asOf) : costLatencyFigure(shown, asOf)

/** The same with its files; nothing where there is nothing to draw. */
export const chartView = (shown: Shown, asOf: string | null): Html | '' => {
  const figure = comparedChart(shown, asOf)
  const { state, t } = shown
  return figure === undefined ? '' : figureView(figure, chartFiles(state, figure.name), t)
}
