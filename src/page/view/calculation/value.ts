import { html, raw } from 'hono/html'
import { daysBetween, lastDayOf } from '../../../presets/dates.ts'
import type { Tell } from '../../../words/say.ts'
import type { Html } from '../../parts/html.ts'
import type { Context } from './context.ts'
import type { Input, Step } from './graph.ts'

/** Below it a number is written in powers of ten. */
const smallest = 1e-4

type Valued = Pick<Step, 'value' | 'unit' | 'reason'>

/** A long name, which may break where its words meet. */
export const idView = (id: string): Html => html`<code>${breakable(id)}</code>`

// What is put in is a letter before and after the mark: markup stays escaped.
const breakable = (text: string) =>
  html`${text.split(/(?<=[a-z0-9])(?=[A-Z])/).map((part, at) => html`${at === 0 ? '' : raw('<wbr>')}${part}`)}`

/** A formula as text, with the signs that people know. */
export const formulaText = (formula: string): Html => html`<code>${breakable(formula)}</code>`

/** A value as it is told at a glance: `35.9 billion USD/year`; the reason of an unknown one stands on its own page. */
export const roundedView = ({ value, unit }: Valued, t: Tell): Html => {
  if (value === null) return html`<span class="unknown">${t('page.unknown')}</span>`
  const isTiny = value !== 0 && value > -smallest && value < smallest
  const text = isTiny ? t.format.precise(value) : t.format.rounded(value)
  const written = t.format.unit(unit, text)
  return html`<span class="number">${text}</span>${written === '' ? '' : html` <span class="unit">${written}</span>`}`
}

/** A value with its unit, or why there is none. */
export const valueView = (one: Valued, t: Tell): Html => {
  const { value, unit, reason } = one
  if (value === null)
    return html`<span class="unknown">${reason === undefined ? t('page.unknown') : t('page.unknown-because', { reason })}</span>`
  const text = t.format.precise(value)
  const written = t.format.unit(unit, text)
  return html`<span class="number">${text}</span>${written === '' ? '' : html` <span class="unit">${written}</span>`}`
}

export const sourceView = ({ title, url }: { title: string; url: string }): Html =>
  html`<a href="${url}" rel="noopener">${title}</a>`

type Origin = NonNullable<Input['origin']>

const basisView = ({ basis, asOf }: Origin, { today, t }: Context): Html | '' => {
  const what = basis === undefined ? undefined : t(`pageResults.basis-${basis}`)
  const date =
    asOf === undefined
      ? undefined
      : t('pageCalculation.aged', { asOf, days: daysBetween(lastDayOf(asOf), today) })
  const said =
    what !== undefined && date !== undefined
      ? t('pageResults.dated', { what, asOf: date })
      : (what ?? date)
  return said === undefined ? '' : html` <span class="basis">${said}</span>`
}

/** Where the value of an input comes from: kind, basis, date with its age, what was typed, note, sources. */
export const originView = ({ origin }: Input, context: Context): Html => {
  const { t } = context
  if (origin === undefined) return html`${t('pageCalculation.no-origin')}`
  const { from, expression, note, sources } = origin
  return html`<span class="tag tag-${from}">${t(`pageResults.from-${from}`)}</span>${basisView(origin, context)}${expression === undefined ? '' : html` <span class="typed">${t('pageCalculation.as-typed')} <code>${expression}</code></span>`}${note === undefined || note === '' ? '' : html` <span class="note">${note}</span>`}${sources.map((one, at) => html`${at === 0 ? ' ' : '; '}${sourceView(one)}`)}`
}
