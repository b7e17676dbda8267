const shown = (value: number) => String(Number(value.toPrecision(6)))

/** Whether a price is one that anybody pays; nothing at all is fine. */
const isPaid = (value: number, low: number, high: number) =>
  value === 0 || (value >= low && value <= high)

/**
 * A question for a price that nobody pays, which asks for the one that was
 * meant: a million times more or less where that is a price, in the words of
 * `unit`. Undefined where there is nothing to ask.
 */
export const millionfoldDoubt = (low: number, high: number, unit: string) => (value: number) => {
  // Nothing that was meant is below 0: the range says so.
  if (value < 0 || isPaid(value, low, high)) return undefined
  const isHigh = value > high
  const meant = isHigh ? value / 1e6 : value * 1e6
  const range = `nobody pays ${isHigh ? `more than ${shown(high)}` : `less than ${shown(low)} and more than 0`} ${unit}`
  return meant >= low && meant <= high
    ? `looks a million times too ${isHigh ? 'high' : 'low'}: did you mean ${shown(meant)} ${unit}? (${range})`
    : `is ${shown(value)} ${unit}: is it in another unit? (${range})`
}

/** Nobody pays dollars for a kilowatt-hour: cents or yuan were meant. */
export const electricityDoubt = (value: number) => {
  if (value <= 2) return undefined
  const meant = [
    ...(value <= 100 ? [`${shown(value / 100)} (cents)`] : []),
    ...(value <= 3 ? [`"${shown(value)} CNY/kWh"`] : []),
    ...(value > 100 && value <= 2000 ? [`${shown(value / 1000)} (a MWh costs that)`] : []),
  ]
  const question = meant.length === 0 ? '' : `: did you mean ${meant.join(', or ')}?`
  return `is ${shown(value)} dollars for a kilowatt-hour${question}`
}

/** The rate the other way round: dollars for a yuan. */
export const rateDoubt = (value: number) =>
  value >= 0.1 && value < 0.5
    ? `is ${shown(value)} yuan for a dollar: did you mean ${shown(1 / value)}?`
    : undefined
