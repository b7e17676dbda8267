/** Most digits that an amount is shown with. */
const most = 3

/** Significant digits of a value that its interval supports: two where it is off by a tenth or more, as a third would say nothing. */
export const digitsWithin = (value: number, interval: { low: number; high: number }): number => {
  const off = Math.max(value - interval.low, interval.high - value)
  if (!(value > 0) || !(off > 0)) return most
  return Math.min(most, Math.max(2, Math.ceil(Math.log10(value / off) - 1e-9) + 1))
}

/** A value with so many significant digits. */
export const toDigits = (value: number, digits: number): number => Number(value.toPrecision(digits))
