/** How old a date is, in a unit no finer than the date; below 0 where it lies ahead. */
export interface Age {
  readonly count: number
  readonly unit: 'day' | 'month' | 'year'
}

const millisecondsPerDay = 86_400_000
const monthsPerYear = 12
/** From a year on the days say nothing; from three on the months say nothing. */
const longestInDays = 365
const longestInMonths = 36

interface Parts {
  readonly year: number
  readonly month: number | undefined
  readonly day: number | undefined
}

const partsOf = (date: string): Parts => {
  const [year = Number.NaN, month, day] = date.split('-').map(Number)
  return { year, month, day }
}

/** Months that have passed whole, of dates with or without a day. */
const monthsBetween = (from: Parts, to: Parts): number => {
  const begun = (to.year - from.year) * monthsPerYear + (to.month ?? 1) - (from.month ?? 1)
  const isShort = from.day !== undefined && to.day !== undefined && to.day < from.day
  return isShort ? begun - 1 : begun
}

const inMonths = (months: number): Age =>
  Math.abs(months) < longestInMonths
    ? { count: months, unit: 'month' }
    : { count: Math.trunc(months / monthsPerYear), unit: 'year' }

/**
 * The age on a day of a date, which may be a year (`2024`) or a month
 * (`2024-07`): days below a year, months below three years, then years.
 */
export const ageOf = (date: string, today: string): Age => {
  const [from, to] = [partsOf(date), partsOf(today)]
  if (from.month === undefined) return { count: to.year - from.year, unit: 'year' }
  if (from.day === undefined) return inMonths(monthsBetween(from, to))
  const days = Math.round((Date.parse(today) - Date.parse(date)) / millisecondsPerDay)
  return Math.abs(days) < longestInDays
    ? { count: days, unit: 'day' }
    : inMonths(monthsBetween(from, to))
}
