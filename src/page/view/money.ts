import { type CurrencyAnswer, inCurrency } from '../../estimates/shared/currency-answer.ts'
import type { Tell } from '../../words/say.ts'

/** How amounts in dollars are shown: in the currency of the answer. */
export interface Money {
  /** `$35.9 billion`, `CNY 251 billion`. */
  readonly amount: (usdAmount: number) => string
  /** The same of so many times an amount: `1000` queries. */
  readonly amountOf: (usdAmount: number, times: number) => string
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
    amount: (usdAmount) => format.amount(place(usdAmount), currency.code),
    amountOf: (usdAmount, times) => format.amount(place(usdAmount) * times, currency.code),
    place,
    onAxis: (amount) => format.axisAmount(amount, currency.code),
  }
}
