import { html } from 'hono/html'
import type { Tell } from '../../words/say.ts'
import type { Cell, Drawing, Figure } from './figure.ts'
import { type Label, labelView, placeLabels } from './labels.ts'
import { axisNameX, axisNameY, gridX, gridY, pathsView, tickLabelsY } from './marks.ts'
import { lineThrough } from './paths.ts'
import { type Axis, along, linearY, logX, place } from './scales.ts'

/** Throughput of a replica by how many sequences it decodes at once. */
export interface BatchData {
  /** Rising in `batch`. */
  readonly points: readonly {
    readonly batch: number
    readonly outputTokensPerSecond: number
    readonly tpotSeconds: number
  }[]
  /** Sequences at once at the load asked for; null where there is none. */
  readonly runsAt: number | null
  /** The most that memory and limits hold. */
  readonly largest: number | null
}

const top = 34
const bottom = 220
const height = 270

/** A place on the curve; none where it lies beyond its ends. */
const spotOf = (batch: number | null, points: BatchData['points'], x: Axis, y: Axis) => {
  const [first, last] = [points[0], points.at(-1)]
  if (batch === null || first === undefined || last === undefined) return undefined
  if (batch < first.batch || batch > last.batch) return undefined
  const at = along(points.map((point) => [point.batch, point.outputTokensPerSecond]))
  return { x: x.at(batch), y: y.at(at(batch)) }
}

const labelAt = (
  spot: { readonly x: number; readonly y: number } | undefined,
  text: string,
): readonly Label[] =>
  spot === undefined
    ? []
    : [
        {
          text,
          look: 'bold',
          spots: [
            { x: spot.x, dx: -8, y: spot.y - 10, anchor: 'end' },
            { x: spot.x, dx: 0, y: spot.y - 12, anchor: 'middle' },
            { x: spot.x, dx: 10, y: spot.y + 18, anchor: 'start' },
            { x: spot.x, dx: -8, y: spot.y + 22, anchor: 'end' },
            { x: spot.x, dx: 0, y: spot.y - 28, anchor: 'end' },
          ],
        },
      ]

const drawn = ({ points, runsAt, largest }: BatchData, t: Tell): Drawing => {
  const [first, last] = [points[0], points.at(-1)]
  if (first === undefined || last === undefined || last.batch <= first.batch)
    return { height: 0, marks: html`` }
  const x = logX(first.batch, last.batch)
  const y = linearY(Math.max(...points.map((point) => point.outputTokensPerSecond)), bottom, top)
  const runs = spotOf(runsAt, points, x, y)
  const most = spotOf(largest, points, x, y)
  const path = lineThrough(
    points.map((point) => [x.at(point.batch), y.at(point.outputTokensPerSecond)]),
  )
  const labels = placeLabels(
    [
      ...labelAt(runs, t('pageCharts.you-run', { batch: runsAt ?? 0 })),
      ...labelAt(most, t('pageCharts.largest-batch', { batch: largest ?? 0 })),
    ],
    [runs, most].flatMap((spot) =>
      spot === undefined ? [] : [{ x: spot.x, top: spot.y - 7, bottom: spot.y + 7 }],
    ),
    height,
    tickLabelsY(y, t.format.compact),
  )
  return {
    height,
    marks: html`${gridY(y, t.format.compact)}${gridX(x, t.format.compact, { top: bottom, bottom: bottom + 4 })}${axisNameY(t('pageCharts.axis-throughput'))}${axisNameX(t('pageCharts.axis-batch'), bottom + 40)}${pathsView(height, html`<path class="line s1" d="${path}"/>`)}${most === undefined ? '' : html`<line class="limit" x1="${place(most.x)}%" x2="${place(most.x)}%" y1="${top}" y2="${bottom}"/><circle class="mark s1 hollow" cx="${place(most.x)}%" cy="${place(most.y)}" r="6"/>`}${runs === undefined ? '' : html`<circle class="mark s1" cx="${place(runs.x)}%" cy="${place(runs.y)}" r="6"/>`}${labels.map(labelView)}`,
  }
}

const placeRow = (batch: number | null, where: string): readonly (readonly Cell[])[] =>
  batch === null ? [] : [[batch, where, '', '']]

/** How much a larger batch yields, with where the plan runs and the most that it could. */
export const batchChart = (data: BatchData, t: Tell): Figure => {
  const drawing = drawn(data, t)
  return {
    name: 'throughput-batch',
    title: t('pageCharts.batch-title'),
    subtitle: t('pageCharts.batch-subtitle'),
    drawing,
    table: {
      columns: [
        t('pageCharts.column-batch'),
        t('pageCharts.column-where'),
        t('pageCharts.column-throughput'),
        t('pageCharts.column-tpot'),
      ],
      rows:
        drawing.height === 0
          ? []
          : [
              ...placeRow(data.runsAt, t('pageCharts.runs-row')),
              ...placeRow(data.largest, t('pageCharts.largest-row')),
              ...data.points.map((point) => [
                point.batch,
                '',
                point.outputTokensPerSecond,
                point.tpotSeconds * 1000,
              ]),
            ],
    },
  }
}
