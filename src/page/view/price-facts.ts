import { html } from 'hono/html'
import type { InferenceAnswer } from '../../estimates/inference/answer.ts'
import type { Warning } from '../../estimates/shared/answer-parts.ts'
import { isFields } from '../../estimates/shared/merge.ts'
import type { Tell } from '../../words/say.ts'
import type { Html } from './html.ts'

type Dated = Pick<InferenceAnswer, 'price' | 'cost' | 'request' | 'warnings'>

const aboutAge: ReadonlySet<string> = new Set(['price-old', 'price-very-old'])
const aboutSale: ReadonlySet<string> = new Set(['price-routed', 'price-retired', 'price-retires'])
const aboutChange: ReadonlySet<string> = new Set(['price-changes', 'price-ends'])
const aboutTokens: ReadonlySet<string> = new Set([
  'price-tier',
  'price-tier-at-least',
  'price-tier-output',
  'price-by-hour',
])

/** Warnings that stand at what they are about, and so not in the list. */
const placed = new Set([...aboutAge, ...aboutSale, ...aboutChange, ...aboutTokens])

/** The warnings of an answer that have no place of their own. */
export const otherWarnings = (warnings: readonly Warning[]) =>
  warnings.filter(({ code }) => !placed.has(code))

const detailsOf = (warnings: readonly Warning[], codes: ReadonlySet<string>) =>
  warnings.filter(({ code }) => codes.has(code)).map(({ detail }) => detail)

/** What is said of the prices of tokens beside them: the tier, the hours. */
export const tokenNotes = ({ warnings }: Pick<Dated, 'warnings'>) =>
  detailsOf(warnings, aboutTokens)

/** What is said of a price that changes. */
export const changeNotes = ({ warnings }: Pick<Dated, 'warnings'>) =>
  detailsOf(warnings, aboutChange)

/** From when a price holds and when it was last read; an old one with a mark, the very old with a louder one. */
const ageLine = ({ price, cost, request, warnings }: Dated, today: string, t: Tell): Html | '' => {
  const { method, asOf, readOn, ageDays } = price
  const old = warnings.find(({ code }) => aboutAge.has(code))
  // No price, no age of one.
  const hasAge = ageDays !== null && cost.usdPerYear !== null
  if (old === undefined && asOf === null && !hasAge) return ''
  const of = method === 'api' ? 'tokens' : 'rent'
  if (old !== undefined)
    return html`<p class="price-age ${old.code}" id="price-age">${asOf === null ? '' : html`<strong>${t('pageMoney.price-of', { of, asOf })}</strong> `}${old.detail}</p>`
  const isToday = request.asOf === today
  const text =
    ageDays === null || readOn === null
      ? t('pageMoney.price-of', { of, asOf: asOf ?? '' })
      : t('pageMoney.price-read', { of, asOf, readOn, days: ageDays, isToday })
  return html`<p class="price-age" id="price-age">${text}</p>`
}

/** The end of a model that is bought: past, announced, or that it is billed as another. */
const saleText = ({ price, cost, warnings }: Dated, t: Tell): string => {
  const told = warnings.filter(
    // Where the year has no price because of it, the reason says so.
    ({ code }) => aboutSale.has(code) && !(code === 'price-retired' && cost.usdPerYear === null),
  )
  const on = price.retirement
  return told.length > 0
    ? t.format.sentences(told.map(({ detail }) => detail))
    : on == null || warnings.some(({ code }) => code === 'price-retired')
      ? ''
      : t('pageMoney.retires-later', { on })
}

/** What is known of the price besides the price: its date, its age and its end. */
export const priceFacts = (answer: Dated, today: string, t: Tell): Html => {
  const sale = saleText(answer, t)
  return html`${ageLine(answer, today, t)}${sale === '' ? '' : html`<p class="price-end" id="price-end">${sale}</p>`}`
}

/** A field of the request’s price, where it is a word. */
export const askedOfPrice = ({ request }: Pick<Dated, 'request'>, id: string): string => {
  const price = isFields(request.price) ? request.price : {}
  const value = price[id]
  return typeof value === 'string' ? value : ''
}
