import { count, figure, rounded, withPrefix } from './numbers.ts'

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

/** `3.8 days`, `1,234 days`. */
export const days = (value: number): string => `${figure(value)} ${value === 1 ? 'day' : 'days'}`
