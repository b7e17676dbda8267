import type { Currency } from '../../../units/format.ts'
import { digitsWithin, type Interval, isWide, outward } from '../../../units/significance.ts'
import { amount, amountParts } from './numbers.ts'

/** A value as people read it, and the interval that it is known to; none where it is exact. */
export interface Approximate {
  /** `≈ $110,000`; `$12,300` where the value is exact. */
  readonly value: string
  /** `$74,000–$180,000` */
  readonly range?: string
}

/** The ends of a range apart: a minus beside an en dash reads as two of them. */
const between = (low: string, high: string, isSigned: boolean): string =>
  isSigned ? `${low} to ${high}` : `${low}–${high}`

/** An amount without its currency and scale, with what stands before and after it. */
const withoutScale = (value: number, currency: Currency, digits: number) => {
  const { word } = amountParts(value, digits)
  const text = amount(value, currency, digits)
  return word === undefined ? text : text.slice(0, -` ${word}`.length)
}

const withoutCurrency = (text: string) => text.replace(/^(−?)(?:\$|CNY )/, '$1')

/** From one amount to another, with the unit once: `$21–30 million`, `$900,000–$1.2 million`, `CNY 530,000–1.3 million`. */
export const amountRange = ({ low, high }: Interval, currency: Currency, digits = 3): string => {
  const isSigned = low < 0
  const last = amount(high, currency, digits)
  const isOfOneScale =
    !isSigned &&
    amountParts(low, digits).word !== undefined &&
    amountParts(low, digits).word === amountParts(high, digits).word
  const first = isOfOneScale ? withoutScale(low, currency, digits) : amount(low, currency, digits)
  const isOnce = isOfOneScale || (currency !== 'USD' && !isSigned)
  return between(first, isOnce ? withoutCurrency(last) : last, isSigned)
}

/**
 * An amount in its currency with as many digits as its interval supports, and
 * that interval, its low end rounded down and its high end up. Where both ends
 * are the same, whole servers hide how sure the speed is: the amount is not exact.
 */
export const approximateAmount = (
  value: number,
  interval: Interval | null | undefined,
  currency: Currency,
): Approximate => {
  if (interval == null) return { value: amount(value, currency) }
  if (!isWide(interval)) return { value: `≈ ${amount(value, currency, 2)}` }
  const digits = digitsWithin(value, interval)
  return {
    value: `≈ ${amount(value, currency, digits)}`,
    range: amountRange(outward(interval, digits), currency, digits),
  }
}

/** Both in one line: `≈ $110,000 · $74,000–$180,000`. */
export const approximateText = ({ value, range }: Approximate): string =>
  range === undefined ? value : `${value} · ${range}`

const plus = (value: number, text: string) => (value > 0 ? `+${text}` : text)

/**
 * By how much one amount is above another, with its interval where there is
 * one: `−$32,000 (−$61,000 to −$7,900)`; an interval with 0 in it says that
 * the two do not differ clearly.
 */
export const amountDifference = (
  value: number,
  interval: Interval | null | undefined,
  currency: Currency,
): string => {
  const signed = (one: number, digits?: number) => plus(one, amount(one, currency, digits))
  if (!isWide(interval)) return value === 0 ? 'no difference' : signed(value)
  if (interval.low <= 0 && interval.high >= 0) return 'no clear difference'
  const digits = digitsWithin(value, interval)
  const { low, high } = outward(interval, digits)
  return `${signed(value, digits)} (${signed(low, digits)} to ${signed(high, digits)})`
}
