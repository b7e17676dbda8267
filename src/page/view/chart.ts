import { html } from 'hono/html'
import type { RooflineAnswer } from '../../estimates/inference/answer-roofline.ts'
import type { Tell } from '../../words/say.ts'
import {
  area,
  chosenView,
  gridView,
  linearTicks,
  linearY,
  lineLabels,
  lineThrough,
  logX,
  rightAxisView,
  ticksView,
} from '../parts/axes.ts'
import type { Html } from '../parts/html.ts'

type Point = RooflineAnswer['curve'][number]

/** Throughput and TPOT against the batch, on a logarithmic axis. */
export const chartView = (curve: readonly Point[], chosen: number, t: Tell): Html => {
  const last = curve.at(-1)
  if (last === undefined || curve.length < 2) return html``
  const most = Math.max(...curve.map((point) => point.outputTokensPerSecondPerReplica))
  const x = logX(1, last.batch)
  const rate = linearY(most)
  const tpot = linearY(Math.max(...curve.map((point) => point.tpotSeconds)))
  const line = (heightOf: (point: Point) => number) =>
    lineThrough(curve.map((point) => [x(point.batch), heightOf(point)]))
  const label = t('pagePlan.chart-batch-label', {
    first: curve[0]?.outputTokensPerSecondPerReplica ?? 0,
    most,
    batch: last.batch,
  })
  return html`<h3>${t('pagePlan.chart-batch')}</h3>
<svg class="chart" viewBox="${area.viewBox}" role="img" aria-label="${label}">
${gridView(linearTicks(rate), rate, t.format.count)}
${rightAxisView(linearTicks(tpot), tpot, (seconds) => t('pagePlan.milliseconds', { seconds }))}
${ticksView(
  curve.map(({ batch }) => batch),
  x,
  String,
  t('pagePlan.axis-batch'),
)}
${lineLabels(t('pagePlan.axis-tokens'), t('pagePlan.dashed', { line: t('pagePlan.axis-tpot') }))}
${chosenView(x(Math.max(1, chosen)))}
<path class="rate" d="${line((point) => rate(point.outputTokensPerSecondPerReplica))}"/>
<path class="latency" d="${line((point) => tpot(point.tpotSeconds))}"/>
</svg>`
}
