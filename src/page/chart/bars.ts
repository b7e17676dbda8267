import { html } from 'hono/html'
import type { Currency } from '../../units/format.ts'
import type { Interval } from '../../units/significance.ts'
import type { Tell } from '../../words/say.ts'
import type { Html } from '../parts/html.ts'
import type { Drawing, Figure, Table } from './figure.ts'
import { textWidth, widths, wrapped } from './labels.ts'
import { axisNameX, gridX, intervalView, markView, seriesOf, type Way } from './marks.ts'
import { type Axis, place, wholeX } from './scales.ts'

/** One way to serve a workload, with what it costs. */
export interface CostRow {
  /** Chip, or API and seller. */
  readonly name: string
  readonly way: Way
  /** In the currency of the chart. */
  readonly cost: number
  /** 80%, as `cost`; null where it is exact. */
  readonly interval: Interval | null
  /** The case that was asked for. */
  readonly isChosen: boolean
  /** Its price rests on one offer, or on an old one. */
  readonly isWeak: boolean
  /** Beside the bar, such as what is paid upfront. */
  readonly note?: string
}

/** Costs to draw on one scale, in the order given. */
export interface CostRows {
  readonly currency: Currency
  /** Of a run; else they are of a month. */
  readonly per?: 'run' | undefined
  readonly rows: readonly CostRow[]
  /** The day of the prices. */
  readonly asOf: string | null
}

const lineHeight = 16
const barHeight = 24
const gap = 8
const firstTop = 4

/** The middle one of numbers, the higher of two. */
const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

const highEnd = ({ cost, interval }: CostRow) => Math.max(cost, interval?.high ?? cost)

/** Where the bars end: a value of over four times the middle one is cut, so that the others can be told apart. */
export const barsEnd = (rows: readonly CostRow[]): number => {
  const limit = 4 * median(rows.map(({ cost }) => cost))
  const shown = rows.filter(({ cost }) => cost <= limit)
  return Math.min(Math.max(0, ...shown.map(highEnd)), limit * 1.25) || 1
}

const isCut = (row: CostRow, end: number) => row.cost > end

/** The bar of a row, from nothing on; one that is cut ends in a break. */
const barView = (row: CostRow, { at, end: last }: Axis, end: number, y: number): Html => {
  if (isCut(row, end))
    return html`<line class="core ${seriesOf(row.way)}" x1="${place(at(0))}%" x2="${place(at(last))}%" y1="${y}" y2="${y}"/><svg x="${place(at(last))}%" y="${y}" overflow="visible"><path class="break" d="M-9 6-5-6M-4 6 0-6"/></svg>`
  const { interval } = row
  return html`${
    interval === null
      ? ''
      : intervalView(
          row.way,
          { x: at(Math.max(0, interval.low)), y },
          { x: at(Math.min(end, interval.high)), y },
        )
  }${markView(row, at(row.cost), y)}`
}

const amountOf = (row: CostRow, currency: Currency, { format }: Tell) =>
  format.approximateAmount(row.cost, row.interval, currency)

/** A row laid out: the lines of its name, and of what stands below it. */
interface Named {
  readonly row: CostRow
  readonly name: readonly string[]
  readonly note: readonly string[]
}

const noteOf = ({ note, isChosen }: CostRow, t: Tell): string =>
  t.format.parts(
    [note ?? '', isChosen ? t('pageCharts.your-choice') : ''].filter((one) => one !== ''),
  )

/** A row with its name above its bar, so that both have the whole width. */
const rowView = (
  { row, name, note }: Named,
  top: number,
  amount: string,
  x: Axis,
  end: number,
): Html => {
  const lines = [...name, ...note]
  const last = top + lines.length * lineHeight
  const look = (line: number) => (line >= name.length ? 'soft' : row.isChosen ? 'bold' : undefined)
  const text = (line: string, i: number) => {
    const one = look(i)
    return html`<text${one === undefined ? '' : html` class="${one}"`} x="0" y="${top + i * lineHeight + 12}">${line}</text>`
  }
  const background = row.isChosen
    ? html`<rect class="chosen-row" x="0" y="${top - 3}" width="100%" height="${last - top + barHeight + 2}"/>`
    : ''
  return html`${background}${lines.map(text)}<text class="bold" x="100%" y="${top + 12}" text-anchor="end">${amount}</text>${barView(row, x, end, last + 8)}`
}

const spaceBetween = 12

const drawn = ({ rows, currency, per }: CostRows, t: Tell): Drawing => {
  const end = barsEnd(rows)
  const x = wholeX(end)
  const laid = rows.map((row) => {
    const amount = amountOf(row, currency, t).value
    const note = noteOf(row, t)
    return {
      amount,
      row,
      name: wrapped(row.name, widths[0] - textWidth(amount) - spaceBetween),
      note: note === '' ? [] : wrapped(note, widths[0]),
    }
  })
  const heights = laid.map(
    ({ name, note }) => (name.length + note.length) * lineHeight + barHeight + gap,
  )
  const topOf = (row: number) => heights.slice(0, row).reduce((sum, one) => sum + one, firstTop)
  const bottom = topOf(laid.length)
  const money = t.format.moneyScale(end, currency)
  return {
    height: bottom + 38,
    marks: html`${gridX(x, (tick) => t.format.figure(tick / money.size), { top: 0, bottom })}${laid.map((one, i) => rowView(one, topOf(i), one.amount, x, end))}${axisNameX(t('pageCharts.axis-cost', { money: money.name, per }), bottom + 34)}`,
  }
}

/** Rows of costs as a table: the ends of each, and what marks it. */
export const costTable = ({ currency, rows, per }: CostRows, t: Tell): Table => ({
  columns: [
    t('pageCharts.column-name'),
    t('pageCharts.column-way'),
    t('pageCharts.column-cost', { currency, per }),
    t('pageCharts.column-low'),
    t('pageCharts.column-high'),
    t('pageCharts.column-note'),
  ],
  rows: rows.map((row) => [
    row.name,
    t(`pageCharts.${row.way}`),
    row.cost,
    row.interval?.low ?? '',
    row.interval?.high ?? '',
    t.format.labeled(
      [noteOf(row, t), row.isWeak ? t('pageCharts.one-offer') : ''].filter((one) => one !== ''),
    ),
  ]),
})

const barsFigure = (
  name: string,
  title: 'ways-title' | 'ranked-title',
  data: CostRows,
  t: Tell,
): Figure => {
  const money = t.format.moneyScale(barsEnd(data.rows), data.currency).name
  const isExact = data.rows.every(({ interval }) => interval === null)
  return {
    name,
    title: t(`pageCharts.${title}`),
    subtitle: t(isExact ? 'pageCharts.bars-subtitle-exact' : 'pageCharts.bars-subtitle', {
      money,
      asOf: data.asOf,
      per: data.per,
    }),
    drawing: drawn(data, t),
    table: costTable(data, t),
  }
}

/** Owning, tokens and rent on one scale, the chosen one marked. */
export const waysChart = (data: CostRows, t: Tell): Figure =>
  barsFigure('ways-to-pay', 'ways-title', data, t)

/** Rows by cost, in the order given. */
export const rankedChart = (data: CostRows, t: Tell): Figure =>
  barsFigure('ranked-costs', 'ranked-title', data, t)

/** The bar of one row for a cell of a table; `end` is `barsEnd` of all rows. The cell says the cost in words. */
export const costCellView = (row: CostRow, end: number): Html =>
  html`<svg class="chart cell" width="100%" height="20" aria-hidden="true">${barView(row, wholeX(end), end, 10)}</svg>`
