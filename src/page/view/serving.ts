import { html } from 'hono/html'
import type { InferenceAnswer } from '../../estimates/inference/answer.ts'
import type { Tell } from '../../words/say.ts'
import type { Viewed } from '../asked/viewed.ts'
import type { Html } from '../parts/html.ts'
import { moneyPaid } from '../parts/paid.ts'
import { callView } from './call.ts'
import { carbonView } from './carbon.ts'
import { otherFigures } from './headline.ts'
import { heroView } from './hero.ts'
import { notesView } from './notes.ts'
import { chipHourView, tokensView } from './price.ts'
import { publishedView } from './published.ts'
import { rooflineView } from './roofline.ts'

/** The lines of a cost that are nothing: no chart has them. */
const zeroLines = ({ cost }: InferenceAnswer, t: Tell): Html | '' => {
  const items = cost.breakdown.flatMap(({ item, usd }) => (usd === 0 ? [item] : []))
  return items.length === 0
    ? ''
    : html`<p class="nothing">${t('pageMoney.zero-cost', { items })}</p>`
}

/** What other estimates and charts add: the page shows the answer before it waits for them. */
const besideView = async (viewed: Viewed, answer: InferenceAnswer): Promise<Html> => {
  const { t, state, isFirst } = viewed
  if (isFirst === true) return html`<div class="beside" id="beside" data-later></div>`
  const [{ figureCard }, { figuresOf }] = await Promise.all([
    import('../chart/figure-card.ts'),
    import('./figures.ts'),
  ])
  const replaced =
    state.way === 'replace' ? await (await import('./replace.ts')).replaceView(viewed, answer) : ''
  return html`<div class="beside" id="beside">${replaced}<div class="figures">${figuresOf(answer, t).map((figure) => figureCard(figure, state, t))}</div>${zeroLines(answer, t)}</div>`
}

/** What serving a workload costs, with what it rests on. */
export const servingView = async (viewed: Viewed, answer: InferenceAnswer): Promise<Html> => {
  const { t, state, origin } = viewed
  return html`${heroView(viewed, answer)}${await besideView(viewed, answer)}${answer.performance.method === 'roofline' && answer.roofline === null && answer.price.method !== 'api' ? '' : otherFigures(answer, t)}${answer.roofline === null ? '' : rooflineView(answer.roofline, moneyPaid(answer, t), t)}${chipHourView(answer, t)}${tokensView(answer, t)}${carbonView(answer, t)}${publishedView(answer.published, t)}${notesView(viewed)}${callView(state, origin, t)}`
}
