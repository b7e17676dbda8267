import { html } from 'hono/html'
import type { TrainingAnswer } from '../../estimates/training/answer.ts'
import type { Viewed } from '../asked/viewed.ts'
import type { Html } from '../parts/html.ts'
import { callView } from './call.ts'
import { runCarbonView } from './carbon.ts'
import { notesView } from './notes.ts'
import { noTrainingPlan, trainingPlanView } from './plan.ts'
import { chipHourView } from './price.ts'
import { publishedView } from './published.ts'
import { outOfReach, reliabilityView } from './reliability.ts'
import { programmeView, workView } from './run-cost.ts'
import { runHero } from './run-hero.ts'
import { hasRunFigures } from './shown-lines.ts'

/** The run; or why there is none. */
const runOf = (viewed: Viewed, answer: TrainingAnswer): Html => {
  const { t } = viewed
  const best = answer.reliability?.best ?? null
  if (answer.performance.method === 'plan' && answer.plan === null && best === null)
    return noTrainingPlan(answer, t)
  return html`${best === null ? runHero(viewed, answer) : outOfReach(answer, best, t)}${trainingPlanView(answer, t)}${reliabilityView(answer, t)}${chipHourView(answer, t)}${programmeView(answer, t)}${runCarbonView(answer, t)}`
}

/** What charts add: the page shows the answer before it waits for what draws them. */
const chartsOf = async (
  { state, isFirst, t }: Viewed,
  answer: TrainingAnswer,
): Promise<Html | ''> => {
  if (!hasRunFigures(answer)) return ''
  if (isFirst === true) return html`<div class="beside" id="beside" data-later></div>`
  const [{ figureCard }, { runFiguresOf }] = await Promise.all([
    import('../chart/figure-card.ts'),
    import('./figures.ts'),
  ])
  return html`<div class="beside" id="beside"><div class="figures">${runFiguresOf(answer, t).map((figure) => figureCard(figure, state, t))}</div></div>`
}

/** What a run costs, with what it rests on. */
export const runView = async (viewed: Viewed, answer: TrainingAnswer): Promise<Html> => {
  const { t, state, origin } = viewed
  return html`${runOf(viewed, answer)}${await chartsOf(viewed, answer)}${workView(answer, t)}${publishedView(answer.published, t)}${notesView(viewed)}${callView(state, origin, t)}`
}
