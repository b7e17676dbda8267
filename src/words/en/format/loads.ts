import { compact, figure, rounded, significant } from './numbers.ts'
import { counted, plural } from './parts.ts'

const secondsPerHour = 3600
const secondsPerDay = 86_400

/** Two digits below a hundred, three above. */
const few = (value: number) => (value < 100 ? significant(value, 2) : rounded(value))

/** Below this many a second a load is told by the hour. */
const slowest = 0.1

/** Seconds of the periods by which people state a load. */
const periods = {
  minute: 60,
  hour: secondsPerHour,
  day: secondsPerDay,
  week: 7 * secondsPerDay,
  month: (365 / 12) * secondsPerDay,
  year: 365 * secondsPerDay,
} as const

/** `1 request/s`, `23 requests/s`, `1.4 requests per hour`: in the unit that leaves a number to read. */
export const requestRate = (perSecond: number): string => {
  const perHour = perSecond * secondsPerHour
  if (perSecond === 0 || perSecond >= slowest) return `${counted(few(perSecond), 'request')}/s`
  if (perHour >= 1) return `${counted(few(perHour), 'request')} per hour`
  const period = perHour >= 1 / 48 ? 'day' : 'year'
  return `${counted(few(perSecond * periods[period]), 'request')} per ${period}`
}

/** A load with the way in which it was stated. */
export interface StatedLoad {
  readonly perSecond: number
  /** Of tokens or users a day, how many. */
  readonly of?: { readonly unit: 'token' | 'user'; readonly perDay: number } | undefined
  /** Of requests, the period they were stated by; a second where there is none. */
  readonly per?: keyof typeof periods | undefined
}

/** A load in the unit in which it was stated, and what it is a second: `2M requests per day (23/s)`, `50M tokens per day (0.41 requests/s)`. */
export const statedLoad = ({ perSecond, of, per }: StatedLoad): string => {
  if (of !== undefined)
    return `${counted(compact(of.perDay), of.unit)} per day (${requestRate(perSecond)})`
  if (per === undefined) return requestRate(perSecond)
  const inPeriod = perSecond * periods[per]
  if (inPeriod < slowest) return requestRate(perSecond)
  const digits = inPeriod >= 1000 ? compact(inPeriod) : figure(inPeriod)
  const text = `${counted(digits, 'request')} per ${per}`
  return perSecond < slowest ? text : `${text} (${few(perSecond)}/s)`
}

/** A load by the day, and by the second where that is a number to read: `2M requests per day (23/s)`. */
export const requestsPerDay = (perDay: number): string => {
  const perSecond = perDay / secondsPerDay
  const text = `${counted(compact(perDay), 'request')} per day`
  return perSecond < slowest ? text : `${text} (${few(perSecond)}/s)`
}

/** `113 billion tokens`, `1 token` */
export const tokens = (value: number): string => counted(rounded(value), 'token')

/** `1 chip`, `4,102,568 chips`, `40 chips in 5 servers` */
export const chipsIn = (chips: number, servers?: number): string =>
  servers === undefined
    ? plural(chips, 'chip')
    : `${plural(chips, 'chip')} in ${plural(servers, 'server')}`
