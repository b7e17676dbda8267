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
    : `${moneyText(amount)} ${wayNames[way]} full clusters`

const bothPerMillion = ({ way, over, wayPerMillion, overPerMillion }: NeverCheaper) =>
  `a million tokens cost ${perMillion(way, wayPerMillion)}, ${perMillion(over, overPerMillion)}`

/** Why a number of a break-even is not known. */
export const breakevenReasons = {
  'way-not-asked': ({ way }: { way: Way }) => `${way} is not asked for`,
  'no-cluster-price': 'no price was given (own.usdPerCluster)',
  'no-rate': 'no rate was given (workload.queriesPerSecond or workload.tokensPerMonth)',
  'no-plan': 'no plan was found',
  'flat-load': 'the load is flat: give workload.peakToAverageRatio or load.hourlyWeights',
  'no-shape-of-day': ({ ratio, most }: { ratio: number; most: number }) =>
    `a peak of ${ratio} times the mean fits no shape of 24 hours: at most ${most}`,
  'never-pays-back': 'running what was bought costs more a month than it saves',
  'stated-in-all': 'the cluster is stated in all, not by its parts',
  'too-near': (never: NeverCheaper) =>
    `at full use the two cost so nearly the same that the rate cannot be told: ${bothPerMillion(never)}`,
  'dearer-at-every-rate': (never: NeverCheaper) =>
    `${wayNames[never.over]} is cheaper at every rate than ${wayNames[never.way]}: ${bothPerMillion(never)}`,
  'beyond-range': ({ to, tokens }: { to: number; tokens: number }) =>
    `none up to ${count(to)} tokens a month, the end of the range; it is at ${count(tokens)} tokens a month`,
  'not-for-good': 'it is undone again, and not met for good at any rate',
  'not-undone': 'nothing undoes it',
}
