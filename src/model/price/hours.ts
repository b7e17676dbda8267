/** Hours of the week, in UTC, in which a price differs; days from Monday, 1, to Sunday, 7. */
export interface Window {
  readonly days: readonly number[]
  readonly fromHourUtc: number
  readonly toHourUtc: number
}

/** How much of the hour that starts at `hour` lies in a window. */
const within = ({ fromHourUtc, toHourUtc }: Window, hour: number): number =>
  Math.max(0, Math.min(hour + 1, toHourUtc) - Math.max(hour, fromHourUtc))

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0)

/**
 * The share of a week’s load that falls in windows, which do not overlap;
 * `weights` is the load of each hour of a day, in UTC, the same every day.
 */
export const shareInWindows = (windows: readonly Window[], weights: readonly number[]): number => {
  const inside = windows.map(
    (window) => window.days.length * sum(weights.map((load, hour) => load * within(window, hour))),
  )
  return sum(inside) / (7 * sum(weights))
}
