import { html } from 'hono/html'
import type { Tell } from '../../../words/say.ts'
import { pathOf } from '../../address/ways.ts'
import { compared } from '../../asked/break-even.ts'
import type { Viewed, ViewOf } from '../../asked/viewed.ts'
import { wayIntervals } from '../../asked/way-intervals.ts'
import { figureView } from '../../chart/figure.ts'
import { chartFiles } from '../../chart/figure-card.ts'
import { apisInUse } from '../../controls/apis-in-use.ts'
import { carriedAlong } from '../../controls/carried.ts'
import { controlsOf, nothingFilled } from '../../controls/controls.ts'
import type { Html } from '../../parts/html.ts'
import { linkWith } from '../../parts/links.ts'
import { warningsView } from '../../parts/warnings.ts'
import { servesNothing, sharedNotes, whyApi } from './panel.ts'
import { pairSentences, waysTable } from './table.ts'
import { volumeFigure } from './volume-figure.ts'

/** The choice of the APIs where they are compared. */
const apisForm = ({ state, asking, isLive, t }: Viewed, standsIn?: string): Html => {
  const controls = controlsOf(state, { ...nothingFilled(asking.today), isLive }, t)
  const fields = apisInUse(controls, 'break-even', standsIn)
  return html`<section class="apis" aria-labelledby="apis-title"><h2 id="apis-title">${t('pageShell.apis-to-compare')}</h2><form class="apis-form" data-live method="get" action="${pathOf({ way: state.way, view: 'break-even' })}" aria-label="${t('pageShell.apis')}">${fields}${carriedAlong(state, controls.drawn)}<button class="btn calculate" type="submit">${t('pageShell.compare-these')}</button></form></section>`
}

const refusedView = (reason: string, t: Tell): Html =>
  html`<p class="unknown">${t('pageMoney.breakeven-refused', { reason })}</p>`

/** What hosting and buying cost by the volume: where they cross, and what each costs at the volume of the form. */
export const breakEvenView: ViewOf = async (viewed) => {
  const { state, found, t } = viewed
  if (found.kind !== 'inference') return html``
  const { answer } = found
  const title = html`<h1 id="result-title">${t('pageMoney.breakeven-title')}</h1>`
  if (servesNothing(answer))
    return html`<section class="card">${title}${refusedView(t('reasons.nothing-served'), t)}</section>`
  const [all, intervals] = await Promise.all([compared(viewed, answer), wayIntervals(viewed)])
  const [first] = all
  const one = first?.answer
  if (first === undefined || one === undefined)
    return html`<section class="card">${title}${refusedView(first?.refused ?? '', t)}${apisForm(viewed)}</section>`
  const figure = volumeFigure(all, intervals, t)
  const said = new Set(answer.warnings.map(({ detail }) => detail))
  const noApi = one.unknown['/ways/apiUsdPerMillionTokens']
  const lead =
    noApi === undefined
      ? t('pageMoney.breakeven-lead', { subject: one.subject, apis: all.map(({ name }) => name) })
      : t('pageMoney.breakeven-no-api', { subject: one.subject, reason: noApi })
  return html`<section class="card break-even">${title}
<p class="lead">${lead} ${whyApi(first.api.why, answer, t)} <a href="${linkWith(state)}">${t('pageShell.edit-workload')}</a></p>
${apisForm(viewed, noApi === undefined && first.api.why !== 'chosen' ? first.name : undefined)}
${figure === undefined ? html`<p class="unknown">${one.unknown['/chart'] ?? t('pageMoney.breakeven-no-chart')}</p>` : figureView(figure, chartFiles(state, figure.name), t)}
${pairSentences(all, 'not-ringed', t)}
${waysTable(all, intervals, 'all', t)}
<p class="hint">${t.format.sentences(
    [
      ...(one.autoscaled === null
        ? []
        : [t('pageMoney.renting-note'), t('pageMoney.autoscaled-note')]),
      sharedNotes(answer, t),
    ].filter((note) => note !== ''),
  )}</p>
${warningsView(
  // A purchase that outlives its use says so in its row.
  one.warnings.filter(({ code, detail }) => code !== 'payback-beyond-life' && !said.has(detail)),
  t,
)}
</section>`
}
