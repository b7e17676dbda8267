import { portable } from '../../units/portable.ts'
import { formula } from '../graph/formula.ts'
import type { QuantityId } from '../quantities/index.ts'

const termOf = <const F extends QuantityId>(of: QuantityId, factor: F) =>
  formula({
    of,
    from: ['onDemandUsdPerChipHour', factor],
    text: `onDemandUsdPerChipHour * ${factor}`,
    source: 'definition',
    compute: (i) => i.onDemandUsdPerChipHour * i[factor],
  })

/** A term, or spot, is what its ladder makes of the on-demand price. */
export const usdPerChipHourOfLadder = termOf('usdPerChipHour', 'rentLadderFactor')
export const oneYearOfLadder = termOf('reservedOneYearUsdPerChipHour', 'oneYearLadderFactor')
export const threeYearOfLadder = termOf('reservedThreeYearUsdPerChipHour', 'threeYearLadderFactor')
export const spotOfLadder = termOf('spotUsdPerChipHour', 'spotLadderFactor')

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

type Middle = 'usdPerChipHour' | 'onDemandUsdPerChipHour'

/** The ends where both the rate is predicted and sellers differ. */
export const endsOfBoth = ({ middle, low, high, modelLow, modelHigh }: Ends, price: Middle) => [
  ofBoth(-1, low, middle, modelLow, price, 'rentLowUsdPerChipHour'),
  ofBoth(1, high, middle, modelHigh, price, 'rentHighUsdPerChipHour'),
]
export const endsOfRent = ({ middle, low, high }: Ends, price: Middle) => [
  ofRent(low, middle, price, 'rentLowUsdPerChipHour'),
  ofRent(high, middle, price, 'rentHighUsdPerChipHour'),
]
export const endsOfModel = ({ low, high, modelLow, modelHigh }: Ends) => [
  ofModel(low, modelLow),
  ofModel(high, modelHigh),
]
