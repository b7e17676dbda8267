import { html } from 'hono/html'
import { paretoSet } from '../../estimates/compare/pareto.ts'
import type { Tell } from '../../words/say.ts'
import type { Html } from '../parts/html.ts'
import { type CostRow, type CostRows, costTable } from './bars.ts'
import type { Drawing, Figure } from './figure.ts'
import { type Label, labelView, type Obstacle, placeLabels, spotsAround } from './labels.ts'
import {
  axisNameX,
  axisNameY,
  gridX,
  gridY,
  intervalView,
  markView,
  pathsView,
  tickLabelsY,
} from './marks.ts'
import { type Axis, linearY, place, spreadX } from './scales.ts'

/** A row with how long it takes; null where nobody states it, as for most APIs. */
export interface LatencyRow extends CostRow {
  readonly seconds: number | null
}

/** Costs against one latency. */
export interface LatencyData extends Omit<CostRows, 'rows'> {
  readonly rows: readonly LatencyRow[]
  readonly of: 'TTFT' | 'TPOT'
  readonly percentile: 'p50' | 'p95' | 'p99' | 'mean'
  /** In seconds; null where there is none. */
  readonly limitSeconds: number | null
}

type Timed = LatencyRow & { readonly seconds: number }
const isTimed = (row: LatencyRow): row is Timed => row.seconds !== null && row.seconds > 0

const top = 34
const bottom = 250
const height = 300
/** More names than these find no place beside each other; the table has all. */
const mostNames = 24

interface Laid {
  readonly x: Axis
  readonly y: Axis
  readonly front: readonly Timed[]
  readonly onFront: ReadonlySet<LatencyRow>
}

const xOf = (row: Timed, { x }: Laid) => x.at(row.seconds)

const rowView = (row: Timed, laid: Laid): Html => {
  const [x, y] = [xOf(row, laid), laid.y.at]
  const isFaint = !laid.onFront.has(row) && !row.isChosen
  return html`${row.interval === null ? '' : intervalView(row.way, { x, y: y(row.interval.low) }, { x, y: y(row.interval.high) })}${markView({ ...row, isFaint }, x, y(row.cost))}`
}

/** Down from the top to the fastest, then in steps to the cheapest, and on to the right. */
const frontView = ({ x, y, front }: Laid): Html => {
  const [first] = front
  if (first === undefined) return html``
  const steps = front.map((row) => `H${place(x.at(row.seconds))}V${place(y.at(row.cost))}`)
  return pathsView(
    height,
    html`<path class="front" d="M${place(x.at(first.seconds))} ${top}${steps.join('')}H100"/>`,
  )
}

const limitView = (x: number): Html =>
  html`<line class="limit" x1="${place(x)}%" x2="${place(x)}%" y1="${top - 12}" y2="${bottom}"/>`

const drawn = (data: LatencyData, t: Tell): Drawing => {
  const { limitSeconds } = data
  const rows = data.rows.filter(isTimed)
  const times = [
    ...rows.map(({ seconds }) => seconds),
    ...(limitSeconds === null ? [] : [limitSeconds]),
  ]
  const most = Math.max(0, ...rows.map(({ cost, interval }) => Math.max(cost, interval?.high ?? 0)))
  const front = paretoSet(rows)
  const laid: Laid = {
    x: spreadX(times.length === 0 ? [1] : times),
    y: linearY(most, bottom, top),
    front,
    onFront: new Set(front),
  }
  const money = t.format.moneyScale(most, data.currency)
  const tickY = (tick: number) => t.format.figure(tick / money.size)
  const limitX = limitSeconds === null ? undefined : laid.x.at(limitSeconds)
  const limitLabel: readonly Label[] =
    limitSeconds === null || limitX === undefined
      ? []
      : [
          {
            text: t('pageCharts.latency-limit', { time: t.format.latency(limitSeconds) }),
            look: 'limit-label',
            spots: [
              { x: limitX, dx: 6, y: top - 4, anchor: 'start' },
              { x: limitX, dx: -6, y: top - 4, anchor: 'end' },
            ],
          },
        ]
  const first = (row: Timed) => (row.isChosen ? 0 : laid.onFront.has(row) ? 1 : 2)
  const named = rows
    .toSorted((a, b) => first(a) - first(b))
    .slice(0, mostNames)
    .map((row) => ({
      text: row.name,
      ...(row.isChosen ? { look: 'bold' } : {}),
      spots: spotsAround(xOf(row, laid), laid.y.at(row.cost)),
    }))
  const obstacles: readonly Obstacle[] = rows.map((row) => ({
    x: xOf(row, laid),
    top: laid.y.at(row.cost) - 8,
    bottom: laid.y.at(row.cost) + 8,
  }))
  const labels = placeLabels(
    [...limitLabel, ...named],
    obstacles,
    height,
    tickLabelsY(laid.y, tickY),
  )
  const of = {
    of: data.of,
    percentile: data.percentile,
    scale: laid.x.isLog ? ('log' as const) : ('linear' as const),
  }
  return {
    height,
    marks: html`${gridY(laid.y, tickY)}${gridX(laid.x, (tick) => t.format.figure(tick * 1000), { top: bottom, bottom: bottom + 4 })}${axisNameY(t('pageCharts.axis-cost', { money: money.name }))}${axisNameX(t('pageCharts.axis-latency', of), bottom + 40)}${limitX === undefined ? '' : limitView(limitX)}${frontView(laid)}${rows.map((row) => rowView(row, laid))}${labels.map(labelView)}`,
  }
}

/** What a faster answer costs: each row by its latency and cost, with those that nothing beats in both. */
export const latencyChart = (data: LatencyData, t: Tell): Figure => {
  const { columns, rows } = costTable(data, t)
  const most = Math.max(0, ...data.rows.map(({ cost, interval }) => interval?.high ?? cost))
  const front: ReadonlySet<LatencyRow> = new Set(paretoSet(data.rows.filter(isTimed)))
  const of = { of: data.of, percentile: data.percentile }
  const unstated = data.rows.filter((row) => !isTimed(row)).map(({ name }) => name)
  return {
    name: 'cost-latency',
    ...(unstated.length > 0 && { note: t('pageCharts.not-drawn', { names: unstated }) }),
    title: t('pageCharts.latency-title'),
    subtitle: t('pageCharts.latency-subtitle', {
      money: t.format.moneyScale(most, data.currency).name,
      limit: data.limitSeconds === null ? null : t.format.latency(data.limitSeconds),
      asOf: data.asOf,
    }),
    drawing: drawn(data, t),
    table: {
      columns: [...columns, t('pageCharts.column-ms', of), t('pageCharts.column-pareto')],
      rows: rows.map((cells, i) => {
        const row = data.rows[i]
        const seconds = row?.seconds ?? null
        return [
          ...cells,
          seconds === null ? t('pageCharts.speed-not-stated') : seconds * 1000,
          t(row !== undefined && front.has(row) ? 'pageCharts.yes' : 'pageCharts.no'),
        ]
      }),
    },
  }
}
