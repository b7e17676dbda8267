import { constants } from '../../model/quantities/constants.ts'
import {
  digitsWithin,
  downToDigits,
  type Interval,
  isWide,
  toDigits,
  upToDigits,
} from '../../units/significance.ts'
import type { Tell } from '../../words/say.ts'
import { nameOf } from '../formula/names.ts'
import type { Exported } from './shown.ts'
import { itemsOf } from './shown.ts'

/** A number and how a spreadsheet comes to it. */
export interface Amount {
  readonly value: number
  readonly formula: string
}

const { value: monthsPerYear } = constants.monthsPerYear

/** The quantity of an id, where an answer knows it. */
export const amountsOf = (answer: Exported) => {
  const items = itemsOf(answer)
  return (id: string | undefined): Amount | undefined => {
    const value = id === undefined ? undefined : items.get(id)?.value
    return id === undefined || value === null || value === undefined
      ? undefined
      : { value, formula: nameOf(id) }
  }
}

/** A year’s amount as that of a month. */
export const perMonth = ({ value, formula }: Amount): Amount => ({
  value: value / monthsPerYear,
  formula: `${formula}/${monthsPerYear}`,
})

/** An amount in the ratio of an end of an interval to its middle. */
export const scaled = (amount: Amount, end: Amount, middle: Amount): Amount =>
  amount.formula === middle.formula
    ? end
    : {
        value: (amount.value * end.value) / middle.value,
        formula: `${amount.formula}*${end.formula}/${middle.formula}`,
      }

/** Dollars in the currency of an answer. */
export const inCurrency =
  ({ perUsd }: Exported['currency']) =>
  (usd: number): number =>
    usd * perUsd

/** How many digits of an amount its interval supports; all where there is none. */
export const digitsFor = (
  middle: number | null | undefined,
  interval: Interval | null | undefined,
): number | undefined =>
  middle == null || !isWide(interval) ? undefined : digitsWithin(middle, interval)

/** How exactly an amount is told; an end of an interval is rounded outward. */
export interface Told {
  readonly digits: number | undefined
  readonly end?: 'low' | 'high' | undefined
}

const rounded = { low: downToDigits, middle: toDigits, high: upToDigits } as const

/** A value with as many digits as it is told to. */
export const told = (value: number, { digits, end }: Told): number =>
  digits === undefined ? value : rounded[end ?? 'middle'](value, digits)

/** Dollars as they are read, in the currency of an answer. */
export const amountText = (
  usd: number,
  { digits, end }: Told,
  currency: Exported['currency'],
  { format }: Tell,
): string => {
  const value = inCurrency(currency)(usd)
  return format.amount(
    end === undefined ? value : told(value, { digits, end }),
    currency.code,
    digits,
  )
}
