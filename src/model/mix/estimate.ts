import { chooser, type Part } from '../graph/choose.ts'
import * as rent from '../price/rent.ts'
import * as mix from './formulas.ts'
import * as hour from './hour.ts'

/** The terms of a reservation that are allowed and have a known price. */
export type Term = 'one-year' | 'three-year'

/** A kind whose price follows from the on-demand price by the ladder of its sellers. */
export type ByLadder = 'one-year-by-ladder' | 'three-year-by-ladder' | 'spot-by-ladder'

const priceParts: readonly Part<Term | ByLadder | 'spot-of-band'>[] = [
  { when: ['spot-of-band'], formulas: [rent.spotOverheadShare] },
  { when: ['one-year-by-ladder'], formulas: [rent.oneYearOfLadder] },
  { when: ['three-year-by-ladder'], formulas: [rent.threeYearOfLadder] },
  { when: ['spot-by-ladder'], formulas: [rent.spotOfLadder] },
  {
    formulas: [
      mix.spotEffectiveUsdPerChipHour,
      mix.breakEvenUseShare,
      mix.breakEvenUseShareOverSpot,
    ],
  },
  {
    when: ['one-year', 'three-year'],
    because: 'because.two-terms',
    formulas: [mix.cheaperTerm],
  },
  {
    when: ['one-year'],
    unless: ['three-year'],
    because: 'because.one-year-alone',
    formulas: [mix.oneYearTerm],
  },
  {
    when: ['three-year'],
    unless: ['one-year'],
    because: 'because.three-year-alone',
    formulas: [mix.threeYearTerm],
  },
]

/** What a chip-hour of each kind costs, and from which use on reserving pays. */
export const mixPriceFormulas = chooser(priceParts)

/** What a mix costs in a year, and what it saves; its chips are counted by a search. */
export const mixCostFormulas = [
  mix.reservedUseShare,
  mix.reservedUsdPerYear,
  mix.onDemandUsdPerYear,
  mix.spotUsdPerYear,
  mix.usdPerYearOfMix,
  mix.usdPerChipHourOfMix,
  mix.allOnDemandUsdPerYear,
  mix.allReservedUsdPerYear,
  mix.savingOverOnDemandUsdPerYear,
  mix.savingOverReservedUsdPerYear,
  mix.savingOverOnDemandShare,
  mix.savingOverReservedShare,
]

/** Which kinds do by the hour what is not reserved. */
export type ByTheHour = 'on-demand' | 'spot'

const hourParts: readonly Part<ByTheHour | 'covered'>[] = [
  {
    when: ['covered'],
    formulas: [
      hour.reservedChipsUsed,
      hour.reservedChipsIdle,
      hour.spotChipsAllowed,
      hour.spotChips,
      hour.onDemandChips,
    ],
  },
  {
    when: ['on-demand', 'spot'],
    because: 'because.layer-on-both',
    formulas: [hour.layerOnBoth],
  },
  {
    when: ['on-demand'],
    unless: ['spot'],
    because: 'because.layer-on-demand',
    formulas: [hour.layerOnDemand],
  },
  {
    when: ['spot'],
    unless: ['on-demand'],
    because: 'because.layer-on-spot',
    formulas: [hour.layerOnSpot],
  },
]

/** One hour of a mix, and one layer of its load. */
export const mixHourFormulas = chooser(hourParts)
