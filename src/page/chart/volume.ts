import { html } from 'hono/html'
import type { Currency } from '../../units/format.ts'
import type { Interval } from '../../units/significance.ts'
import type { Tell } from '../../words/say.ts'
import type { Html } from '../parts/html.ts'
import type { Cell, Drawing, Figure } from './figure.ts'
import {
  type Label,
  labelView,
  type Obstacle,
  placeLabels,
  textWidth,
  widths,
  wrapped,
} from './labels.ts'
import {
  axisNameX,
  axisNameY,
  gridX,
  gridY,
  markView,
  pathsView,
  tickLabelsY,
  type Way,
} from './marks.ts'
import { bandBetween, lineThrough } from './paths.ts'
import { type Axis, logX, logY, place } from './scales.ts'

/** A way to serve, by what it costs at each volume. */
export interface VolumeLine {
  readonly name: string
  /** Its colour and its dash: rent 1 solid, own 2 dashed, tokens 3 dotted. */
  readonly series: 1 | 2 | 3 | 4 | 5 | 6
  /** Rising in tokens per month; costs per month in the currency of the chart, with their interval where there is one. */
  readonly points: readonly {
    readonly tokensPerMonth: number
    readonly cost: number
    readonly interval?: Interval | null
  }[]
  /** At the user’s own volume; null where it is not known. */
  readonly costAtOwn: number | null
}

/** Where two ways cost the same. */
export interface VolumeCrossing {
  readonly tokensPerMonth: number
  /** Per month, in the currency of the chart. */
  readonly cost: number
  /** What changes there, in words. */
  readonly text: string
}

/** Costs against volume. */
export interface VolumeData {
  readonly currency: Currency
  readonly lines: readonly VolumeLine[]
  readonly crossings: readonly VolumeCrossing[]
  readonly ownTokensPerMonth: number | null
  readonly asOf: string | null
}

const top = 34
const bottom = 260

interface Laid {
  readonly x: Axis
  readonly y: Axis
}

const isDrawn = ({ cost }: { readonly cost: number }) => cost > 0

const lineView = ({ series, points }: VolumeLine, { x, y }: Laid): Html => {
  const drawn = points.filter(isDrawn)
  const ends = drawn.flatMap(({ tokensPerMonth, interval }) =>
    interval == null || interval.low <= 0
      ? []
      : [{ x: x.at(tokensPerMonth), low: y.at(interval.low), high: y.at(interval.high) }],
  )
  const band = ends.length < 2 ? '' : html`<path class="band s${series}" d="${bandBetween(ends)}"/>`
  const path = lineThrough(
    drawn.map(({ tokensPerMonth, cost }) => [x.at(tokensPerMonth), y.at(cost)]),
  )
  return html`${band}<path class="line s${series}" d="${path}"/>`
}

const within = ({ volumes }: { readonly volumes: readonly number[] }, tokens: number) =>
  tokens >= Math.min(...volumes) && tokens <= Math.max(...volumes)

/** The points of the lines, so that no number is written over one. */
const obstaclesOf = (lines: readonly VolumeLine[], { x, y }: Laid): readonly Obstacle[] =>
  lines.flatMap(({ points }) =>
    points.filter(isDrawn).map(({ tokensPerMonth, cost }) => ({
      x: x.at(tokensPerMonth),
      top: y.at(cost) - 3,
      bottom: y.at(cost) + 3,
    })),
  )

const ringView = ({ tokensPerMonth, cost }: VolumeCrossing, { x, y }: Laid): Html =>
  html`<circle class="ring" cx="${place(x.at(tokensPerMonth))}%" cy="${place(y.at(cost))}" r="6"/>`

const ringLabel = (at: VolumeCrossing, number: number, { x, y }: Laid, t: Tell): Label => {
  const [across, down] = [x.at(at.tokensPerMonth), y.at(at.cost)]
  const spot = (dx: number, dy: number) => ({
    x: across,
    dx,
    y: down + dy,
    anchor: 'middle' as const,
  })
  return {
    text: t('pageCharts.crossing', { number }),
    look: 'bold',
    spots: [
      spot(0, -12),
      spot(0, 22),
      spot(-14, -6),
      spot(14, 16),
      spot(-14, 16),
      spot(14, -6),
      spot(0, -26),
      spot(0, 36),
    ],
  }
}

