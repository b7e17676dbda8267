import { html } from 'hono/html'
import type { InferenceAnswer } from '../../estimates/inference/answer.ts'
import { compared } from '../asked/break-even.ts'
import type { Viewed } from '../asked/viewed.ts'
import { wayIntervals } from '../asked/way-intervals.ts'
import { figureView } from '../chart/figure.ts'
import { chartFiles } from '../chart/figure-card.ts'
import type { Html } from '../parts/html.ts'
import { linkWith } from '../parts/links.ts'
import { sharedNotes } from './break-even/panel.ts'
import { pairSentences, waysTable } from './break-even/table.ts'
import { waysFigure } from './break-even/ways-figure.ts'

/** What the APIs charge and what hosting would cost, side by side; nothing where neither can be told. */
export const replaceView = async (viewed: Viewed, answer: InferenceAnswer): Promise<Html | ''> => {
  const { t, state } = viewed
  const [all, intervals] = await Promise.all([compared(viewed, answer), wayIntervals(viewed)])
  const figure = waysFigure(all, intervals, answer, t)
  const notes = sharedNotes(answer, t)
  return all.every(({ answer: one }) => one === undefined)
    ? ''
    : html`<section class="card replace">${figure === undefined ? html`<h2>${t('pageShell.ways-at-your-volume')}</h2>` : figureView(figure, chartFiles(state, figure.name), t)}
${pairSentences(all, 'fixed', t)}
${waysTable(all, intervals, 'fixed', t)}${
  notes === ''
    ? ''
    : html`
<p class="hint">${notes}</p>`
}
<p class="hint"><a href="${linkWith(state, { view: 'break-even' })}">${t('pageShell.see-break-even')}</a></p></section>`
}
