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
import { chipHourView } from './price.ts'
import { publishedView } from './published.ts'
import { hasFigures } from './shown-lines.ts'

/** The lines of a cost that are nothing: no chart has them. */
const zeroLines = ({ cost }: InferenceAnswer, t: Tell): Html | '' => {
  const items = cost.breakdown.flatMap(({ item, usd }) => (usd === 0 ? [item] : []))
  return items.length === 0
    ? ''
    : html`<p class="nothing">${t('pageMoney.zero-cost', { items })}</p>`
}

const cardsOf = async ({ t, state }: Viewed, answer: InferenceAnswer): Promise<readonly Html[]> => {
  if (!hasFigures(answer)) return []
  const [{ figureCard }, { figuresOf }] = await Promise.all([
    import('../chart/figure-card.ts'),
    import('./figures.ts'),
  ])
  return figuresOf(answer, t).map((figure) => figureCard(figure, state, t))
}

/** What other estimates and charts add: the page shows the answer before it waits for them. */
const besideView = async (viewed: Viewed, answer: InferenceAnswer): Promise<Html> => {
  const { state, isFirst } = viewed
  if (isFirst === true) return html`<div class="beside" id="beside" data-later></div>`
  const replaced =
    state.way === 'replace' ? await (await import('./replace.ts')).replaceView(viewed, answer) : ''
  return html`<div class="beside" id="beside">${replaced}<div class="figures">${await cardsOf(viewed, answer)}</div>${zeroLines(answer, viewed.t)}</div>`
}

/** What serving a workload costs, with what it rests on. */
export const servingView = async (viewed: Viewed, answer: InferenceAnswer): Promise<Html> => {
  const { t, state, origin } = viewed
  const { roofline, price, performance } = answer
  // What draws a plan, or prices of tokens, is loaded with the first.
  const plan =
    roofline === null
      ? ''
      : (await import('./roofline.ts')).rooflineView(roofline, moneyPaid(answer, t), t)
  const tokens = price.tokens === null ? '' : (await import('./tokens.ts')).tokensView(answer, t)
  return html`${heroView(viewed, answer)}${await besideView(viewed, answer)}${performance.method === 'roofline' && roofline === null && price.method !== 'api' ? '' : otherFigures(answer, t)}${plan}${chipHourView(answer, t)}${tokens}${carbonView(answer, t)}${publishedView(answer.published, t)}${notesView(viewed)}${callView(state, origin, t)}`
}
