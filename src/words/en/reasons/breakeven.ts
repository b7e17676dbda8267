import { count } from '../../../units/format.ts'
import { type Money, moneyText, type Way, wayNames } from '../ways.ts'

interface NeverCheaper {
  readonly way: Way
  readonly over: Way
  /** What a million tokens cost in the long run. */
  readonly wayPerMillion: Money
  readonly overPerMillion: Money
}

const perMillion = (way: Way, amount: Money) =>
  way === 'api'
    ? `${moneyText(amount)} from the API`
    : `${moneyText(amount)} ${wayNames[way]} clusters at full use`

const bothPerMillion = ({ way, over, wayPerMillion, overPerMillion }: NeverCheaper) =>
  `1M tokens cost ${perMillion(way, wayPerMillion)}, ${perMillion(over, overPerMillion)}`

const asked = { rent: 'renting', own: 'owning', api: 'an API' } as const

/** Why a number of a break-even is not known. */
export const breakevenReasons = {
  'way-not-asked': ({ way }: { way: Way }) => `${asked[way]} is not asked for`,
  'no-cluster-price': 'no price of a cluster was given',
  'no-rate': 'no rate was given: state queries per second or tokens per month',
  'no-plan': 'no plan was found',
  'flat-load': 'the load is flat: give a peak-to-average ratio or hourly weights',
  'no-shape-of-day': ({ ratio, most }: { ratio: number; most: number }) =>
    `no shape of 24 hours has a peak of ${ratio} times the mean: at most ${most}`,
  'purchase-saves-nothing': 'running what was bought costs more per month than it saves',
  'stated-in-all': 'the cluster is stated as a whole, not by its parts',
  'too-near': (never: NeverCheaper) =>
    `at full use the two cost nearly the same, so the rate cannot be told: ${bothPerMillion(never)}`,
  'dearer-at-every-rate': (never: NeverCheaper) =>
    `${wayNames[never.over]} is cheaper at every rate than ${wayNames[never.way]}: ${bothPerMillion(never)}`,
  'beyond-range': ({ to, tokens }: { to: number; tokens: number }) =>
    `none up to ${count(to)} tokens/month, the end of the range; it is at ${count(tokens)} tokens/month`,
  'not-for-good': 'it is undone again, and not final at any rate',
  'not-undone': 'nothing undoes it',
}
