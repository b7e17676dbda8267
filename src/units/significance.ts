/** Most digits that an amount is shown with. */
const most = 3

/** Bounds of a value, in its unit. */
export interface Interval {
  readonly low: number
  readonly high: number
}

/** Whether an interval says anything: its ends differ. */
export const isWide = (interval: Interval | null | undefined): interval is Interval =>
  interval != null && interval.high > interval.low

/**
 * Significant digits of a value that its interval supports: two where the
 * interval is a fifth of it or wider, as the third would say nothing.
 */
export const digitsWithin = (value: number, { low, high }: Interval): number =>
  high > low && high - low >= 0.2 * Math.abs(value) ? 2 : most

/** A value with so many significant digits. */
export const toDigits = (value: number, digits: number): number => Number(value.toPrecision(digits))

/** A step of the last of so many digits of a value, up or down. */
const step = (value: number, digits: number, direction: 1 | -1): number => {
  const [, power = '0'] = value.toExponential(digits - 1).split('e')
  return toDigits(value + direction * 10 ** (Number(power) - digits + 1), digits)
}

// What stands in binary just beside a decimal is that decimal.
const isBeyond = (one: number, other: number) => one - other > 1e-12 * Math.abs(other)

/** The nearest value of so many digits that is not above. */
export const downToDigits = (value: number, digits: number): number => {
  const near = toDigits(value, digits)
  return isBeyond(near, value) ? step(near, digits, -1) : near
}

/** The nearest value of so many digits that is not below. */
export const upToDigits = (value: number, digits: number): number => {
  const near = toDigits(value, digits)
  return isBeyond(value, near) ? step(near, digits, 1) : near
}

/** An interval with so many digits that holds all of it: the low end rounded down, the high one up. */
export const outward = ({ low, high }: Interval, digits: number): Interval => ({
  low: downToDigits(low, digits),
  high: upToDigits(high, digits),
})
