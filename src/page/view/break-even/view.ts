import { html } from 'hono/html'
import type { BreakevenAnswer } from '../../../estimates/breakeven/answer.ts'
import { breakeven, breakevenRequest } from '../../../estimates/breakeven/index.ts'
import type { InferenceAnswer } from '../../../estimates/inference/answer.ts'
import { withEngine } from '../../../estimates/shared/read.ts'
import { find } from '../../../presets/registry.ts'
import type { Tell } from '../../../words/say.ts'
import { billing } from '../../form/price-fields.ts'
import { shown } from '../../form/state.ts'
import { pathOf } from '../../ways.ts'
import { apisInUse } from '../form/apis-in-use.ts'
import { carriedAlong } from '../form/carried.ts'
import { controlsOf } from '../form/controls.ts'
import { namesIn } from '../form/errors.ts'
import type { Html } from '../html.ts'
import { linkWith } from '../links.ts'
import { moneyOf } from '../money.ts'
import { apiName } from '../price.ts'
import type { Viewed, ViewOf } from '../views.ts'
import { warningsView } from '../warnings.ts'
import { apisOf, type ComparedApi, chipsOf, rentedOf } from './asked.ts'
import { chartOf, servesNothing, sharedNotes, whyApi } from './panel.ts'

/** The break-even with one API, or why there is none. */
interface Compared {
  readonly api: ComparedApi
  readonly name: string
  readonly answer: BreakevenAnswer | undefined
  readonly refused: string | undefined
}

const nameOf = (id: string): string => {
  const found = find('apis', id)
  return found === undefined ? id : apiName(found)
}

const compared = async (
  { state, asking, t }: Viewed,
  answer: InferenceAnswer,
): Promise<readonly Compared[]> => {
  const chips = await chipsOf(state, answer, asking)
  const rented = await rentedOf(state, asking)
  const own = shown(state, billing.name) || undefined
  // Prices of one’s own are no list: they are compared as they are.
  const isOwnList = answer.price.tokens !== null && answer.price.tokens.api === null
  const apis = isOwnList ? [{ id: '', why: 'chosen' as const }] : apisOf(state, answer)
  return Promise.all(
    apis.map(async (api) => {
      const bought =
        answer.price.tokens !== null && (isOwnList || answer.price.tokens.api === api.id)
      const request = breakevenRequest(chips, {
        api: api.id,
        ...(bought && { bought: answer }),
        rented,
        billing: own,
      })
      const result = await withEngine(() =>
        breakeven.ask(request, { ...asking, names: namesIn(t) }),
      )
      return {
        api,
        name: isOwnList ? t('pageMoney.own-api-prices') : nameOf(api.id),
        answer: result.ok ? result.answer : undefined,
        refused: result.ok ? undefined : (result.errors[0]?.detail ?? ''),
      }
    }),
  )
}

const table = (all: readonly Compared[], t: Tell): Html | '' => {
  const [first] = all
  if (first?.answer === undefined) return ''
  const { answer } = first
  const { amount } = moneyOf(answer, t)
  const money = (usd: number | null, reason: string | undefined) =>
    usd === null ? html`<span class="unknown">${reason ?? t('page.unknown')}</span>` : amount(usd)
  const months = (value: number | null, reason: string | undefined) =>
    value === null
      ? html`<span class="unknown">${reason ?? t('page.unknown')}</span>`
      : t('pageMoney.months', { value })
  const { atRate, payback, unknown } = answer
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${t('pageShell.ways-to-pay')}"><table class="ways-table"><thead><tr><th scope="col">${t('pageShell.way')}</th><th scope="col" class="number">${t('pageShell.per-month')}</th><th scope="col" class="number">${t('pageShell.upfront')}</th><th scope="col" class="number">${t('pageShell.paid-back')}</th></tr></thead><tbody>
<tr><th scope="row">${t('pageMoney.rent')}</th><td class="number">${money(atRate.rentedUsdPerMonth, unknown['/atRate/rentedUsdPerMonth'])}</td><td class="number">${amount(0)}</td><td class="number"></td></tr>
<tr><th scope="row">${t('pageMoney.own')}</th><td class="number">${money(atRate.boughtUsdPerMonth, unknown['/atRate/boughtUsdPerMonth'])}</td><td class="number">${money(payback.purchaseUsd, unknown['/payback/purchaseUsd'])}</td><td class="number">${months(payback.paybackMonthsOverRent, unknown['/payback/paybackMonthsOverRent'])}<small>${t('pageShell.over-rent')}</small></td></tr>
${all.map(
  ({ name, answer: one, refused }) =>
    html`<tr><th scope="row">${name}</th><td class="number">${one === undefined ? html`<span class="unknown">${refused ?? ''}</span>` : money(one.atRate.apiUsdPerMonth, one.unknown['/atRate/apiUsdPerMonth'])}</td><td class="number">${amount(0)}</td><td class="number">${one === undefined ? '' : html`${months(one.payback.paybackMonthsOverApi, one.unknown['/payback/paybackMonthsOverApi'])}<small>${t('pageShell.own-over-api')}</small>`}</td></tr>`,
)}
</tbody></table></div>`
}

const sentences = (all: readonly Compared[], t: Tell): Html => {
  const [first] = all
  const own =
    first?.answer?.crossings.filter(({ over, way }) => over !== 'api' && way !== 'api') ?? []
  return html`<ul class="crossings">${own.map(({ text }) => html`<li>${text}</li>`)}${all.map(
    ({ name, answer }) =>
      answer === undefined
        ? ''
        : html`<li><b>${name}</b> ${t.format.sentences(answer.crossings.filter(({ over, way }) => over === 'api' || way === 'api').map(({ text }) => text))}</li>`,
  )}</ul>`
}

/** The choice of the APIs where they are compared. */
const apisForm = ({ state, t }: Viewed): Html => {
  const controls = controlsOf(state, { errors: [], hints: new Map(), notes: new Map() }, t)
  const fields = apisInUse(controls)
  return html`<form class="apis-form" data-live method="get" action="${pathOf({ way: state.way, view: 'break-even' })}" aria-label="${t('pageShell.apis')}">${fields}${carriedAlong(state, controls.drawn)}<button class="btn calculate" type="submit">${t('pageShell.compare-these')}</button></form>`
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
  const all = await compared(viewed, answer)
  const [first] = all
  const one = first?.answer
  if (first === undefined || one === undefined)
    return html`<section class="card">${title}${refusedView(first?.refused ?? '', t)}${apisForm(viewed)}</section>`
  const said = new Set(answer.warnings.map(({ detail }) => detail))
  const noApi = one.unknown['/ways/apiUsdPerMillionTokens']
  const lead =
    noApi === undefined
      ? t('pageMoney.breakeven-lead', { subject: one.subject, api: first.name })
      : t('pageMoney.breakeven-no-api', { subject: one.subject, reason: noApi })
  return html`<section class="card break-even">${title}
<p class="lead">${lead} ${whyApi(first.api.why, answer, t)} <a href="${linkWith(state)}">${t('pageShell.edit-workload')}</a></p>
${sentences(all, t)}
${chartOf(one, moneyOf(one, t), t)}
${table(all, t)}
<p class="hint">${sharedNotes(answer, t)}</p>
${warningsView(
  one.warnings.filter(({ detail }) => !said.has(detail)),
  t,
)}
</section>
<section class="card"><h2>${t('pageShell.apis-to-compare')}</h2>${apisForm(viewed)}</section>`
}
