import { html } from 'hono/html'
import type { CurrencyAnswer } from '../../estimates/shared/currency-answer.ts'
import type { Tell } from '../../words/say.ts'
import type { Found } from '../asked/answers.ts'
import type { Html } from '../parts/html.ts'
import { moneyOf } from '../parts/money.ts'

const rateText = ({ code, perUsd, asOf }: CurrencyAnswer, t: Tell): string =>
  code === 'USD'
    ? ''
    : asOf === null
      ? t('pageMoney.rate-given', { perUsd })
      : t('pageMoney.rate-of', { perUsd, asOf })

/** The day of the prices, and the rate of amounts in another currency; nothing where nothing is paid. */
export const datedView = (found: Found, today: string, t: Tell): Html | '' => {
  if (found.kind === 'capacity') return ''
  const { request, currency } = found.answer
  const { asOf } = request
  const rate = rateText(currency, t)
  const { usdPerChipHour, asOf: priceOf } = found.answer.price
  const price =
    usdPerChipHour === null
      ? ''
      : t('pageMoney.printed-price', {
          amount: moneyOf(found.answer, t).amount(usdPerChipHour),
          asOf: priceOf,
        })
  const made = t('pageMoney.printed-on', { today, currency: currency.code })
  return html`<p class="printed made">${t.format.sentences([made, price].filter((one) => one !== ''))}</p><p class="dated">${typeof asOf === 'string' ? html`<span class="prices-as-of" id="prices-as-of">${t('pageMoney.as-of', { asOf })}</span>` : ''}${rate === '' ? '' : html` <span class="rate-of">${rate}</span>`}</p>`
}
