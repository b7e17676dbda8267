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

/** One end of the cost: the model’s and the sellers’ spread, as errors that know nothing of each other. */
const ofBoth = <const E extends QuantityId, const P extends QuantityId>(
  of: QuantityId,
  sign: 1 | -1,
  end: E,
  price: P,
) =>
  formula({
    of,
    from: ['usdPerYear', end, 'usdPerChipHour', price],
    text: `usdPerYear * exp(${sign < 0 ? '-' : ''}hypot(log(usdPerYear / ${end}), log(usdPerChipHour / ${price})))`,
    source: 'definition',
    compute: (i) =>
      i.usdPerYear *
      portable(
        Math.exp(
          sign * Math.hypot(Math.log(i.usdPerYear / i[end]), Math.log(i.usdPerChipHour / i[price])),
        ),
      ),
  })

const ofRent = <const P extends QuantityId>(of: QuantityId, price: P) =>
  formula({
    of,
    from: ['usdPerYear', 'usdPerChipHour', price],
    text: `usdPerYear * ${price} / usdPerChipHour`,
    source: 'definition',
    compute: (i) => (i.usdPerYear * i[price]) / i.usdPerChipHour,
  })

const ofModel = <const E extends QuantityId>(of: QuantityId, end: E) =>
  formula({ of, from: [end], text: end, source: 'definition', compute: (i) => i[end] })

/** The ends where both the rate is predicted and sellers differ. */
export const endsOfBoth = [
  ofBoth('costLowUsdPerYear', -1, 'usdPerYearLow', 'rentLowUsdPerChipHour'),
  ofBoth('costHighUsdPerYear', 1, 'usdPerYearHigh', 'rentHighUsdPerChipHour'),
]
export const endsOfRent = [
  ofRent('costLowUsdPerYear', 'rentLowUsdPerChipHour'),
  ofRent('costHighUsdPerYear', 'rentHighUsdPerChipHour'),
]
export const endsOfModel = [
  ofModel('costLowUsdPerYear', 'usdPerYearLow'),
  ofModel('costHighUsdPerYear', 'usdPerYearHigh'),
]
