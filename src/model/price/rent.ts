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

/** One end of the cost: the model’s and the sellers’ spread, as errors that know nothing of each other. */
const ofBoth = <const E extends QuantityId, const M extends QuantityId, const P extends QuantityId>(
  of: QuantityId,
  sign: 1 | -1,
  end: E,
  middle: M,
  price: P,
) =>
  formula({
    of,
    from: ['usdPerYear', end, middle, price],
    text: `usdPerYear * exp(${sign < 0 ? '-' : ''}hypot(log(usdPerYear / ${end}), log(${middle} / ${price})))`,
    source: 'definition',
    compute: (i) =>
      i.usdPerYear *
      portable(
        Math.exp(
          sign * Math.hypot(Math.log(i.usdPerYear / i[end]), Math.log(i[middle] / i[price])),
        ),
      ),
  })

const ofRent = <const M extends QuantityId, const P extends QuantityId>(
  of: QuantityId,
  middle: M,
  price: P,
) =>
  formula({
    of,
    from: ['usdPerYear', middle, price],
    text: `usdPerYear * ${price} / ${middle}`,
    source: 'definition',
    compute: (i) => (i.usdPerYear * i[price]) / i[middle],
  })

const ofModel = <const E extends QuantityId>(of: QuantityId, end: E) =>
  formula({ of, from: [end], text: end, source: 'definition', compute: (i) => i[end] })

type Middle = 'usdPerChipHour' | 'onDemandUsdPerChipHour'

/** The ends where both the rate is predicted and sellers differ. */
export const endsOfBoth = (middle: Middle) => [
  ofBoth('costLowUsdPerYear', -1, 'usdPerYearLow', middle, 'rentLowUsdPerChipHour'),
  ofBoth('costHighUsdPerYear', 1, 'usdPerYearHigh', middle, 'rentHighUsdPerChipHour'),
]
export const endsOfRent = (middle: Middle) => [
  ofRent('costLowUsdPerYear', middle, 'rentLowUsdPerChipHour'),
  ofRent('costHighUsdPerYear', middle, 'rentHighUsdPerChipHour'),
]
export const endsOfModel = () => [
  ofModel('costLowUsdPerYear', 'usdPerYearLow'),
  ofModel('costHighUsdPerYear', 'usdPerYearHigh'),
]
