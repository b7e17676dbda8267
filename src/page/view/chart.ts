import { html } from 'hono/html'
import type { RooflineAnswer } from '../../estimates/inference/answer-roofline.ts'
import { count } from '../../units/format.ts'
import {
  area,
  chosenView,
  gridView,
  heightOf,
  lineLabels,
  lineThrough,
  logX,
  ticksView,
} from './axes.ts'
import type { Html } from './html.ts'

type Point = RooflineAnswer['curve'][number]

/** Throughput and TPOT against the batch, on a logarithmic axis. */
export const chartView = (curve: readonly Point[], chosen: number): Html => {
  const last = curve.at(-1)
  if (last === undefined || curve.length < 2) return html``
  const most = {
    rate: Math.max(...curve.map((point) => point.outputTokensPerSecondPerReplica)),
    tpot: Math.max(...curve.map((point) => point.tpotSeconds)),
  }
  const x = logX(1, last.batch)
  const line = (shareOf: (point: Point) => number) =>
    lineThrough(curve.map((point) => [x(point.batch), heightOf(shareOf(point))]))
  const label = `Output tokens a second of a replica and time per token against the batch: from ${count(curve[0]?.outputTokensPerSecondPerReplica ?? 0)} tokens/s for one sequence to ${count(most.rate)} for ${last.batch}.`
  return html`<h3>Throughput and latency against the batch</h3>
<svg class="chart" viewBox="${area.viewBox}" role="img" aria-label="${label}">
${gridView(
  (share) => count(most.rate * share),
  (share) => `${Number((most.tpot * share * 1e3).toPrecision(2))} ms`,
)}
${ticksView(
  curve.map(({ batch }) => batch),
  x,
  String,
  'sequences together in a replica',
)}
${lineLabels('output tokens/s', 'TPOT')}
${chosenView(x(Math.max(1, chosen)))}
<path class="rate" d="${line((point) => point.outputTokensPerSecondPerReplica / most.rate)}"/>
<path class="latency" d="${line((point) => point.tpotSeconds / most.tpot)}"/>
</svg>`
}
