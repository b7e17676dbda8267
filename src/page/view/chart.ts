import { html } from 'hono/html'
import type { RooflineAnswer } from '../../service/answers/roofline.ts'
import { count } from '../../units/format.ts'
import type { Html } from './html.ts'

type Point = RooflineAnswer['curve'][number]

const width = 640
const height = 260
const inner = { left: 62, right: 62, top: 24, bottom: 40 }

/** Throughput and TPOT against the batch, on a logarithmic axis. */
export const chartView = (curve: readonly Point[], chosen: number): Html => {
  const last = curve.at(-1)
  if (last === undefined || curve.length < 2) return html``
  const most = {
    rate: Math.max(...curve.map((point) => point.outputTokensPerSecondPerReplica)),
    tpot: Math.max(...curve.map((point) => point.tpotSeconds)),
  }
  const x = (batch: number) =>
    inner.left + (Math.log(batch) / Math.log(last.batch)) * (width - inner.left - inner.right)
  const y = (share: number) => height - inner.bottom - share * (height - inner.top - inner.bottom)
  const path = (shareOf: (point: Point) => number) =>
    curve
      .map(
        (point, i) =>
          `${i === 0 ? 'M' : 'L'}${x(point.batch).toFixed(1)} ${y(shareOf(point)).toFixed(1)}`,
      )
      .join('')
  const ticks = curve.filter(
    (_, i) => i % Math.ceil(curve.length / 6) === 0 || i === curve.length - 1,
  )
  const label = `Output tokens a second of a replica and time per token against the batch: from ${count(curve[0]?.outputTokensPerSecondPerReplica ?? 0)} tokens/s for one sequence to ${count(most.rate)} for ${last.batch}.`
  return html`<h3>Throughput and latency against the batch</h3>
<svg class="chart" viewBox="0 0 ${width} ${height}" role="img" aria-label="${label}">
${[0, 0.5, 1].map(
  (
    share,
  ) => html`<line class="axis" x1="${inner.left}" x2="${width - inner.right}" y1="${y(share)}" y2="${y(share)}"/>
<text x="${inner.left - 6}" y="${y(share) + 4}" text-anchor="end">${count(most.rate * share)}</text>
<text x="${width - inner.right + 6}" y="${y(share) + 4}">${Number((most.tpot * share * 1e3).toPrecision(2))} ms</text>`,
)}
${ticks.map(({ batch }) => html`<text x="${x(batch).toFixed(1)}" y="${height - inner.bottom + 18}" text-anchor="middle">${batch}</text>`)}
<text x="${width / 2}" y="${height - 4}" text-anchor="middle">sequences together in a replica</text>
<text class="rate-label" x="${inner.left}" y="14">output tokens/s</text>
<text class="latency-label" x="${width - inner.right}" y="14" text-anchor="end">TPOT (dashed)</text>
<line class="chosen" x1="${x(Math.max(1, chosen)).toFixed(1)}" x2="${x(Math.max(1, chosen)).toFixed(1)}" y1="${y(1)}" y2="${y(0)}"/>
<path class="rate" d="${path((point) => point.outputTokensPerSecondPerReplica / most.rate)}"/>
<path class="latency" d="${path((point) => point.tpotSeconds / most.tpot)}"/>
</svg>`
}
