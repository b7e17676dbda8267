import { message } from '../../words/message.ts'
import { ConfigError } from './config.ts'

const most = 1e7

/** A number above 0 in a list with one for each layer. */
export const numberAt = (
  list: readonly unknown[] | undefined,
  layer: number,
  field: string,
): number => {
  const value = list?.[layer]
  if (typeof value === 'number' && value > 0 && value <= most) return value
  throw new ConfigError(
    message('errors.unknown-entry', { entry: String(JSON.stringify(value)).slice(0, 40) }),
    field,
    message('allowed.entry-per-layer'),
  )
}

/** The nearest multiple, and no less than nine tenths of the value. */
export const near = (divisor: number, value: number): number => {
  const step = Math.max(1, divisor)
  const nearest = Math.max(step, Math.floor((value + step / 2) / step) * step)
  return nearest < 0.9 * value ? nearest + step : nearest
}

/** The next multiple. */
export const upTo = (divisor: number, value: number): number =>
  Math.ceil(Math.trunc(value) / Math.max(1, divisor)) * Math.max(1, divisor)
