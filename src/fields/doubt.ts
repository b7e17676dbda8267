import type { quantities } from '../model/quantities/index.ts'
import { typed } from '../units/format.ts'
import { type Message, message } from '../words/message.ts'

type QuantityUnit = (typeof quantities)[keyof typeof quantities]['unit']

/** What a price is of, where its size is doubted. */
export type PriceUnit = 'server' | 'chip-hour' | 'million-tokens'

/** A question for a value that is hardly meant; undefined where there is nothing to ask. */
export interface Doubt {
  (value: number): Message | undefined
  /** Between what there is nothing to ask, where that is a range. */
  readonly known?: { readonly low: number; readonly high: number }
}

/** Whether a size is known; nothing at all is fine. */
const isKnown = (value: number, low: number, high: number) =>
  value === 0 || (value >= low && value <= high)

/** Asks for the price that was meant: a million times more or less where that is a price. */
export const millionfoldDoubt = (low: number, high: number, unit: PriceUnit): Doubt => {
  const ask = (value: number) => {
    // Nothing that was meant is below 0: the range says so.
    if (value < 0 || isKnown(value, low, high)) return undefined
    const isHigh = value > high
    const meant = isHigh ? value / 1e6 : value * 1e6
    const params = { value, low, high, unit }
    if (meant >= low && meant <= high)
      return isHigh
        ? message('errors.price-a-million-too-high', params)
        : message('errors.price-a-million-too-low', params)
    return isHigh
      ? message('errors.price-too-high', params)
      : message('errors.price-too-low', params)
  }
  return Object.assign(ask, { known: { low, high } })
}

/** Nobody pays dollars for a kilowatt-hour: cents or yuan were meant. */
export const electricityDoubt: Doubt = (value) =>
  value <= 2 ? undefined : message('errors.electricity-price-too-high', { value })

/** The rate the other way round: dollars for a yuan. */
export const rateDoubt: Doubt = (value) =>
  value >= 0.1 && value < 0.5 ? message('errors.rate-inverted', { value }) : undefined

/** What sizes are known to be, and the unit in which a number that small was likely meant. */
export interface KnownSizes {
  readonly unit: QuantityUnit
  readonly low: number
  readonly high: number
  readonly likely: (value: number) => string
}

/** Asks for the unit where a number is of another size than all that is known; nothing at all is left to the range. */
export const unitDoubt = ({ unit, low, high, likely }: KnownSizes): Doubt => {
  const ask = (value: number) => {
    if (value < 0 || isKnown(value, low, high)) return undefined
    return value < low
      ? message('errors.unit-too-small', { value, unit, meant: `${typed(value)} ${likely(value)}` })
      : message('errors.unit-too-large', { value, unit, high })
  }
  return Object.assign(ask, { known: { low, high } })
}
