import { html } from 'hono/html'
import type { CurrencyAnswer } from '../../estimates/shared/currency-answer.ts'
import { type State, shown } from '../form/state.ts'
import type { Html } from './html.ts'

const codes = [
  ['USD', 'US dollars'],
  ['CNY', 'Yuan'],
] as const

const rateText = ({ code, perUsd, asOf }: CurrencyAnswer) =>
  code === 'USD'
    ? ''
    : `¥${perUsd} for a dollar${asOf === null ? ', as you gave it' : `, the rate of ${asOf}`}.`

/** The choice of the currency, of the form though it stands at the answer; and the rate. */
export const currencyView = (state: State, currency: CurrencyAnswer | undefined): Html => {
  const chosen = shown(state, 'currency')
  return html`<div class="currency"><span class="choices" role="radiogroup" aria-label="Currency">${codes.map(
    ([code, name]) =>
      html`<label class="choice"><input type="radio" name="currency" form="inputs" value="${code}"${code === chosen ? ' checked' : ''}> ${name}</label>`,
  )}</span><button type="submit" form="inputs">Show</button>${currency === undefined ? '' : html`<span class="rate-of">${rateText(currency)}</span>`}</div>`
}
