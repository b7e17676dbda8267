import { html } from 'hono/html'
import type { Html } from './html.ts'

const width = 640
const height = 280
const inner = { left: 62, right: 72, top: 38, bottom: 50 }

/** The drawing area of a chart, in the units of its viewBox. */
export const area = {
  viewBox: `0 0 ${width} ${height}`,
  left: inner.left,
  right: width - inner.right,
  top: inner.top,
  bottom: height - inner.bottom,
} as const

/** Where a value stands on a logarithmic axis. */
export const logX =
  (from: number, to: number) =>
  (value: number): number =>
    area.left + (Math.log(value / from) / Math.log(to / from)) * (area.right - area.left)

/** How high a share of the most stands. */
export const heightOf = (share: number): number => area.bottom - share * (area.bottom - area.top)

/** A line through points, as the `d` of a path. */
export const lineThrough = (points: readonly (readonly [x: number, y: number])[]): string =>
  points.map(([x, y], i) => `${i === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`).join('')

/** Lines at nothing, half and all of the most, with what they mean on either side. */
export const gridView = (left: (share: number) => string, right: (share: number) => string) =>
  [0, 0.5, 1].map(
    (
      share,
    ) => html`<line class="axis" x1="${area.left}" x2="${area.right}" y1="${heightOf(share)}" y2="${heightOf(share)}"/>
<text x="${area.left - 6}" y="${heightOf(share) + 4}" text-anchor="end">${left(share)}</text>
<text x="${area.right + 6}" y="${heightOf(share) + 4}">${right(share)}</text>`,
  )

/** At most six of the places, the last among them, named below the axis; and what the axis counts. */
export const ticksView = (
  places: readonly number[],
  x: (place: number) => number,
  name: (place: number) => string,
  what: string,
): Html => {
  const every = Math.ceil(places.length / 6)
  const shown = places.filter((_, i) => (places.length - 1 - i) % every === 0)
  return html`${shown.map((place) => html`<text x="${x(place).toFixed(1)}" y="${area.bottom + 20}" text-anchor="middle">${name(place)}</text>`)}
<text x="${width / 2}" y="${height - 6}" text-anchor="middle">${what}</text>`
}

/** What the two lines of a chart are: the full one on the left, the dashed one on the right. */
export const lineLabels = (full: string, dashed: string): Html =>
  html`<text class="rate-label" x="2" y="16">${full}</text>
<text class="latency-label" x="${width - 2}" y="16" text-anchor="end">${dashed} (dashed)</text>`

/** The place that was asked for. */
export const chosenView = (x: number): Html =>
  html`<line class="chosen" x1="${x.toFixed(1)}" x2="${x.toFixed(1)}" y1="${area.top}" y2="${area.bottom}"/>`
