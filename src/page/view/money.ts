import type { CurrencyAnswer } from '../../estimates/shared/currency-answer.ts'
import { usd } from '../../units/format.ts'

/** How amounts in dollars are shown: in the currency of the answer. */
export interface Money {
  /** `$35.9 billion`, `¥251 billion`. */
  readonly amount: (usdAmount: number) => string
  readonly symbol: string
  /** Units of the currency for a dollar. */
  readonly perUsd: number
}

const dollars: Money = { amount: usd, symbol: '$', perUsd: 1 }

/** The one place where the page turns dollars into the currency of an answer. */
export const moneyOf = ({
  currency,
}: {
  readonly currency: Pick<CurrencyAnswer, 'code' | 'perUsd'>
}): Money => {
  if (currency.code === 'USD') return dollars
  const amount = (usdAmount: number) => usd(usdAmount * currency.perUsd).replace('$', '¥')
  return { amount, symbol: '¥', perUsd: currency.perUsd }
}
