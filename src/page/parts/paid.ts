import type { InferenceAnswer } from '../../estimates/inference/answer.ts'
import { monthOf } from '../../estimates/shared/month.ts'
import type { TrainingAnswer } from '../../estimates/training/answer.ts'
import { digitsWithin, type Interval, isWide } from '../../units/significance.ts'
import type { Approximate } from '../../words/en/format/approximate.ts'
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

/** A cost as well as it is known. */
export interface KnownCost {
  /** In dollars; null where it is not known. */
  readonly usd: number | null
  /** 80%, as `usd`; none where nothing of it is uncertain. */
  readonly interval: Interval | null | undefined
  /** Whether it rests on a predicted speed. */
  readonly isPredicted: boolean
}

/**
 * Whether the servers are as many over the whole interval of a predicted
 * speed: whole ones are paid, so that the ends of the cost are the same.
 */
export const isStepped = ({ interval, isPredicted }: Omit<KnownCost, 'usd'>): boolean =>
  isPredicted && interval != null && !isWide(interval)

/** Digits that a cost is known to; all where it is exact, and a predicted one never is. */
const digitsOf = (cost: KnownCost): number | undefined => {
  const { usd, interval } = cost
  if (isStepped(cost)) return 2
  return usd === null || !isWide(interval) ? undefined : digitsWithin(usd, interval)
}

/** Amounts with as many digits as a cost is known to. */
export const withinInterval = (money: Money, cost: KnownCost): Money => {
  const digits = digitsOf(cost)
  if (digits === undefined) return money
  return {
    ...money,
    amountOf: (one, times, own = digits) => money.amountOf(one, times, own),
    amount: (one, own = digits) => money.amount(one, own),
    range: (ends, own = digits) => money.range(ends, own),
  }
}

/** The ends of a cost; empty where both are the same. */
export const rangeText = (cost: KnownCost, money: Money): string =>
  isWide(cost.interval) ? withinInterval(money, cost).range(cost.interval) : ''

/** A cost with what is known of its interval; nothing where it is not known. */
export const costText = (cost: KnownCost, money: Money, t: Tell): Approximate | undefined => {
  if (cost.usd === null) return undefined
  const amount = withinInterval(money, cost).amount(cost.usd)
  const range = isStepped(cost) ? t('pageShell.same-fleet') : rangeText(cost, money)
  return range === '' ? { value: amount } : { value: t('pageShell.about', { amount }), range }
}

type Served = Pick<InferenceAnswer, 'roofline'> & {
  readonly cost: Pick<
    InferenceAnswer['cost'],
    'usdPerYear' | 'allInUsdPerYear' | 'allInUsdPerMonth' | 'allInInterval'
  >
}

/** What is paid in all for a year of serving. */
const yearCost = ({ cost, roofline }: Served): KnownCost => ({
  usd: cost.allInUsdPerYear ?? cost.usdPerYear,
  interval: cost.allInInterval,
  isPredicted: roofline !== null,
})

/** What is paid in all for a month of serving. */
export const monthCost = (answer: Served): KnownCost => {
  const { allInUsdPerMonth: usd, allInInterval: interval } = answer.cost
  return {
    ...yearCost(answer),
    usd,
    interval:
      interval == null ? null : { low: monthOf(interval.low), high: monthOf(interval.high) },
  }
}

type Trained = Pick<TrainingAnswer, 'plan'> & {
  readonly cost: Pick<TrainingAnswer['cost'], 'usd' | 'interval' | 'totalUsd' | 'totalInterval'>
}

/** What a run costs. */
export const runCost = ({ cost: { usd, interval }, plan }: Trained): KnownCost => ({
  usd,
  interval,
  isPredicted: plan !== null,
})

/** What it costs with the rest of its project. */
export const projectCost = ({ cost, plan }: Trained): KnownCost => ({
  usd: cost.totalUsd,
  interval: cost.totalInterval,
  isPredicted: plan !== null,
})

/** Amounts of an estimate, as exact as what is paid in all is known. */
export const moneyPaid = (answer: Served & Pick<InferenceAnswer, 'currency'>, t: Tell): Money =>
  withinInterval(moneyOf(answer, t), yearCost(answer))
