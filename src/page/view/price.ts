import { html } from 'hono/html'
import type { PriceAnswer } from '../../estimates/shared/answer-price.ts'
import type { CurrencyAnswer } from '../../estimates/shared/currency-answer.ts'
import type { Tell } from '../../words/say.ts'
import type { Html } from '../parts/html.ts'
import { moneyOf } from '../parts/money.ts'
import { stackView } from '../parts/stack.ts'

interface Priced {
  readonly price: PriceAnswer
  readonly currency: CurrencyAnswer
}

/** What a chip-hour is made of where chips are owned; nothing where they are not. */
export const chipHourView = (answer: Priced, t: Tell): Html => {
  const { chipHour, usdPerChipHour } = answer.price
  if (chipHour === null) return html``
  const { amount } = moneyOf(answer, t)
  const parts = chipHour.flatMap(({ item, usdPerChipHour: usd }, index) =>
    usd === 0
      ? []
      : [
          {
            part: `line-${index}`,
            name: item,
            size: usd ?? 0,
            text: usd === null ? t('page.unknown') : amount(usd),
          },
        ],
  )
  const nothing = chipHour.filter(({ usdPerChipHour: usd }) => usd === 0)
  return html`<section class="card chip-hour"><h2>${t('pageMoney.chip-hour-title')}</h2>
${parts.every(({ size }) => size === 0) ? html`<p class="unknown">${t('pageMoney.chip-hour-none')}</p>` : stackView(usdPerChipHour === null ? t('pageMoney.chip-hour-known') : t('pageMoney.chip-hour-total', { amount: amount(usdPerChipHour) }), parts)}
${nothing.length === 0 ? '' : html`<p class="nothing">${t('pageMoney.zero-cost', { items: nothing.map(({ item }) => item) })}</p>`}
</section>`
}
