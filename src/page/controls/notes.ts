import { html } from 'hono/html'
import type { InferenceAnswer } from '../../estimates/inference/answer.ts'
import type { TrainingAnswer } from '../../estimates/training/answer.ts'
import type { Tell } from '../../words/say.ts'
import type { Html } from '../parts/html.ts'
import { moneyOf } from '../parts/money.ts'

/** The price that stands in, at the choice of how to pay. */
const priceNote = (answer: InferenceAnswer | TrainingAnswer, t: Tell): Html | '' => {
  const { price } = answer
  if (price.method === 'api' || price.usdPerChipHour === null) return ''
  const { amount } = moneyOf(answer, t)
  const rent = price.rent
  const { rentLowUsdPerChipHour: low, rentHighUsdPerChipHour: high, sellers = [] } = rent ?? {}
  const range =
    low == null || high == null
      ? ''
      : t('pageShell.range', { low: amount(low), high: amount(high) })
  return html`${t('pageShell.rent-note', { price: amount(price.usdPerChipHour), range, sellers: sellers.length })}${price.method === 'rent' ? html`. <a href="#group-prices">${t('pageShell.own-quote')}</a>` : ''}`
}

/** What the answer says of fields in view, by their names. */
export const notesOf = (
  answer: InferenceAnswer | TrainingAnswer,
  t: Tell,
): ReadonlyMap<string, Html | string> =>
  new Map<string, Html | string>([
    ['price', priceNote(answer, t)],
    ...('roofline' in answer && answer.roofline !== null
      ? [['model', t('pageShell.model-format', { precision: answer.roofline.precision })] as const]
      : []),
  ])
