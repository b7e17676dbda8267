import { html } from 'hono/html'
import type { InferenceAnswer } from '../../estimates/inference/answer.ts'
import type { Tell } from '../../words/say.ts'
import type { Html } from '../parts/html.ts'
import { moneyOf } from '../parts/money.ts'

/** The next 365 days, where the price changes within them: their sum and its parts. */
export const yearAhead = (answer: InferenceAnswer, t: Tell): Html => {
  const { price, cost, unknown } = answer
  const { changes = [] } = price
  const sum = cost.usdNext365Days ?? null
  // A price that ends, and changes no more before, is told as an end.
  if (changes.length === 0 || (sum === null && changes.length === 2)) return html``
  const { amount } = moneyOf(answer, t)
  const shown = (usd: number | null, pointer: string) =>
    usd === null
      ? html`<span class="unknown">${unknown[pointer] ?? t('page.unknown')}</span>`
      : amount(usd)
  const lead =
    sum === null
      ? t('pageMoney.price-parts')
      : html`${t('pageMoney.next-365-days')} <strong>${amount(sum)}</strong>`
  return html`<div class="year-ahead" id="year-ahead"><p>${lead}</p>
<table><thead><tr><th scope="col">${t('pageMoney.from')}</th><th scope="col">${t('pageMoney.days')}</th><th scope="col">${t('pageMoney.per-query')}</th><th scope="col">${t('pageMoney.per-day')}</th></tr></thead><tbody>${changes.map(
    ({ from, days, usdPerQuery, usdPerDay }, index) =>
      html`<tr><th scope="row">${from}</th><td class="number">${t.format.count(days)}</td><td class="number">${shown(usdPerQuery, `/price/changes/${index}/usdPerQuery`)}</td><td class="number">${usdPerDay === null ? '' : amount(usdPerDay)}</td></tr>`,
  )}</tbody></table></div>`
}
