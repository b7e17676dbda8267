import { html } from 'hono/html'
import type { Tell } from '../../words/say.ts'
import type { Html } from '../parts/html.ts'

/** A cell of a chart’s table: a number is exact here, and is written for people where it is shown. */
export type Cell = string | number | null

/** What a chart shows, as rows; the same facts, none left out. */
export interface Table {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly Cell[])[]
}

/** What is drawn: places across are in percent of the width, those down in px. */
export interface Drawing {
  /** In px. */
  readonly height: number
  readonly marks: Html
}

/** A chart with what it takes to read it. */
export interface Figure {
  /** For its address, its file and its ids: `cost-latency`. */
  readonly name: string
  /** The question that it answers. */
  readonly title: string
  /** Its unit, scale and date. */
  readonly subtitle: string
  readonly drawing: Drawing
  /** What it leaves out, and why; stands below. */
  readonly note?: string
  /** What its numbers mean, from 1 on. */
  readonly notes?: readonly string[]
  readonly table: Table
}

/** Where the files of a chart are; left out where it has none. */
export interface FigureLinks {
  readonly svg: string
  readonly csv: string
}

const idOf = ({ name }: Figure) => `chart-${name}`

/** The drawing alone, as wide as its place and with text of one size at every width. */
export const svgView = (figure: Figure): Html => {
  const { height, marks } = figure.drawing
  return html`<svg class="chart" width="100%" height="${height}" role="img" aria-labelledby="${idOf(figure)}-title ${idOf(figure)}-subtitle">${marks}</svg>`
}

/** A number of a table: three digits, as the interval beside it says how far to trust it. */
const cellView = (cell: Cell, { format }: Tell, unknown: string): Html =>
  typeof cell === 'number'
    ? html`<td class="number">${format.figure(cell)}</td>`
    : html`<td>${cell ?? unknown}</td>`

const rowView = ([first, ...others]: readonly Cell[], t: Tell): Html =>
  html`<tr><th scope="row">${typeof first === 'number' ? t.format.count(first) : first}</th>${others.map((cell) => cellView(cell, t, t('page.unknown')))}</tr>`

/** The table of a chart, under its drawing. */
export const tableView = (figure: Figure, t: Tell): Html => {
  const { columns, rows } = figure.table
  const label = t('pageCharts.table-of', { title: figure.title })
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${label}"><table><thead><tr>${columns.map((column) => html`<th scope="col">${column}</th>`)}</tr></thead><tbody>${rows.map((row) => rowView(row, t))}</tbody></table></div>`
}

const notesView = ({ notes = [] }: Figure): Html | '' =>
  notes.length === 0
    ? ''
    : html`
<ol class="figure-notes">${notes.map((note) => html`<li>${note}</li>`)}</ol>`

const linksView = ({ title }: Figure, { svg, csv }: FigureLinks, t: Tell): Html =>
  html`<a href="${svg}" download aria-label="${t('pageCharts.svg-file-of', { title })}">${t('pageCharts.svg-file')}</a> <a href="${csv}" download aria-label="${t('pageCharts.csv-file-of', { title })}">${t('pageCharts.csv-file')}</a>`

/** A chart with its question above, and its table and files below. */
export const figureView = (figure: Figure, links: FigureLinks | undefined, t: Tell): Html => {
  const id = idOf(figure)
  const isEmpty = figure.table.rows.length === 0
  return html`<figure class="figure" id="${id}"><figcaption><h2 id="${id}-title">${figure.title}</h2><p id="${id}-subtitle">${figure.subtitle}</p></figcaption>
${
  isEmpty
    ? html`<p class="unknown">${t('pageCharts.nothing-to-draw')}</p>`
    : html`${svgView(figure)}${figure.note === undefined ? '' : html`<p class="figure-note">${figure.note}</p>`}${notesView(figure)}
<div class="figure-foot"><details id="${id}-table"><summary>${t('pageCharts.table')}</summary>${tableView(figure, t)}</details>${links === undefined ? '' : html`<p class="figure-links">${linksView(figure, links, t)}</p>`}</div>`
}</figure>`
}
