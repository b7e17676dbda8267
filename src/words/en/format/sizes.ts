import {
  digitsWithin,
  type Interval,
  isWide,
  outward,
  toDigits,
} from '../../../units/significance.ts'
import type { Approximate } from './approximate.ts'
import { count, figure, rounded, significant, withPrefix } from './numbers.ts'
import { counted } from './parts.ts'

const three = (value: number) => Number(value.toPrecision(3))

const periods = [
  [172_800, 86_400, 'days'],
  [7200, 3600, 'h'],
  [120, 60, 'min'],
  [0, 1, 's'],
] as const

/** `45 s`, `19.3 min`, `3.09 h`, `75 days`. */
export const duration = (seconds: number): string => {
  const [, size, unit] = periods.find(([from]) => seconds >= from) ?? ([0, 1, 's'] as const)
  const value = seconds / size
  return `${value < 1000 ? three(value) : count(value)} ${unit}`
}

/** `38.5 ms`, `1.2 s`. */
export const latency = (seconds: number): string =>
  seconds < 1 ? `${three(seconds * 1e3)} ms` : `${three(seconds)} s`

/** A mass in tonnes: `12.5 kg`, `3,450 t`, `1.2 million t`. */
export const mass = (tonnes: number): string =>
  tonnes === 0 ? '0 t' : tonnes < 1 ? `${three(tonnes * 1000)} kg` : `${rounded(tonnes)} t`

/** `28.3 GWh`. */
export const energy = (kilowattHours: number): string => withPrefix(kilowattHours * 1000, 'Wh')

/** From so many days on a time is told in a unit, of which a day has so many. */
const spans = [
  [1, 1, 'day'],
  [1 / 24, 24, 'hour'],
  [1 / 1440, 1440, 'minute'],
  [0, 86_400, 'second'],
] as const

const spanOf = (inDays: number) =>
  inDays === 0 ? spans[0] : (spans.find(([from]) => inDays >= from) ?? spans[0])

/** Days in the unit that people read, rounded there: `1,234 days`, `3.8 days`, `1.6 hours`, `12 minutes`. */
export const days = (value: number, round = (inUnit: number): number => inUnit): string => {
  const [, perDay, unit] = spanOf(value)
  return counted(figure(round(value * perDay)), unit)
}

/** A time as it is waited for, to two digits: `0.43 s`, `34 ms`. */
export const wait = (seconds: number): string =>
  seconds !== 0 && seconds < 0.0995
    ? `${significant(seconds * 1e3, 2)} ms`
    : `${significant(seconds, 2)} s`

/** A share of one, in whole percent from ten on: `71%`, `0.4%`. */
export const share = (value: number): string => {
  const percent = value * 100
  return `${Math.abs(percent) < 10 ? significant(percent, 2) : count(Math.round(percent))}%`
}

/** Three digits, and no fraction from ten of the unit on: `3.33 GW`, `41 kW`. */
export const power = (watts: number): string => {
  if (watts === 0) return '0 W'
  const tens = Math.floor(Math.log10(toDigits(Math.abs(watts), 3)) + 1e-9)
  return withPrefix(toDigits(watts, tens % 3 === 1 ? 2 : 3), 'W')
}

/** Days with the digits that their interval supports, both in one unit: `30 days`, `19–45 days`; `1.6 hours`, `1.2–2.1 hours`. */
export const approximateDays = (
  value: number,
  interval: Interval | null | undefined,
): Approximate => {
  if (!isWide(interval)) return { value: days(value) }
  const [, perDay, unit] = spanOf(value)
  const digits = digitsWithin(value, interval)
  const inUnit = { low: interval.low * perDay, high: interval.high * perDay }
  const { low, high } = outward(inUnit, digits)
  return {
    value: days(value, (one) => toDigits(one, digits)),
    range: `${significant(low, digits)}–${counted(figure(high), unit)}`,
  }
}
