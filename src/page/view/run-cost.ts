import { html } from 'hono/html'
import type { TrainingAnswer } from '../../estimates/training/answer.ts'
import { exact } from '../../units/format.ts'
import type { Html } from './html.ts'
import { linesView } from './lines.ts'
import { moneyOf } from './money.ts'

/** The run and what is around it, line by line, with the total; nothing where the run is all. */
export const programmeView = (answer: TrainingAnswer): Html => {
  const { cost, unknown } = answer
  return cost.breakdown.length < 2
    ? html``
    : html`<section class="programme"><h2>The run and what is around it</h2>
${linesView(cost.breakdown, cost.totalUsd, unknown['/cost/totalUsd'], moneyOf(answer))}</section>`
}

const lists = ({ work }: TrainingAnswer) =>
  html`<ul class="work"><li>Counted: ${work.counted.map(({ part, flops }, index) => html`${index === 0 ? '' : '; '}${part} (${flops === null ? 'unknown' : `${exact(flops)} FLOPs`})`)}.</li>
<li>Not counted: ${work.notCounted.join('; ')}.</li></ul>`

/** Which work the FLOPs are made of: folded, unless it was chosen. */
export const workView = (answer: TrainingAnswer): Html => {
  const { work } = answer
  return work.kind === 'pre-training' && work.counted.length < 2
    ? html`<details class="notes" id="counted"><summary>What counts as work</summary>${lists(answer)}</details>`
    : html`<section class="counted"><h2>What counts as work</h2>${lists(answer)}</section>`
}
