import { compact, rounded, significant } from './numbers.ts'
import { counted, plural } from './parts.ts'

const secondsPerHour = 3600
const secondsPerDay = 86_400

/** Two digits below a hundred, three above. */
const few = (value: number) => (value < 100 ? significant(value, 2) : rounded(value))

/** Below this many a second a load is told by the hour. */
const slowest = 0.1

/** `1 request/s`, `23 requests/s`, `1.4 requests per hour`: in the unit that leaves a number to read. */
export const requestRate = (perSecond: number): string => {
  const perHour = perSecond * secondsPerHour
  if (perSecond === 0 || perSecond >= slowest) return `${counted(few(perSecond), 'request')}/s`
  if (perHour >= 1) return `${counted(few(perHour), 'request')} per hour`
  return `${counted(few(perSecond * secondsPerDay), 'request')} per day`
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
