import { rounded, significant } from '../format/numbers.ts'
import { type Money, moneyText, type Way, wayNames, wayNamesFirst } from '../format/ways.ts'

interface NeverCheaper {
  readonly way: Way
  readonly over: Way
  /** What a million tokens cost in the long run. */
  readonly wayPerMillion: Money
  readonly overPerMillion: Money
}

const perMillion = (way: Way, amount: Money) =>
  way === 'api'
    ? `${moneyText(amount)} through the API`
    : `${moneyText(amount)} ${wayNames[way]} clusters at full use`

const notAsked = {
  rent: 'Renting is not part of this request.',
  own: 'Owning is not part of this request.',
  api: 'An API is not part of this request.',
} as const

/** Why a number of a break-even is not known. */
export const breakevenReasons = {
  'way-not-asked': ({ way }: { way: Way }) => notAsked[way],
  'no-cluster-price': 'No price per cluster is given.',
  'no-rate': 'No rate is given. State the queries per second or the tokens per month.',
  'no-plan': 'No plan was found.',
  'flat-load': 'The load is flat. Give a peak-to-average ratio or hourly weights.',
  'no-shape-of-day': ({ ratio, most }: { ratio: number; most: number }) =>
    `No shape of 24 hours has a peak of ${significant(ratio)} times the mean. The largest is ${significant(most)}.`,
  'purchase-saves-nothing': 'Running the purchase costs more per month than it saves.',
  'stated-in-all': 'The cluster is stated as a whole, not by its parts.',
  'too-near': ({ way, over, wayPerMillion, overPerMillion }: NeverCheaper) =>
    `At full use the two cost nearly the same, so the rate cannot be told: 1M tokens cost ${perMillion(way, wayPerMillion)} and ${perMillion(over, overPerMillion)}.`,
  'dearer-at-every-rate': ({ way, over, wayPerMillion, overPerMillion }: NeverCheaper) =>
    `${wayNamesFirst[over]} is cheaper than ${wayNames[way]} at every rate: 1M tokens cost ${perMillion(way, wayPerMillion)} and ${perMillion(over, overPerMillion)}.`,
  'beyond-range': ({ to, tokens }: { to: number; tokens: number }) =>
    `There is none up to ${rounded(to)} tokens/month, the end of the range. It is at ${rounded(tokens)} tokens/month.`,
  'not-for-good': 'It is undone again, and holds permanently at no rate.',
  'not-undone': 'Nothing undoes it.',
}