const ways: Readonly<Partial<Record<VolumeLine['series'], Way>>> = { 1: 'rent', 2: 'own', 3: 'api' }

/** What a line costs at the user’s own volume, in the shape of its way to pay. */
const ownMark = ({ costAtOwn, series }: VolumeLine, x: number, { y }: Laid): Html | '' => {
  if (costAtOwn === null || costAtOwn <= 0) return ''
  const way = ways[series]
  return way === undefined
    ? html`<circle class="mark s${series}" cx="${place(x)}%" cy="${place(y.at(costAtOwn))}" r="5"/>`
    : markView({ way, isWeak: false }, x, y.at(costAtOwn))
}

const ownView = (tokens: number, lines: readonly VolumeLine[], laid: Laid): Html => {
  const x = laid.x.at(tokens)
  return html`<line class="own-volume" x1="${place(x)}%" x2="${place(x)}%" y1="${top - 12}" y2="${bottom}"/>${lines.map((line) => ownMark(line, x, laid))}`
}

/** How far the chart goes beyond the volumes that are told apart in it, to the left and to the right. */
const [before, after] = [100, 10]

/** The lines about the user’s own volume and the crossings: what lies far from all of them would take the room. */
const focused = ({
  lines,
  crossings,
  ownTokensPerMonth: own,
}: VolumeData): readonly VolumeLine[] => {
  const told = [
    ...crossings.map(({ tokensPerMonth }) => tokensPerMonth),
    ...(own === null ? [] : [own]),
  ]
  if (told.length === 0) return lines
  const [from, to] = [Math.min(...told) / before, Math.max(...told) * after]
  return lines.map((line) => ({
    ...line,
    points: line.points.filter(
      (point) => isDrawn(point) && point.tokensPerMonth >= from && point.tokensPerMonth <= to,
    ),
  }))
}

const spanOf = (lines: readonly VolumeLine[]) => {
  const points = lines.flatMap((line) => line.points.filter(isDrawn))
  return {
    volumes: points.map(({ tokensPerMonth }) => tokensPerMonth),
    costs: points.flatMap(({ cost, interval }) =>
      interval == null || interval.low <= 0 ? [cost] : [cost, interval.low, interval.high],
    ),
  }
}

const keyTop = bottom + 64
const keyLine = 20

/** Each line with its dash and its name, and what it costs at the user’s own volume. */
const keyView = ({ lines, currency }: VolumeData, t: Tell): Html => {
  const costs = lines.map(({ costAtOwn }) =>
    costAtOwn === null ? '' : t.format.amount(costAtOwn, currency),
  )
  const heading = costs.every((cost) => cost === '') ? '' : t('pageCharts.at-your-volume')
  const head =
    heading === ''
      ? ''
      : html`<text class="soft" x="100%" y="${keyTop}" text-anchor="end">${heading}</text>`
  return html`${head}${lines.map(({ name, series }, i) => {
    const y = keyTop + (i + 1) * keyLine
    const cost = costs[i] ?? ''
    const [text = ''] = wrapped(name, widths[0] - 44 - textWidth(cost))
    return html`<line class="line s${series}" x1="0" x2="28" y1="${y - 4}" y2="${y - 4}"/><text x="36" y="${y}">${text}</text><text x="100%" y="${y}" text-anchor="end">${cost}</text>`
  })}`
}

