import { scaleLinear, scaleLog } from 'd3-scale'

/** Places across in percent, between which values lie: room for the names of ticks at the left, for marks at both ends. */
const left = 13
const right = 96

/** A value’s place on an axis, and the places that are named. */
export interface Axis {
  readonly at: (value: number) => number
  readonly ticks: readonly number[]
  readonly isLog: boolean
  /** The last value of the axis. */
  readonly end: number
}

const linear = (from: number, to: number, places: readonly [number, number]): Axis => {
  const scale = scaleLinear([from, to], places).nice(4)
  return { at: scale, ticks: scale.ticks(4), isLog: false, end: scale.domain()[1] ?? to }
}

/** From nothing to a round number, across the whole width; a little is kept for round ends. */
export const wholeX = (most: number): Axis => linear(0, most || 1, [2, 98])

/** Few and round places of a logarithmic axis: 1, 2 and 5 of each power, or powers alone. */
const logTicks = (from: number, to: number, most: number): readonly number[] => {
  const first = Math.floor(Math.log10(from))
  const powers = Array.from({ length: Math.ceil(Math.log10(to)) - first + 1 }, (_, i) => first + i)
  const within = (steps: readonly number[]) =>
    powers
      .flatMap((power) => steps.map((step) => step * 10 ** power))
      .filter((tick) => tick >= from * 0.999 && tick <= to * 1.001)
  const found = [[1, 2, 5], [1, 3], [1]].map(within).find(({ length }) => length <= most)
  if (found !== undefined) return found
  const tens = within([1])
  const every = Math.ceil(tens.length / most)
  return tens.filter((_, i) => (tens.length - 1 - i) % every === 0)
}

/** A logarithmic axis across, with at most so many ticks named. */
export const logX = (from: number, to: number, end = right, most = 5): Axis => ({
  at: scaleLog([from, to], [left, end]),
  ticks: logTicks(from, to, most),
  isLog: true,
  end: to,
})

/** Where an axis of long numbers ends, in percent, so that its last one has room. */
const roomy = 89

/** An axis across that is logarithmic where it spans more than five times. */
export const spreadX = (values: readonly number[]): Axis => {
  const [low, high] = [Math.min(...values), Math.max(...values)]
  return high > 5 * low
    ? logX(low * 0.9, high * 1.1, roomy)
    : linear(low * 0.9, high * 1.05, [left, roomy])
}

/** An axis up from nothing, between two places in px. */
export const linearY = (most: number, bottom: number, top: number): Axis =>
  linear(0, most || 1, [bottom, top])

/** A logarithmic axis up, between two places in px. */
export const logY = (from: number, to: number, bottom: number, top: number): Axis => ({
  at: scaleLog([from, to], [bottom, top]),
  ticks: logTicks(from, to, 5),
  isLog: true,
  end: to,
})

/** A value on a curve through points, straight between them on a logarithmic axis. */
export const along = (points: readonly (readonly [x: number, y: number])[]) =>
  scaleLog(
    points.map(([x]) => x),
    points.map(([, y]) => y),
  )

/** A number of a drawing: a tenth of a px or of a percent is more than enough. */
export const place = (value: number): string => String(Math.round(value * 100) / 100)
