import { html } from 'hono/html'
import type { InferenceAnswer } from '../../estimates/inference/answer.ts'
import type { Warning } from '../../estimates/shared/answer-parts.ts'
import { isFields } from '../../estimates/shared/merge.ts'
import type { Tell } from '../../words/say.ts'
import type { Html } from '../parts/html.ts'

type Dated = Pick<InferenceAnswer, 'price' | 'cost' | 'request' | 'warnings'>

const aboutAge: ReadonlySet<string> = new Set(['price-old', 'price-very-old'])
const aboutSale: ReadonlySet<string> = new Set([
  'price-routed',
  'price-retired',
  'price-retires',
  'price-ends',
])
/** The parts of the year ahead say it, in the currency of the page. */
const aboutChange = 'price-changes'
const aboutTokens: ReadonlySet<string> = new Set([
  'price-tier',
  'price-tier-at-least',
  'price-tier-output',
  'price-by-hour',
])

/** Warnings that stand at what they are about, and so not in the list. */
const placed = new Set([...aboutAge, ...aboutSale, aboutChange, ...aboutTokens])

/** The warnings of an answer that have no place of their own. */
export const otherWarnings = (warnings: readonly Warning[]) =>
  warnings.filter(({ code }) => !placed.has(code))

/** What is said of the prices of tokens beside them: the tier, the hours. */
export const tokenNotes = ({ warnings }: Pick<Dated, 'warnings'>) =>
  warnings.filter(({ code }) => aboutTokens.has(code)).map(({ detail }) => detail)

/** From when a price holds and when it was last read; an old one with a mark, the very old with a louder one. */
const ageLine = ({ price, cost, request, warnings }: Dated, today: string, t: Tell): Html | '' => {
  const { method, asOf, readOn, ageDays } = price
  const old = warnings.find(({ code }) => aboutAge.has(code))
  // No price, no age of one.
  const hasAge = ageDays !== null && cost.usdPerYear !== null
  if (old === undefined && asOf === null && !hasAge) return ''
  const of = method === 'api' ? 'tokens' : 'rent'
  if (old !== undefined)
    return html`<p class="price-age ${old.code}" id="price-age">${asOf === null ? '' : html`<strong>${t('pagePriceDate.price-of', { of, asOf })}</strong> `}${old.detail}</p>`
  const isToday = request.asOf === today
  const text =
    ageDays === null || readOn === null
      ? t('pagePriceDate.price-of', { of, asOf: asOf ?? '' })
      : t('pagePriceDate.price-read', { of, asOf, readOn, days: ageDays, isToday })
  return html`<p class="price-age" id="price-age">${text}</p>`
}

/** The end of a model that is bought: past or within a year, or that it is billed as another; a later one without a mark. */
const endLine = ({ price, cost, warnings }: Dated, t: Tell): Html | '' => {
  const told = warnings.filter(({ code }) => aboutSale.has(code))
  // Where the year has no price because of it, the reason says so.
  const shown = told.filter(({ code }) => code !== 'price-retired' || cost.usdPerYear !== null)
  if (shown.length > 0)
    return html`<p class="price-end price-old" id="price-end">${t.format.sentences(shown.map(({ detail }) => detail))}</p>`
  const on = price.retirement
  return on == null || told.length > 0
    ? ''
    : html`<p class="price-end" id="price-end">${t('pageMoney.retires-later', { on })}</p>`
}

/** What is known of the price besides the price: its date, its age and its end. */
export const priceFacts = (answer: Dated, today: string, t: Tell): Html =>
  html`${ageLine(answer, today, t)}${endLine(answer, t)}`

/** A field of the request’s price, where it is a word. */
export const askedOfPrice = ({ request }: Pick<Dated, 'request'>, id: string): string => {
  const price = isFields(request.price) ? request.price : {}
  const value = price[id]
  return typeof value === 'string' ? value : ''
}
