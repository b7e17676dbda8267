import type { CurrencyAnswer } from '../../estimates/shared/currency-answer.ts'
import { usd, usdOrCents } from '../../units/format.ts'

/** How amounts in dollars are shown: in the currency of the answer. */
export interface Money {
  /** `$35.9 billion`, `¥251 billion`. */
  readonly amount: (usdAmount: number) => string
  /** Small amounts as a person thinks of them: `0.356¢`; yuan stay yuan. */
  readonly small: (usdAmount: number) => string
  readonly symbol: string
  /** Units of the currency for a dollar. */
  readonly perUsd: number
}

const dollars: Money = { amount: usd, small: usdOrCents, symbol: '$', perUsd: 1 }

/** The one place where the page turns dollars into the currency of an answer. */
export const moneyOf = ({
  currency,
}: {
  readonly currency: Pick<CurrencyAnswer, 'code' | 'perUsd'>
}): Money => {
  if (currency.code === 'USD') return dollars
  const amount = (usdAmount: number) => usd(usdAmount * currency.perUsd).replace('$', '¥')
  return { amount, small: amount, symbol: '¥', perUsd: currency.perUsd }
}
