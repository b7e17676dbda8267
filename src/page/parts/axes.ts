import { type ScaleLinear, type ScaleLogarithmic, scaleLinear, scaleLog } from 'd3-scale'
import { html } from 'hono/html'
import type { Html } from './html.ts'

const width = 640
const height = 280
const inner = { left: 74, right: 78, top: 38, bottom: 50 }

/** The drawing area of a chart, in the units of its viewBox. */
export const area = {
  viewBox: `0 0 ${width} ${height}`,
  left: inner.left,
  right: width - inner.right,
  top: inner.top,
  bottom: height - inner.bottom,
} as const

type Log = ScaleLogarithmic<number, number>
type Linear = ScaleLinear<number, number>

/** A logarithmic axis from left to right. */
export const logX = (from: number, to: number): Log => scaleLog([from, to], [area.left, area.right])

/** A logarithmic axis from the bottom up. */
export const logY = (from: number, to: number): Log =>
  scaleLog([from, to], [area.bottom, area.top]).nice()

/** An axis from nothing at the bottom to a round number at the top. */
export const linearY = (most: number): Linear =>
  scaleLinear([0, most], [area.bottom, area.top]).nice(4)

/** The places of a logarithmic axis that are named: few, and round. */
export const logTicks = (scale: Log, most: number): readonly number[] => {
  const named = scale.tickFormat(most, '~s')
  return scale.ticks(most).filter((tick) => named(tick) !== '')
}

export const linearTicks = (scale: Linear): readonly number[] => scale.ticks(4)

/** A line through points, as the `d` of a path. */
export const lineThrough = (points: readonly (readonly [x: number, y: number])[]): string =>
  points.map(([x, y], i) => `${i === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`).join('')

/** Lines across at the ticks of the left axis, each named. */
export const gridView = (
  ticks: readonly number[],
  y: (tick: number) => number,
  name: (tick: number) => string,
) =>
  ticks.map(
    (
      tick,
    ) => html`<line class="axis" x1="${area.left}" x2="${area.right}" y1="${y(tick).toFixed(1)}" y2="${y(tick).toFixed(1)}"/>
<text x="${area.left - 6}" y="${(y(tick) + 4).toFixed(1)}" text-anchor="end">${name(tick)}</text>`,
  )

/** The names of the ticks of a second axis, on the right. */
export const rightAxisView = (
  ticks: readonly number[],
  y: (tick: number) => number,
  name: (tick: number) => string,
) =>
  ticks.map(
    (tick) =>
      html`<text x="${area.right + 6}" y="${(y(tick) + 4).toFixed(1)}">${name(tick)}</text>`,
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
<text class="latency-label" x="${width - 2}" y="16" text-anchor="end">${dashed}</text>`

/** The place that was asked for. */
export const chosenView = (x: number): Html =>
  html`<line class="chosen" x1="${x.toFixed(1)}" x2="${x.toFixed(1)}" y1="${area.top}" y2="${area.bottom}"/>`
