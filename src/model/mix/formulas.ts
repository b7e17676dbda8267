import { formula } from '../graph/formula.ts'
import type { QuantityId } from '../quantities/index.ts'

/** Two terms to choose from: the cheaper. */
export const cheaperTerm = formula({
  of: 'reservedUsdPerChipHour',
  from: ['reservedOneYearUsdPerChipHour', 'reservedThreeYearUsdPerChipHour'],
  text: 'min(reservedOneYearUsdPerChipHour, reservedThreeYearUsdPerChipHour)',
  source: 'definition',
  compute: (i) => Math.min(i.reservedOneYearUsdPerChipHour, i.reservedThreeYearUsdPerChipHour),
})

const only = <const I extends QuantityId>(term: I) =>
  formula({
    of: 'reservedUsdPerChipHour',
    from: [term],
    text: term,
    source: 'definition',
    compute: (i) => i[term],
  })
export const oneYearTerm = only('reservedOneYearUsdPerChipHour')
export const threeYearTerm = only('reservedThreeYearUsdPerChipHour')

/** Work that is lost to an interruption is done again, on as much more capacity. */
export const spotEffectiveUsdPerChipHour = formula({
  of: 'spotEffectiveUsdPerChipHour',
  from: ['spotUsdPerChipHour', 'spotOverheadShare'],
  text: 'spotUsdPerChipHour * (1 + spotOverheadShare)',
  source: 'definition',
  compute: (i) => i.spotUsdPerChipHour * (1 + i.spotOverheadShare),
})

/** A reserved chip is paid in every hour: it pays where it is needed in more than this share of them. */
export const breakEvenUseShare = formula({
  of: 'breakEvenUseShare',
  from: ['reservedUsdPerChipHour', 'onDemandUsdPerChipHour'],
  text: 'reservedUsdPerChipHour / onDemandUsdPerChipHour',
  source: 'definition',
  compute: (i) => i.reservedUsdPerChipHour / i.onDemandUsdPerChipHour,
})

export const breakEvenUseShareOverSpot = formula({
  of: 'breakEvenUseShareOverSpot',
  from: ['reservedUsdPerChipHour', 'spotEffectiveUsdPerChipHour'],
  text: 'reservedUsdPerChipHour / spotEffectiveUsdPerChipHour',
  source: 'definition',
  compute: (i) => i.reservedUsdPerChipHour / i.spotEffectiveUsdPerChipHour,
})

export const reservedUseShare = formula({
  of: 'reservedUseShare',
  from: ['meanReservedChipsUsed', 'reservedChips'],
  text: 'meanReservedChipsUsed / reservedChips',
  source: 'definition',
  compute: (i) => i.meanReservedChipsUsed / i.reservedChips,
})

/** Chips around the clock at a price: what they cost in a year. */
const yearOf = <const C extends QuantityId, const P extends QuantityId>(
  of: QuantityId,
  chips: C,
  price: P,
) =>
  formula({
    of,
    from: [chips, price, 'hoursPerDay', 'daysPerYear'],
    text: `${chips} * ${price} * hoursPerDay * daysPerYear`,
    source: 'definition',
    compute: (i) => i[chips] * i[price] * i.hoursPerDay * i.daysPerYear,
  })

export const reservedUsdPerYear = yearOf(
  'reservedUsdPerYear',
  'reservedChips',
  'reservedUsdPerChipHour',
)
export const onDemandUsdPerYear = yearOf(
  'onDemandUsdPerYear',
  'meanOnDemandChips',
  'onDemandUsdPerChipHour',
)
export const spotUsdPerYear = yearOf(
  'spotUsdPerYear',
  'meanSpotChips',
  'spotEffectiveUsdPerChipHour',
)
export const allOnDemandUsdPerYear = yearOf(
  'allOnDemandUsdPerYear',
  'meanChips',
  'onDemandUsdPerChipHour',
)
export const allReservedUsdPerYear = yearOf(
  'allReservedUsdPerYear',
  'peakChips',
  'reservedUsdPerChipHour',
)

export const usdPerYearOfMix = formula({
  of: 'usdPerYear',
  from: ['reservedUsdPerYear', 'onDemandUsdPerYear', 'spotUsdPerYear'],
  text: 'reservedUsdPerYear + onDemandUsdPerYear + spotUsdPerYear',
  source: 'definition',
  compute: (i) => i.reservedUsdPerYear + i.onDemandUsdPerYear + i.spotUsdPerYear,
})

/** What an hour of a needed chip comes to, whichever kind does it. */
export const usdPerChipHourOfMix = formula({
  of: 'usdPerChipHour',
  from: ['usdPerYear', 'meanChips', 'hoursPerDay', 'daysPerYear'],
  text: 'usdPerYear / (meanChips * hoursPerDay * daysPerYear)',
  source: 'definition',
  compute: (i) => i.usdPerYear / (i.meanChips * i.hoursPerDay * i.daysPerYear),
})

const savingOver = <const I extends QuantityId>(of: QuantityId, all: I) =>
  formula({
    of,
    from: [all, 'usdPerYear'],
    text: `${all} - usdPerYear`,
    source: 'definition',
    compute: (i) => i[all] - i.usdPerYear,
  })
export const savingOverOnDemandUsdPerYear = savingOver(
  'savingOverOnDemandUsdPerYear',
  'allOnDemandUsdPerYear',
)
export const savingOverReservedUsdPerYear = savingOver(
  'savingOverReservedUsdPerYear',
  'allReservedUsdPerYear',
)

const shareOf = <const S extends QuantityId, const I extends QuantityId>(
  of: QuantityId,
  saving: S,
  all: I,
) =>
  formula({
    of,
    from: [saving, all],
    text: `${saving} / ${all}`,
    source: 'definition',
    compute: (i) => i[saving] / i[all],
  })
export const savingOverOnDemandShare = shareOf(
  'savingOverOnDemandShare',
  'savingOverOnDemandUsdPerYear',
  'allOnDemandUsdPerYear',
)
export const savingOverReservedShare = shareOf(
  'savingOverReservedShare',
  'savingOverReservedUsdPerYear',
  'allReservedUsdPerYear',
)
