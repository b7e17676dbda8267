const day = 86_400_000

/** Whether a text is a day that exists, as YYYY-MM-DD. */
export const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) &&
  !Number.isNaN(Date.parse(text)) &&
  new Date(text).toISOString().startsWith(text)

/** The last day that a date of a year, a month or a day may mean. */
const lastMoment = (partial: string): number => {
  const [year = 0, month, date] = partial.split('-').map(Number)
  if (month === undefined) return Date.UTC(year, 11, 31)
  // Day 0 is the last of the month before.
  return date === undefined ? Date.UTC(year, month, 0) : Date.UTC(year, month - 1, date)
}

/** Days from a date, as precise as it is, to a day. */
export const ageInDays = (partial: string, asOf: string): number =>
  Math.round((Date.parse(asOf) - lastMoment(partial)) / day)
