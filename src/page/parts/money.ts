import { type CurrencyAnswer, inCurrency } from '../../estimates/shared/currency-answer.ts'
import { type Interval, outward } from '../../units/significance.ts'
import type { Tell } from '../../words/say.ts'

/** How amounts in dollars are shown: in the currency of the answer. */
export interface Money {
  /** The same of so many times an amount: `1000` queries. */
  readonly amountOf: (usdAmount: number, times: number, digits?: number) => string
  /** `$35.9 billion`, `CNY 251 billion`; with so many digits, `$1.0 million`. */
  readonly amount: (usdAmount: number, digits?: number) => string
  /** From one amount in dollars to another, rounded outward: `$74,000–$180,000`. */
  readonly range: (usdAmounts: Interval, digits?: number) => string
  /** An amount in dollars in the currency, as a place on an axis. */
  readonly place: (usdAmount: number) => number
  /** A place on an axis in short: `$1.2M`. */
  readonly onAxis: (place: number) => string
}

/** The one place where the page turns dollars into the currency of an answer. */
export const moneyOf = (
  { currency }: { readonly currency: Pick<CurrencyAnswer, 'code' | 'perUsd'> },
  { format }: Tell,
): Money => {
  const place = inCurrency(currency)
  return {
    amountOf: (usdAmount, times, digits) =>
      format.amount(place(usdAmount) * times, currency.code, digits),
    amount: (usdAmount, digits) => format.amount(place(usdAmount), currency.code, digits),
    range: ({ low, high }, digits = 3) =>
      format.amountRange(
        outward({ low: place(low), high: place(high) }, digits),
        currency.code,
        digits,
      ),
    place,
    onAxis: (amount) => format.axisAmount(amount, currency.code),
  }
}
