import { html } from 'hono/html'
import type { CurrencyAnswer } from '../../estimates/shared/currency-answer.ts'
import type { Tell } from '../../words/say.ts'
import { type State, shown } from '../form/state.ts'
import type { Html } from './html.ts'

const codes = [
  ['USD', 'pageForm.currency-usd'],
  ['CNY', 'pageForm.currency-cny'],
] as const

const rateText = ({ code, perUsd, asOf }: CurrencyAnswer, t: Tell) =>
  code === 'USD'
    ? ''
    : asOf === null
      ? t('pageMoney.rate-given', { perUsd })
      : t('pageMoney.rate-of', { perUsd, asOf })

const datedText = (asOf: string | undefined, t: Tell): Html | '' =>
  asOf === undefined
    ? ''
    : html`<span class="prices-as-of" id="prices-as-of">${t('pageMoney.as-of', { asOf })}</span>`

/** The choice of the currency, of the form though it stands at the answer; the day of the prices, and the rate. */
export const currencyView = (
  state: State,
  { currency, asOf }: { readonly currency?: CurrencyAnswer; readonly asOf?: string },
  t: Tell,
): Html => {
  const chosen = shown(state, 'currency')
  return html`<div class="currency"><span class="choices" role="radiogroup" aria-label="${t('pageForm.choose-currency')}">${codes.map(
    ([code, name]) =>
      html`<label class="choice"><input type="radio" name="currency" form="inputs" value="${code}"${code === chosen ? ' checked' : ''}> ${t(name)}</label>`,
  )}</span><button type="submit" form="inputs">${t('pageForm.show')}</button>${datedText(asOf, t)}${currency === undefined ? '' : html`<span class="rate-of">${rateText(currency, t)}</span>`}</div>`
}
