import { html } from 'hono/html'
import type { Html } from '../../parts/html.ts'
import { linkWith } from '../../parts/links.ts'
import { columnLabel, isNumberColumn } from './columns.ts'
import { isOneSided } from './cost-text.ts'
import type { Line } from './lines.ts'
import {
  byLimits,
  mostPins,
  type Order,
  orderOf,
  sortedBy,
  togglesOn,
  withAll,
  withPin,
} from './select.ts'
import type { Column, ColumnId, Shown } from './shown.ts'

/** Columns that count the power of the whole site. */
const ofSite: ReadonlySet<ColumnId> = new Set(['power', 'energy', 'co2e'])

const here = { view: 'compare' } as const

const labelOf = ({ id }: Column, shown: Shown): string => columnLabel(id, shown)

/** What a heading does, and what its figures count where their name does not say. */
const titleOf = (column: Column, shown: Shown): string =>
  shown.t.format.sentences([
    shown.t('pageCompare.sort-by', { column: labelOf(column, shown) }),
    ...(ofSite.has(column.id) ? [shown.t('pageCompare.about-power')] : []),
  ])

const headView = (column: Column, order: Order, shown: Shown): Html => {
  const { state } = shown
  const isSorted = order.by === column.id
  const look = isNumberColumn(column.id) ? ' number' : ''
  return html`<th scope="col" role="columnheader" class="col-${column.id}${look}"${isSorted ? html` aria-sort="${order.isDescending ? 'descending' : 'ascending'}"` : ''}><a href="${linkWith(sortedBy(state, column, order), here)}" title="${titleOf(column, shown)}">${labelOf(column, shown)}${isSorted ? html` <span aria-hidden="true">${order.isDescending ? '↓' : '↑'}</span>` : ''}</a></th>`
}

/** Pins a row, or lets it go; without a link where no more can be pinned. */
export const pinLink = (line: Line, { state, pinned, t }: Shown): Html => {
  const isPinned = pinned.includes(line)
  const next = withPin(state, line, pinned)
  const name = t.format.parts([line.name, line.paid])
  return next === undefined
    ? html`<span class="pin-link" title="${t('pageCompare.pins-full', { most: mostPins })}">${t('pageCompare.pin')}</span>`
    : html`<a class="pin-link" href="${linkWith(next, here)}" aria-label="${t(isPinned ? 'pageCompare.unpin-row' : 'pageCompare.pin-row', { name })}"${isPinned ? html` aria-current="true"` : ''}>${t(isPinned ? 'pageCompare.unpin' : 'pageCompare.pin')}</a>`
}

const cellView = (column: Column, line: Line, shown: Shown): Html => {
  const content = column.cell(line, shown)
  if (column.id === 'name') return html`<th scope="row" role="rowheader">${content}</th>`
  return html`<td role="cell" class="col-${column.id}${isNumberColumn(column.id) ? ' number' : ''}" data-label="${labelOf(column, shown)}">${content}</td>`
}

/** So many rows fit on a page of paper under their heading. */
const printedRows = 13

/** What a row is marked with: the one asked for, and those that paper has no room for. */
const classesOf = (line: Line, { listed }: Shown): Html | '' => {
  const classes = [
    ...(line.isAsked ? ['asked-row'] : []),
    ...(listed.indexOf(line) >= printedRows ? ['beyond-paper'] : []),
  ]
  return classes.length === 0 ? '' : html` class="${classes.join(' ')}"`
}

const rowView = (line: Line, columns: readonly Column[], shown: Shown): Html =>
  html`<tr role="row"${classesOf(line, shown)}><td role="cell" class="col-pin">${pinLink(line, shown)}</td>${columns.map((column) => cellView(column, line, shown))}</tr>`

/** Rows over a limit under a heading of their own. */
const overRows = (over: readonly Line[], columns: readonly Column[], shown: Shown): Html | '' =>
  over.length === 0
    ? ''
    : html`<tbody role="rowgroup" class="over-rows"><tr role="row"${over.every((line) => shown.listed.indexOf(line) >= printedRows) ? html` class="beyond-paper"` : ''}><th scope="rowgroup" role="rowheader" colspan="${['pin', ...columns].length}">${shown.t('pageCompare.over-rows')}</th></tr>${over.map((line) => rowView(line, columns, shown))}</tbody>`

const hintOf = (isCautious: boolean, shown: Shown): string => {
  const { listed, pinned, columnIds, t } = shown
  return t.format.sentences([
    t(isCautious ? 'pageCompare.marks-cautious' : 'pageCompare.marks'),
    ...(shown.columns.some(({ id }) => ofSite.has(id) && columnIds.has(id))
      ? [t('pageCompare.power-basis')]
      : []),
    ...(listed.some(isOneSided) ? [t('pageCompare.ends-at-cost')] : []),
    ...(pinned.length >= mostPins ? [t('pageCompare.pins-full', { most: mostPins })] : []),
  ])
}

/** What of the rows stands on paper; the rest is said to be left out. */
const printedNote = ({ filtered, t }: Shown): Html | '' =>
  filtered.length <= printedRows
    ? ''
    : html`<p class="printed">${t('pageCompare.on-paper', { rows: printedRows, of: filtered.length })}</p>`

const moreLink = ({ state, filtered, listed, t }: Shown): Html | '' =>
  listed.length < filtered.length
    ? html`<p class="more-rows"><a class="btn" href="${linkWith(withAll(state, true), here)}">${t('pageCompare.show-all', { rows: filtered.length })}</a></p>`
    : ''

/** The rows that the filters leave, in order: a table whose headings sort it. */
export const rankedTable = (shown: Shown): Html => {
  const { state, t, listed, columnIds } = shown
  const columns = shown.columns.filter(({ id }) => columnIds.has(id))
  const order = orderOf(state, shown.columns)
  const title = t('pageCompare.ranked-title')
  const [within, over] = byLimits(listed)
  const isCautious = order.by === 'cost' && togglesOn(state).has('cautious')
  return html`<section class="card ranked" id="ranked"><h2>${title}</h2><p class="hint">${hintOf(isCautious, shown)}</p>
${listed.length === 0 ? html`<p class="unknown">${t('pageCompare.nothing-left')}</p>` : html`<div class="scroll" tabindex="0" role="region" aria-label="${title}"><table role="table"><thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader" class="col-pin">${t('pageCompare.pin')}</th>${columns.map((column) => headView(column, order, shown))}</tr></thead><tbody role="rowgroup">${within.map((line) => rowView(line, columns, shown))}</tbody>${overRows(over, columns, shown)}</table></div>`}${printedNote(shown)}${moreLink(shown)}</section>`
}
