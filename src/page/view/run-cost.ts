import { html } from 'hono/html'
import type { TrainingAnswer } from '../../service/answers/training.ts'
import { exact, percent, usd } from '../../units/format.ts'
import { capital } from './headline.ts'
import type { Html } from './html.ts'

type Line = TrainingAnswer['cost']['breakdown'][number]

const row = ({ item, usd: cost, share }: Line) =>
  html`<tr><th scope="row">${capital(item)}</th><td class="share">${share === null ? '' : html`<span class="bar-track"><span class="bar" style="width:${(share * 100).toFixed(2)}%"></span></span>`}</td><td class="number">${share === null ? '' : percent(share)}</td><td class="number">${cost === null ? html`<span class="unknown">unknown</span>` : usd(cost)}</td></tr>`

/** The run and what is around it, line by line, with the total; nothing where the run is all. */
export const programmeView = ({ cost, unknown }: TrainingAnswer): Html =>
  cost.breakdown.length < 2
    ? html``
    : html`<section class="programme"><h2>The run and what is around it</h2>
<div class="scroll" tabindex="0" role="region" aria-label="Cost by line"><table class="lines"><thead><tr><th scope="col">Line</th><th scope="col"><span class="hidden">Share as a bar</span></th><th scope="col">Share</th><th scope="col">Cost</th></tr></thead>
<tbody>${cost.breakdown.map(row)}</tbody>
<tfoot><tr><th scope="row">All of it</th><td></td><td></td><td class="number">${cost.totalUsd === null ? html`<span class="unknown">${unknown['/cost/totalUsd'] ?? 'unknown'}</span>` : usd(cost.totalUsd)}</td></tr></tfoot></table></div></section>`

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