const drawn = (data: VolumeData, t: Tell): Drawing => {
  const lines = focused(data)
  const span = spanOf(lines)
  const [from, to] = [Math.min(...span.volumes), Math.max(...span.volumes)]
  const [low, high] = [Math.min(...span.costs), Math.max(...span.costs)]
  if (!(to > from) || !(high > low)) return { height: 0, marks: html`` }
  const laid: Laid = { x: logX(from, to), y: logY(low, high * 1.1, bottom, top) }
  const tickY = (tick: number) => t.format.axisAmount(tick, data.currency)
  const own = data.ownTokensPerMonth
  const ownTokens = own !== null && within(span, own) ? own : null
  const crossings = data.crossings.map((crossing, i) => ({ crossing, number: i + 1 }))
  const rings = crossings.filter(
    ({ crossing }) =>
      within(span, crossing.tokensPerMonth) && within({ volumes: span.costs }, crossing.cost),
  )
  const ownLabel: readonly Label[] =
    ownTokens === null
      ? []
      : [
          {
            text: t('pageCharts.your-volume', { tokens: ownTokens }),
            look: 'bold',
            spots: [
              { x: laid.x.at(ownTokens), dx: 6, y: top - 8, anchor: 'start' },
              { x: laid.x.at(ownTokens), dx: -6, y: top - 8, anchor: 'end' },
            ],
          },
        ]
  const labels = placeLabels(
    [...ownLabel, ...rings.map(({ crossing, number }) => ringLabel(crossing, number, laid, t))],
    obstaclesOf(lines, laid),
    bottom,
    tickLabelsY(laid.y, tickY),
  )
  const height = keyTop + (lines.length + 1) * keyLine
  return {
    height,
    marks: html`${gridY(laid.y, tickY)}${gridX(laid.x, t.format.compact, { top: bottom, bottom: bottom + 4 })}${axisNameY(t('pageCharts.axis-month-log', { money: t.format.moneyScale(1, data.currency).name }))}${axisNameX(t('pageCharts.axis-volume'), bottom + 40)}${pathsView(height, html`${lines.map((line) => lineView(line, laid))}`)}${ownTokens === null ? '' : ownView(ownTokens, lines, laid)}${rings.map(({ crossing }) => ringView(crossing, laid))}${labels.map(labelView)}${keyView(data, t)}`,
  }
}

/** All volumes of the lines, each once, rising. */
const volumesOf = ({ lines }: VolumeData): readonly number[] =>
  [
    ...new Set(lines.flatMap(({ points }) => points.map(({ tokensPerMonth }) => tokensPerMonth))),
  ].toSorted((a, b) => a - b)

const tableRows = (data: VolumeData, t: Tell): readonly (readonly Cell[])[] => {
  const costsAt = (tokens: number): readonly Cell[] =>
    data.lines.map(
      ({ points }) => points.find(({ tokensPerMonth }) => tokensPerMonth === tokens)?.cost ?? null,
    )
  const own = data.ownTokensPerMonth
  return [
    ...(own === null
      ? []
      : [[own, t('pageCharts.own-row'), ...data.lines.map(({ costAtOwn }) => costAtOwn)]]),
    ...data.crossings.map(({ tokensPerMonth, cost, text }, i) => [
      tokensPerMonth,
      t.format.labeled([
        t('pageCharts.crossing-row', { number: i + 1 }),
        text,
        t.format.amount(cost, data.currency),
      ]),
      ...data.lines.map(() => ''),
    ]),
    ...volumesOf(data).map((tokens) => [tokens, '', ...costsAt(tokens)]),
  ]
}

/** From which volume hosting costs less: each way by its cost, with where two cost the same. */
export const volumeChart = (data: VolumeData, t: Tell): Figure => {
  const drawing = drawn(data, t)
  return {
    name: 'cost-volume',
    title: t('pageCharts.volume-title'),
    subtitle: t('pageCharts.volume-subtitle', {
      money: t.format.moneyScale(1, data.currency).name,
      asOf: data.asOf,
    }),
    drawing,
    table: {
      columns: [
        t('pageCharts.column-tokens'),
        t('pageCharts.column-where'),
        ...data.lines.map(({ name }) =>
          t.format.labeled([name, t('pageCharts.column-cost', { currency: data.currency })]),
        ),
      ],
      rows: drawing.height === 0 ? [] : tableRows(data, t),
    },
  }
}
