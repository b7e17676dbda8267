import { html } from 'hono/html'
import { idOf } from '../../controls/errors.ts'
import { labelOf } from '../../form/names.ts'
import { type State, shown as shownIn } from '../../form/state.ts'
import type { Html } from '../../parts/html.ts'
import { linkWith, withValues } from '../../parts/links.ts'
import { isApiRow, type Line } from './lines.ts'
import type { Shown } from './shown.ts'

/** The name of the form’s field that a pointer of the request is: a payment’s is the price’s, a listed model’s the model’s. */
const fieldOf = (pointer: string): string =>
  pointer
    .replace(/^\/training(?=\/)/, '')
    .replace(/^\/payments\/\d+/, '/price')
    .replace(/^\/models\/\d+/, '/model')
    .replace(/^\/model\/.*/, '/model')
    .slice(1)
    .replaceAll('/', '.')

/** The state with the chip and the way to pay of a row: there its field can be filled in. */
const stateOf = (state: State, { row, way }: Line): State => {
  const chip = isApiRow(row) ? null : row.accelerator.id
  return withValues(state, [
    ...(chip === null || chip === shownIn(state, 'accelerator')
      ? []
      : ([['accelerator', chip]] as const)),
    ...(way === 'api' || way === shownIn(state, 'price.method')
      ? []
      : ([['price.method', way]] as const)),
  ])
}

/** A field that would rank a row; another chip is no field to fill in. */
const fieldLink = (pointer: string | null, line: Line, { state, t }: Shown): Html | '' => {
  if (pointer === null) return ''
  const name = fieldOf(pointer)
  if (name === 'accelerator') return ''
  return html` <a href="${linkWith(stateOf(state, line))}#${idOf(name)}">${t('pageCompare.set-field', { field: labelOf(name, t) })}</a>`
}

const reasonsOf = (line: Line, shown: Shown): Html =>
  html`${line.row.missing.map(({ reason, field }) => html`<p>${reason}${fieldLink(field, line, shown)}</p>`)}`

/** Rows that stand for one chip, or one list of prices. */
const groups = (lines: readonly Line[]): readonly (readonly Line[])[] => [
  ...Map.groupBy(lines, ({ name }) => name).values(),
]

/** One row of each reason: ways to pay that are kept from their rank by the same stand together. */
const byReason = (lines: readonly Line[]): readonly (readonly Line[])[] => [
  ...Map.groupBy(lines, ({ row }) => row.missing.map(({ reason }) => reason).join(' ')).values(),
]

const groupView = (lines: readonly Line[], shown: Shown): Html => {
  const [first] = lines
  return html`<tr><th scope="row">${first?.name ?? ''}</th><td>${byReason(lines).map((own) => {
    const [one] = own
    return one === undefined
      ? ''
      : html`<div><small>${own.map(({ paid }) => paid).join(' · ')}</small>${reasonsOf(one, shown)}</div>`
  })}</td></tr>`
}

/** What has no rank, why, and the field that would give it one. */
export const unrankedView = (shown: Shown): Html | '' => {
  const { unranked, t } = shown
  if (unranked.length === 0) return ''
  return html`<details class="card unranked" id="not-ranked"><summary><h2>${t('pageCompare.not-ranked', { rows: unranked.length })}</h2></summary>
<table><thead><tr><th scope="col">${t('pageCompare.column-name')}</th><th scope="col">${t('pageCompare.what-is-missing')}</th></tr></thead><tbody>${groups(unranked).map((lines) => groupView(lines, shown))}</tbody></table></details>`
}
