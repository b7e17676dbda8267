import { daysBetween, lastDayOf } from '../../presets/dates.ts'

/** Whether a text is a day that exists, as YYYY-MM-DD. */
export const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) &&
  !Number.isNaN(Date.parse(text)) &&
  new Date(text).toISOString().startsWith(text)

/** Days from a date, as precise as it is, to a day. */
export const ageInDays = (partial: string, asOf: string): number =>
  daysBetween(lastDayOf(partial), asOf)
