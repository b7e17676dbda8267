import { html } from 'hono/html'
import type { InferenceAnswer } from '../../estimates/inference/answer.ts'
import type { TrainingAnswer } from '../../estimates/training/answer.ts'
import type { Tell } from '../../words/say.ts'
import { callView } from './call.ts'
import { capacityView } from './capacity.ts'
import { carbonView, runCarbonView } from './carbon.ts'
import { figureCard } from './figure-card.ts'
import { figuresOf } from './figures.ts'
import { heroView } from './hero.ts'
import type { Html } from './html.ts'
import { moneyPaid } from './paid.ts'
import { noTrainingPlan, trainingPlanView } from './plan.ts'
import { chipHourView, tokensView } from './price.ts'
import { publishedView } from './published.ts'
import { outOfReach, reliabilityView } from './reliability.ts'
import { replaceView } from './replace.ts'
import { rooflineView } from './roofline.ts'
import { programmeView, workView } from './run-cost.ts'
import { runHero } from './run-hero.ts'
import type { Viewed, ViewOf } from './viewed.ts'

const notesView = ({ state: { scenario }, t }: Viewed): Html | '' =>
  scenario.notes.length === 0
    ? ''
    : html`<details class="card notes" id="notes"><summary>${t('page.notes')}</summary><ul>${scenario.notes.map((note) => html`<li>${note}</li>`)}</ul></details>`

/** The lines of a cost that are nothing: no chart has them. */
const zeroLines = ({ cost }: InferenceAnswer, t: Tell): Html | '' => {
  const items = cost.breakdown.flatMap(({ item, usd }) => (usd === 0 ? [item] : []))
  return items.length === 0
    ? ''
    : html`<p class="nothing">${t('pageMoney.zero-cost', { items })}</p>`
}

const serving = async (viewed: Viewed, answer: InferenceAnswer): Promise<Html> => {
  const { t, state, origin } = viewed
  const replaced = state.way === 'replace' ? await replaceView(viewed, answer) : ''
  return html`${heroView(viewed, answer)}${replaced}<div class="figures">${figuresOf(answer, t).map((figure) => figureCard(figure, state, t))}</div>${zeroLines(answer, t)}${answer.roofline === null ? '' : rooflineView(answer.roofline, moneyPaid(answer, t), t)}${chipHourView(answer, t)}${tokensView(answer, t)}${carbonView(answer, t)}${publishedView(answer.published, t)}${notesView(viewed)}${callView(state, origin, t)}`
}

/** The run; or why there is none. */
const runView = (viewed: Viewed, answer: TrainingAnswer): Html => {
  const { t } = viewed
  const best = answer.reliability?.best ?? null
  if (answer.performance.method === 'plan' && answer.plan === null && best === null)
    return noTrainingPlan(answer, t)
  return html`${best === null ? runHero(viewed, answer) : outOfReach(answer, best, t)}${trainingPlanView(answer, t)}${reliabilityView(answer, t)}${chipHourView(answer, t)}${programmeView(answer, t)}${runCarbonView(answer, t)}`
}

/** The answer to the question: what it costs, with what it rests on. */
export const estimateView: ViewOf = async (viewed) => {
  const { found, t, state, origin } = viewed
  if (found.kind === 'inference') return serving(viewed, found.answer)
  if (found.kind === 'capacity')
    return html`${capacityView(found.answer, t)}${notesView(viewed)}${callView(state, origin, t)}`
  return html`${runView(viewed, found.answer)}${workView(found.answer, t)}${publishedView(found.answer.published, t)}${notesView(viewed)}${callView(state, origin, t)}`
}
