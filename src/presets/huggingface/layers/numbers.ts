import { message } from '../../../words/message.ts'
import { ConfigError } from '../config.ts'

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

/** The next multiple. */
export const upTo = (divisor: number, value: number): number =>
  Math.ceil(Math.trunc(value) / Math.max(1, divisor)) * Math.max(1, divisor)
