import { formula } from '../graph/formula.ts'

/** How the chips that one hour needs are had. */
export const reservedChipsUsed = formula({
  of: 'reservedChipsUsed',
  from: ['neededChips', 'reservedChips'],
  text: 'min(neededChips, reservedChips)',
  source: 'definition',
  compute: (i) => Math.min(i.neededChips, i.reservedChips),
})

export const reservedChipsIdle = formula({
  of: 'reservedChipsIdle',
  from: ['reservedChips', 'reservedChipsUsed'],
  text: 'reservedChips - reservedChipsUsed',
  source: 'definition',
  compute: (i) => i.reservedChips - i.reservedChipsUsed,
})

/** Of an hour’s chips the whole ones that may be spot; a trillionth more, so that none is lost to binary fractions. */
export const spotChipsAllowed = formula({
  of: 'spotChipsAllowed',
  from: ['neededChips', 'maxSpotShare'],
  text: 'floor(neededChips * maxSpotShare * (1 + 1e-12))',
  source: 'definition',
  compute: (i) => Math.floor(i.neededChips * i.maxSpotShare * (1 + 1e-12)),
})

/** What is not reserved is spot as far as it may be. */
export const spotChips = formula({
  of: 'spotChips',
  from: ['neededChips', 'reservedChipsUsed', 'spotChipsAllowed'],
  text: 'min(neededChips - reservedChipsUsed, spotChipsAllowed)',
  source: 'definition',
  compute: (i) => Math.min(i.neededChips - i.reservedChipsUsed, i.spotChipsAllowed),
})

export const onDemandChips = formula({
  of: 'onDemandChips',
  from: ['neededChips', 'reservedChipsUsed', 'spotChips'],
  text: 'neededChips - reservedChipsUsed - spotChips',
  source: 'definition',
  compute: (i) => i.neededChips - i.reservedChipsUsed - i.spotChips,
})

/** What a chip of a layer costs by the hour, as the mean over all hours. */
export const layerOnDemand = formula({
  of: 'byTheHourUsdPerChipHour',
  from: ['useShare', 'onDemandUsdPerChipHour'],
  text: 'useShare * onDemandUsdPerChipHour',
  source: 'definition',
  compute: (i) => i.useShare * i.onDemandUsdPerChipHour,
})

/** Where nothing is known on demand: of layers that are spot in every hour. */
export const layerOnSpot = formula({
  of: 'byTheHourUsdPerChipHour',
  from: ['spotUseShare', 'spotEffectiveUsdPerChipHour'],
  text: 'spotUseShare * spotEffectiveUsdPerChipHour',
  source: 'definition',
  compute: (i) => i.spotUseShare * i.spotEffectiveUsdPerChipHour,
})

export const layerOnBoth = formula({
  of: 'byTheHourUsdPerChipHour',
  from: ['useShare', 'spotUseShare', 'onDemandUsdPerChipHour', 'spotEffectiveUsdPerChipHour'],
  text: '(useShare - spotUseShare) * onDemandUsdPerChipHour + spotUseShare * spotEffectiveUsdPerChipHour',
  source: 'definition',
  compute: (i) =>
    (i.useShare - i.spotUseShare) * i.onDemandUsdPerChipHour +
    i.spotUseShare * i.spotEffectiveUsdPerChipHour,
})
