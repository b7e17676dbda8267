import { html } from 'hono/html'
import type { TrainingAnswer } from '../../estimates/training/answer.ts'
import type { Tell } from '../../words/say.ts'
import type { Html } from '../parts/html.ts'
import { linesView } from '../parts/lines.ts'
import { moneyOf } from '../parts/money.ts'
import { projectCost, withinInterval } from '../parts/paid.ts'

/** The run and what is around it, line by line, with the total; nothing where the run is all. */
export const programmeView = (answer: TrainingAnswer, t: Tell): Html => {
  const { cost, unknown } = answer
  return cost.breakdown.length < 2
    ? html``
    : html`<section class="card programme"><h2>${t('pageMoney.project-title')}</h2>
${linesView(cost.breakdown, cost.totalUsd, unknown['/cost/totalUsd'], withinInterval(moneyOf(answer, t), projectCost(answer)), t)}</section>`
}

const lists = ({ work }: TrainingAnswer, t: Tell) =>
  html`<ul class="work"><li>${t('pageResults.counted', { parts: work.counted.map(({ part, flops }) => t('pageResults.counted-part', { part, flops })) })}</li>
<li>${t('pageResults.not-counted', { parts: work.notCounted })}</li></ul>`

/** Which work the FLOPs are made of: folded, unless it was chosen. */
export const workView = (answer: TrainingAnswer, t: Tell): Html => {
  const { work } = answer
  return work.kind === 'pre-training' && work.counted.length < 2
    ? html`<details class="card notes" id="counted"><summary>${t('pageResults.flops-counted')}</summary>${lists(answer, t)}</details>`
    : html`<section class="card counted"><h2>${t('pageResults.flops-counted')}</h2>${lists(answer, t)}</section>`
}
