import type { InferenceAnswer } from '../../estimates/inference/answer.ts'
import { digitsWithin, isWide, type Interval as Known } from '../../units/significance.ts'
import type { Tell } from '../../words/say.ts'
import { type Money, moneyOf } from './money.ts'

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

type Interval = Known | null | undefined

/** Amounts with as many digits as the interval of a cost supports. */
export const withinInterval = (money: Money, usd: number | null, interval: Interval): Money => {
  if (usd === null || !isWide(interval)) return money
  const digits = digitsWithin(usd, interval)
  return {
    ...money,
    amountOf: (one, times, own = digits) => money.amountOf(one, times, own),
    amount: (one, own = digits) => money.amount(one, own),
    range: (ends, own = digits) => money.range(ends, own),
  }
}

/** Amounts of an estimate, as exact as what is paid in all is known. */
export const moneyPaid = (
  answer: Pick<InferenceAnswer, 'currency'> & {
    readonly cost: Pick<InferenceAnswer['cost'], 'usdPerYear' | 'allInUsdPerYear' | 'allInInterval'>
  },
  t: Tell,
): Money =>
  withinInterval(
    moneyOf(answer, t),
    answer.cost.allInUsdPerYear ?? answer.cost.usdPerYear,
    answer.cost.allInInterval,
  )

/** The ends of a cost; nothing where both are the same. */
export const rangeText = (interval: Interval, { range }: Money): string =>
  isWide(interval) ? range(interval) : ''
