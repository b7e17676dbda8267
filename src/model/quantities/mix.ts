import { quantity } from './quantity.ts'

/** Quantities of a mix of reserved, on-demand and spot chips. */
export const mix = {
  // Prices of the kinds
  reservedOneYearUsdPerChipHour: quantity('p_1', 'USD/(chip*h)'),
  reservedThreeYearUsdPerChipHour: quantity('p_3', 'USD/(chip*h)'),
  reservedUsdPerChipHour: quantity('p_r', 'USD/(chip*h)'),
  onDemandUsdPerChipHour: quantity('p_d', 'USD/(chip*h)'),
  spotUsdPerChipHour: quantity('p_s', 'USD/(chip*h)'),
  oneYearLadderFactor: quantity('f_1', '1'),
  threeYearLadderFactor: quantity('f_3', '1'),
  spotLadderFactor: quantity('f_s', '1'),
  spotOverheadShare: quantity('o', '1'),
  spotEffectiveUsdPerChipHour: quantity('p_s⁺', 'USD/(chip*h)'),
  maxSpotShare: quantity('m', '1'),

  // The load and the mix
  peakChips: quantity('n_p', 'chip'),
  meanChips: quantity('n̄', 'chip'),
  peakHours: quantity('h_p', 'h'),
  reservedChips: quantity('n_r', 'chip'),
  meanReservedChipsUsed: quantity('ū_r', 'chip'),
  meanOnDemandChips: quantity('n̄_d', 'chip'),
  meanSpotChips: quantity('n̄_s', 'chip'),
  reservedUseShare: quantity('U_r', '1'),

  // An hour of the mix, and a layer of the load
  neededChips: quantity('n_h', 'chip'),
  reservedChipsUsed: quantity('u_r', 'chip'),
  reservedChipsIdle: quantity('i_r', 'chip'),
  spotChipsAllowed: quantity('n_s⁺', 'chip'),
  spotChips: quantity('n_s', 'chip'),
  onDemandChips: quantity('n_d', 'chip'),
  aboveChips: quantity('n₋', 'chip'),
  toChips: quantity('n₊', 'chip'),
  useShare: quantity('u', '1'),
  spotUseShare: quantity('u_s', '1'),
  byTheHourUsdPerChipHour: quantity('p_ℓ', 'USD/(chip*h)'),

  // When reserving pays
  breakEvenUseShare: quantity('u*', '1'),
  breakEvenUseShareOverSpot: quantity('u_s*', '1'),

  // Cost
  reservedUsdPerYear: quantity('C_r', 'USD/year'),
  onDemandUsdPerYear: quantity('C_d*', 'USD/year'),
  spotUsdPerYear: quantity('C_s*', 'USD/year'),
  allOnDemandUsdPerYear: quantity('C_D', 'USD/year'),
  allReservedUsdPerYear: quantity('C_R', 'USD/year'),
  savingOverOnDemandUsdPerYear: quantity('S_D', 'USD/year'),
  savingOverReservedUsdPerYear: quantity('S_R', 'USD/year'),
  savingOverOnDemandShare: quantity('s_D', '1'),
  savingOverReservedShare: quantity('s_R', '1'),
} as const
