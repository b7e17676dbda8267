import { html } from 'hono/html'
import type { Tell } from '../../words/say.ts'
import type { Html } from '../parts/html.ts'
import type { Cell, Drawing, Figure } from './figure.ts'
import { type Label, labelView, type Obstacle, placeLabels } from './labels.ts'
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
import {
  leaderView,
  type Ring,
  type Ringed,
  ringObstacle,
  ringsPlaced,
  spotsBeside,
} from './rings.ts'
import { type Axis, logX, logY, place } from './scales.ts'
import type { VolumeCrossing, VolumeData, VolumeLine } from './volume-data.ts'
import { keyOf } from './volume-key.ts'

const top = 34
const bottom = 320

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

type Crossing = Ringed<VolumeCrossing>

const ringView = ({ x, y }: Crossing): Html =>
  html`<circle class="ring" cx="${place(x)}%" cy="${place(y)}" r="6"/>`

/** Where the label of rings belongs: the number of those that lie on each other is of all of them. */
const middleOf = ({ rings }: Ring<VolumeCrossing>) =>
  rings[Math.floor(rings.length / 2)] ?? { x: 0, y: 0, mark: null }

const ringLabel = (ring: Ring<VolumeCrossing>, t: Tell): Label => {
  const { x, y } = middleOf(ring)
  return { text: t('pageCharts.crossing', ring), look: 'bold', spots: spotsBeside(x, y) }
}

const ways: Readonly<Record<VolumeLine['series'], Way>> = {
  1: 'rent',
  2: 'own',
  3: 'api',
  4: 'api',
  5: 'rent',
  6: 'api',
}

/** What a line costs at the user’s own volume, in the shape of its way to pay. */
const ownMark = ({ costAtOwn, series }: VolumeLine, x: number, { y }: Laid): Html | '' => {
  if (costAtOwn === null || costAtOwn <= 0) return ''
  return markView({ way: ways[series], series, isWeak: false }, x, y.at(costAtOwn))
}

const ownView = (tokens: number, lines: readonly VolumeLine[], laid: Laid): Html => {
  const x = laid.x.at(tokens)
  return html`<line class="own-volume" x1="${place(x)}%" x2="${place(x)}%" y1="${top - 12}" y2="${bottom}"/>${lines.map((line) => ownMark(line, x, laid))}`
}

/** How far the chart goes beyond the volumes that are told apart in it, to the left and to the right. */
const [before, after] = [10, 10]

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

interface Drawn extends Drawing {
  /** The crossings that are ringed, in the order of their numbers. */
  readonly crossings: readonly VolumeCrossing[]
}

const drawn = (data: VolumeData, t: Tell): Drawn => {
  const lines = focused(data)
  const span = spanOf(lines)
  const [from, to] = [Math.min(...span.volumes), Math.max(...span.volumes)]
  const [low, high] = [Math.min(...span.costs), Math.max(...span.costs)]
  if (!(to > from) || !(high > low)) return { height: 0, marks: html``, crossings: [] }
  const laid: Laid = { x: logX(from, to), y: logY(low, high * 1.1, bottom, top) }
  const tickY = (tick: number) => t.format.axisAmount(tick, data.currency)
  const own = data.ownTokensPerMonth
  const ownTokens = own !== null && within(span, own) ? own : null
  const marks = data.crossings
    .filter(
      ({ tokensPerMonth, cost }) =>
        within(span, tokensPerMonth) && within({ volumes: span.costs }, cost),
    )
    .map((mark) => ({ mark, x: laid.x.at(mark.tokensPerMonth), y: laid.y.at(mark.cost) }))
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
  const ownLine: readonly Obstacle[] =
    ownTokens === null ? [] : [{ x: laid.x.at(ownTokens), top: top - 4, bottom }]
  const taken = tickLabelsY(laid.y, tickY)
  const ownPlaced = placeLabels(ownLabel, [], bottom, taken)
  const obstacles = [...obstaclesOf(lines, laid), ...marks.map(ringObstacle), ...ownLine]
  const { rings, labels } = ringsPlaced(marks, (some) =>
    placeLabels(
      some.map((ring) => ringLabel(ring, t)),
      obstacles,
      bottom,
      [...taken, ...ownPlaced],
    ),
  )
  const ringed = rings.flatMap((one) => one.rings)
  const key = keyOf(data, keyTop, t)
  const leaders = rings.map((ring) => {
    const text = t('pageCharts.crossing', ring)
    const label = labels.find((one) => one.text === text)
    return label === undefined ? '' : leaderView(middleOf(ring), label)
  })
  return {
    crossings: ringed.map(({ mark }) => mark),
    height: keyTop + key.height,
    marks: html`${gridY(laid.y, tickY)}${gridX(laid.x, t.format.compact, { top: bottom, bottom: bottom + 4 })}${axisNameY(t('pageCharts.axis-month-log', { money: t.format.moneyScale(1, data.currency).name }))}${axisNameX(t('pageCharts.axis-volume'), bottom + 40)}${pathsView(bottom, html`${lines.map((line) => lineView(line, laid))}`)}${ownTokens === null ? '' : ownView(ownTokens, lines, laid)}${leaders}${ringed.map(ringView)}${[...ownPlaced, ...labels].map(labelView)}${key.marks}`,
  }
}

/** All volumes of the lines, each once, rising. */
const volumesOf = ({ lines }: VolumeData): readonly number[] =>
  [
    ...new Set(lines.flatMap(({ points }) => points.map(({ tokensPerMonth }) => tokensPerMonth))),
  ].toSorted((a, b) => a - b)

/** A line’s cost at a volume; empty where it is drawn through others alone. */
const costAt = ({ points }: VolumeLine, tokens: number): Cell =>
  points.find(({ tokensPerMonth }) => tokensPerMonth === tokens)?.cost ?? ''

const tableRows = (
  data: VolumeData,
  ringed: readonly VolumeCrossing[],
  t: Tell,
): readonly (readonly Cell[])[] => {
  const own = data.ownTokensPerMonth
  return [
    ...(own === null
      ? []
      : [[own, t('pageCharts.own-row'), ...data.lines.map(({ costAtOwn }) => costAtOwn)]]),
    ...ringed.map(({ tokensPerMonth, cost, text }, i) => [
      tokensPerMonth,
      t.format.labeled([
        t('pageCharts.crossing-row', { number: i + 1 }),
        text,
        t.format.amount(cost, data.currency),
      ]),
      ...data.lines.map(() => ''),
    ]),
    ...volumesOf(data).map((tokens) => [
      tokens,
      '',
      ...data.lines.map((line) => costAt(line, tokens)),
    ]),
  ]
}

/** From which volume hosting costs less: each way by its cost, with where two cost the same. */
export const volumeChart = (data: VolumeData, t: Tell): Figure => {
  const { crossings, ...drawing } = drawn(data, t)
  return {
    name: 'cost-volume',
    title: t('pageCharts.volume-title'),
    subtitle: t('pageCharts.volume-subtitle', {
      money: t.format.moneyScale(1, data.currency).name,
      asOf: data.asOf,
    }),
    drawing,
    notes: crossings.map(({ text }) => text),
    table: {
      columns: [
        t('pageCharts.column-tokens'),
        t('pageCharts.column-where'),
        ...data.lines.map(({ name }) =>
          t.format.labeled([name, t('pageCharts.column-cost', { currency: data.currency })]),
        ),
      ],
      rows: drawing.height === 0 ? [] : tableRows(data, crossings, t),
    },
  }
}
