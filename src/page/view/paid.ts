import type { InferenceAnswer } from '../../estimates/inference/answer.ts'
import { digitsWithin, toDigits } from '../../units/significance.ts'
import type { Money } from './money.ts'

type Cost = Pick<
  InferenceAnswer['cost'],
  | 'usdPerYear'
  | 'usdPerQuery'
  | 'usdPerMillionTokens'
  | 'allInUsdPerYear'
  | 'allInUsdPerQuery'
  | 'allInUsdPerMillionTokens'
>

/** What is paid in all, where it is known: the figure that is shown first and that ranks. */
export const paidPerYear = ({ allInUsdPerYear, usdPerYear }: Cost): number | null =>
  allInUsdPerYear ?? usdPerYear
export const paidPerQuery = ({ allInUsdPerQuery, usdPerQuery }: Cost): number | null =>
  allInUsdPerQuery ?? usdPerQuery
export const paidPerMillionTokens = ({
  allInUsdPerMillionTokens,
  usdPerMillionTokens,
}: Cost): number | null => allInUsdPerMillionTokens ?? usdPerMillionTokens

/** Amounts with as many digits as the interval of the year’s cost supports. */
export const withinInterval = (
  money: Money,
  usdPerYear: number | null,
  interval: { readonly low: number; readonly high: number } | null | undefined,
): Money => {
  if (usdPerYear === null || interval == null) return money
  const digits = digitsWithin(usdPerYear, interval)
  return { ...money, amount: (usd) => money.amount(toDigits(usd, digits)) }
}
