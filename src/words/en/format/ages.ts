import { ageOf } from '../../../units/age.ts'
import { plural } from './parts.ts'

const now = { day: 'today', month: 'this month', year: 'this year' } as const

/** How old a date is on a day: `12 days old`, `20 months old`, `today`; `in 33 days` where it lies ahead. */
export const age = (date: string, today: string): string => {
  const { count, unit } = ageOf(date, today)
  if (count === 0) return now[unit]
  return count > 0 ? `${plural(count, unit)} old` : `in ${plural(-count, unit)}`
}

/** A date with its age: `2026-11-16, 12 days old`. */
export const dated = (date: string, today: string): string => `${date}, ${age(date, today)}`
