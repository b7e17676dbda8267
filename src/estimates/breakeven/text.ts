import type { Crossing } from '../../planner/breakeven/crossing.ts'
import type { Curve } from '../../planner/breakeven/curve.ts'
import type { Way } from '../../planner/breakeven/estimate.ts'
import { count, usd } from '../../units/format.ts'

const names: Readonly<Record<Way, string>> = {
  rent: 'renting',
  own: 'owning',
  api: 'the API',
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

const inTokens = (tokens: number) => `${count(tokens)} tokens a month`

/** An amount in the currency that the answer shows. */
export type Amount = (usdAmount: number) => string

export const amountIn = (currency: 'USD' | 'CNY', cnyPerUsd: number): Amount =>
  currency === 'USD' ? usd : (amount) => usd(amount * cnyPerUsd).replace('$', '¥')

const perMillion = (way: Way, { slope }: Curve, amount: Amount): string =>
  `${amount(slope * 1e6)} ${way === 'api' ? 'from the API' : `${names[way]} full clusters`}`

/** Why one way never costs less than another. */
export const whyNever = (
  way: Way,
  over: Way,
  cheap: Curve,
  dear: Curve,
  { tooNear }: Crossing,
  amount: Amount,
): string => {
  const costs = `a million tokens cost ${perMillion(way, cheap, amount)}, ${perMillion(over, dear, amount)}`
  return tooNear
    ? `at full use the two cost so nearly the same that the rate cannot be told: ${costs}`
    : `${names[over]} is cheaper at every rate than ${names[way]}: ${costs}`
}

/** Where a crossing is that the range leaves out. */
export const beyondRange = (tokens: number, to: number): string =>
  `none up to ${inTokens(to)}, the end of the range; it is at ${inTokens(tokens)}`

/** A crossing in a sentence. */
export const crossingText = (way: Way, over: Way, crossing: Crossing): string => {
  const { first, forGood, undone } = crossing
  const [who, other] = [capital(names[way]), names[over]]
  if (first === null) return `${who} never costs less than ${other}.`
  const met = first <= 1 ? 'from the first token' : `from ${inTokens(first)}`
  if (forGood === first) return `${who} costs no more than ${other} ${met} on.`
  const again = undone === null ? '' : ` until ${inTokens(undone)}, where it costs more again`
  const end =
    forGood === null
      ? ', and not for good at any rate.'
      : `; for good from ${inTokens(forGood)} on.`
  return `${who} costs no more than ${other} ${met}${again}${end}`
}
