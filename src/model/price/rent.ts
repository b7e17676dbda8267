import { portable } from '../../units/portable.ts'
import { formula } from '../graph/formula.ts'
import type { QuantityId } from '../quantities/index.ts'

const timesLadder = <const P extends QuantityId, const F extends QuantityId>(
  of: QuantityId,
  price: P,
  factor: F,
) =>
  formula({
    of,
    from: [price, factor],
    text: `${price} * ${factor}`,
    source: 'definition',
    compute: (i) => i[price] * i[factor],
  })

const termOf = <const F extends QuantityId>(of: QuantityId, factor: F) =>
  timesLadder(of, 'onDemandUsdPerChipHour', factor)

/** A term, or spot, is what its ladder makes of the on-demand price. */
export const usdPerChipHourOfLadder = termOf('usdPerChipHour', 'rentLadderFactor')
export const oneYearOfLadder = termOf('reservedOneYearUsdPerChipHour', 'oneYearLadderFactor')
export const threeYearOfLadder = termOf('reservedThreeYearUsdPerChipHour', 'threeYearLadderFactor')
export const spotOfLadder = termOf('spotUsdPerChipHour', 'spotLadderFactor')

/** The spread of on-demand prices is that of a term, or of spot, by the same ladder. */
export const spreadOfLadder = [
  timesLadder('rentLowUsdPerChipHour', 'onDemandLowUsdPerChipHour', 'rentLadderFactor'),
  timesLadder('rentHighUsdPerChipHour', 'onDemandHighUsdPerChipHour', 'rentLadderFactor'),
]

/** What an interruption loses of a spot instance’s month. */
export const spotOverheadShare = formula({
  of: 'spotOverheadShare',
  from: [
    'spotInterruptedShare',
    'hoursLostPerInterruption',
    'monthsPerYear',
    'hoursPerDay',
    'daysPerYear',
  ],
  text: 'spotInterruptedShare * hoursLostPerInterruption * monthsPerYear / (hoursPerDay * daysPerYear)',
  source: 'definition',
  compute: (i) =>
    (i.spotInterruptedShare * i.hoursLostPerInterruption * i.monthsPerYear) /
    (i.hoursPerDay * i.daysPerYear),
})

/** What an interval is of, and its ends: of the cost, and as the predicted rate alone has them. */
export interface Ends {
  readonly middle: QuantityId
  readonly low: QuantityId
  readonly high: QuantityId
  readonly modelLow: QuantityId
  readonly modelHigh: QuantityId
}

/** Of a year of serving. */
export const endsOfYear = {
  middle: 'usdPerYear',
  low: 'costLowUsdPerYear',
  high: 'costHighUsdPerYear',
  modelLow: 'usdPerYearLow',
  modelHigh: 'usdPerYearHigh',
} as const satisfies Ends

/** Of a training run. */
export const endsOfRun = {
  middle: 'usd',
  low: 'costLowUsd',
  high: 'costHighUsd',
  modelLow: 'usdLow',
  modelHigh: 'usdHigh',
} as const satisfies Ends

/** The ends of a year’s all-in cost, and of a run with the rest of its project. */
export const endsOfAllIn = { low: 'allInLowUsdPerYear', high: 'allInHighUsdPerYear' } as const
export const endsOfTotal = { low: 'totalLowUsd', high: 'totalHighUsd' } as const

/** One end of the cost: the model’s and the sellers’ spread, as errors that know nothing of each other. */
const ofBoth = (
  sign: 1 | -1,
  of: QuantityId,
  cost: QuantityId,
  end: QuantityId,
  middle: QuantityId,
  price: QuantityId,
) =>
  formula<QuantityId>({
    of,
    from: [cost, end, middle, price],
    text: `${cost} * exp(${sign < 0 ? '-' : ''}hypot(log(${cost} / ${end}), log(${middle} / ${price})))`,
    source: 'definition',
    compute: (i) =>
      i[cost] *
      portable(
        Math.exp(sign * Math.hypot(Math.log(i[cost] / i[end]), Math.log(i[middle] / i[price]))),
      ),
  })

const ofRent = (of: QuantityId, cost: QuantityId, middle: QuantityId, price: QuantityId) =>
  formula<QuantityId>({
    of,
    from: [cost, middle, price],
    text: `${cost} * ${price} / ${middle}`,
    source: 'definition',
    compute: (i) => (i[cost] * i[price]) / i[middle],
  })

const ofModel = <const E extends QuantityId>(of: QuantityId, end: E) =>
  formula({ of, from: [end], text: end, source: 'definition', compute: (i) => i[end] })

/** The ends where both the rate is predicted and sellers differ. */
export const endsOfBoth = ({ middle, low, high, modelLow, modelHigh }: Ends) => [
  ofBoth(-1, low, middle, modelLow, 'usdPerChipHour', 'rentLowUsdPerChipHour'),
  ofBoth(1, high, middle, modelHigh, 'usdPerChipHour', 'rentHighUsdPerChipHour'),
]
export const endsOfRent = ({ middle, low, high }: Ends) => [
  ofRent(low, middle, 'usdPerChipHour', 'rentLowUsdPerChipHour'),
  ofRent(high, middle, 'usdPerChipHour', 'rentHighUsdPerChipHour'),
]
export const endsOfModel = ({ low, high, modelLow, modelHigh }: Ends) => [
  ofModel(low, modelLow),
  ofModel(high, modelHigh),
]
