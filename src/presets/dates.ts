/** Whether a date, as precise as it is, lies on or before another: 2025 takes in all of 2025. */
export const isBy = (date: string, asOf: string): boolean => date.slice(0, asOf.length) <= asOf

/** Whether a date is after the one asked for, which may be a year or a month. */
export const isLater = (date: string, asOf: string | undefined): boolean =>
  asOf !== undefined && !isBy(date, asOf)

/** The last day that a date takes in, which may be a year or a month. */
export const lastDayOf = (date: string): string => {
  const [year = '', month = '12', day] = date.split('-')
  // Day 0 is the last of the month before.
  const last = () => new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate()
  return `${year}-${month}-${day ?? last()}`
}

/** The record in force at a date: the last that began by then; the newest where no date is asked for. */
export const inForce = <R extends { readonly from: string }>(
  history: readonly R[],
  asOf: string | undefined,
): R | undefined =>
  asOf === undefined ? history.at(-1) : history.findLast(({ from }) => isBy(from, asOf))

/** The date a year before, as precise as it came. */
export const yearBefore = (date: string): string =>
  `${String(Number(date.slice(0, 4)) - 1).padStart(4, '0')}${date.slice(4)}`

/** The first day that a date, as precise as it is, takes in. */
export const firstDayOf = (date: string): string => `${date}${'-01-01'.slice(date.length - 4)}`

const dayString = (milliseconds: number): string =>
  new Date(milliseconds).toISOString().slice(0, 10)

const millisecondsPerDay = 86_400_000

/** Days after which a price that nobody read again is called old, and very old. */
export const oldAfterDays = 90
export const veryOldAfterDays = 180

/** Whole days from one day to another; below 0 where it lies before. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / millisecondsPerDay)

/** The day so many days later. */
export const daysAfter = (day: string, days: number): string =>
  dayString(Date.parse(day) + days * millisecondsPerDay)
