import { html } from 'hono/html'
import type { RooflineAnswer } from '../../estimates/inference/answer-roofline.ts'
import { count, percent, withPrefix } from '../../units/format.ts'
import { chartView } from './chart.ts'
import type { Html } from './html.ts'
import type { Money } from './money.ts'
import { stackView } from './stack.ts'

const evidenceText = {
  measured: 'Its efficiencies were fitted on measurements of this chip and engine.',
  family:
    'Its efficiencies were fitted on measurements of its family of chips, not of this one with this engine.',
  prior:
    'Neither this chip nor its family was measured: the efficiencies are those of the middle of all chips.',
} as const

const milliseconds = (seconds: number) =>
  seconds < 1
    ? `${Number((seconds * 1e3).toPrecision(3))} ms`
    : `${Number(seconds.toPrecision(3))} s`

const parts = [
  ['weights', 'weightBytes', 'Weights'],
  ['kv', 'kvBytes', 'KV cache, batch full'],
  ['free', 'freeBytes', 'Free'],
  ['activations', 'activationBytes', 'Activations and buffers'],
  ['reserved', 'reservedBytes', 'Left alone'],
] as const

/** A replica's memory as a bar of its parts. */
const memoryView = (memory: RooflineAnswer['memory']): Html =>
  stackView(
    `Memory of a replica: ${withPrefix(memory.totalBytes, 'B')}`,
    memory.totalBytes,
    parts.map(([part, id, name]) => ({
      part,
      name,
      size: memory[id],
      text: withPrefix(memory[id], 'B'),
    })),
  )

const figure = (label: string, text: string, detail = '') =>
  html`<div class="tile"><dt>${label}</dt><dd>${text}${detail === '' ? '' : html`<small>${detail}</small>`}</dd></div>`

const loadTiles = (
  { load, underuseFactor, saturatedUsdPerMillionOutputTokens }: RooflineAnswer,
  { amount }: Money,
) =>
  load === null
    ? ''
    : html`<dl class="tiles worth">
${figure('TTFT at this load', milliseconds(load.ttftP50Seconds), `p95 ${milliseconds(load.ttftP95Seconds)}`)}
${figure('TPOT at this load', milliseconds(load.tpotSeconds), `${count(1 / load.tpotSeconds)} tokens/s for a user`)}
${figure('In decoding', `${count(load.concurrencyPerReplica)} a replica`, `${count(load.concurrency)} in all`)}
${saturatedUsdPerMillionOutputTokens === null ? '' : figure('A million output tokens, full', amount(saturatedUsdPerMillionOutputTokens), underuseFactor === null ? '' : `${Number(underuseFactor.toPrecision(3))}× that at this load`)}
</dl>`

const alternativesView = ({ alternatives }: RooflineAnswer) =>
  alternatives.length === 0
    ? ''
    : html`<details id="plans"><summary>${alternatives.length} other plans, and why not</summary><div class="scroll" tabindex="0" role="region" aria-label="Other plans"><table><thead><tr><th scope="col">Plan</th><th scope="col">Chips</th><th scope="col">Batch</th><th scope="col">Why not</th></tr></thead><tbody>${alternatives.map(
        ({ text, chips, batch, reason }) =>
          html`<tr><th scope="row">${text}</th><td class="number">${chips === null ? '–' : count(chips)}</td><td class="number">${batch === null ? '–' : count(batch)}</td><td>${reason}</td></tr>`,
      )}</tbody></table></div></details>`

/** The plan that was found: what it is, what bounds it, memory, latency and the way there. */
export const rooflineView = (answer: RooflineAnswer, money: Money): Html => {
  const { interval, plan, bound, evidence } = answer
  const { low, high } = interval.outputTokensPerSecondPerReplica
  return html`<section class="roofline"><h2>The plan</h2>
<p class="plan">${answer.text}</p>
<p>${plan.text}; ${answer.engine}, ${answer.precision}. ${bound.text} ${percent(bound.shares.memory)} memory, ${percent(bound.shares.compute)} arithmetic, ${percent(bound.shares.network)} network, ${percent(bound.shares.overhead)} overhead.</p>
<p>${count(low)} to ${count(high)} output tokens/s a replica with 80% certainty. ${evidenceText[evidence]}</p>
${loadTiles(answer, money)}
${memoryView(answer.memory)}
${chartView(answer.curve, plan.batch)}
${alternativesView(answer)}
</section>`
}
