import { html } from 'hono/html'
import type { Tell } from '../../../words/say.ts'
import type { Compared } from '../../asked/break-even.ts'
import type { Html } from '../../parts/html.ts'
import { moneyOf } from '../../parts/money.ts'

/** What each way to pay costs at the volume of the form. */
export const waysTable = (all: readonly Compared[], t: Tell): Html | '' => {
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

/** From which volume which way is cheaper, a sentence each. */
export const crossingSentences = (all: readonly Compared[], t: Tell): Html => {
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
