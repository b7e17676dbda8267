import { quantity } from './quantity.ts'

/** Quantities of a mix of reserved, on-demand and spot chips. */
export const mix = {
  // Prices of the kinds
  reservedOneYearUsdPerChipHour: quantity(
    'Price of a chip-hour, reserved for one year',
    'p_1',
    'USD/(chip*h)',
  ),
  reservedThreeYearUsdPerChipHour: quantity(
    'Price of a chip-hour, reserved for three years',
    'p_3',
    'USD/(chip*h)',
  ),
  reservedUsdPerChipHour: quantity(
    'Price of a chip-hour, reserved, at the cheaper term',
    'p_r',
    'USD/(chip*h)',
  ),
  onDemandUsdPerChipHour: quantity('Price of a chip-hour, on demand', 'p_d', 'USD/(chip*h)'),
  spotUsdPerChipHour: quantity('Price of a chip-hour, spot', 'p_s', 'USD/(chip*h)'),
  spotOverheadShare: quantity('Work that interruptions make spot chips do again', 'o', '1'),
  spotEffectiveUsdPerChipHour: quantity(
    'Price of a chip-hour’s work on spot chips, with what is done again',
    'p_s⁺',
    'USD/(chip*h)',
  ),
  maxSpotShare: quantity('Share of an hour’s chips that may be interruptible, at most', 'm', '1'),

  // The load and the mix
  peakChips: quantity('Chips needed in the busiest hour', 'n_p', 'chip'),
  meanChips: quantity('Chips needed, mean of the hours', 'n̄', 'chip'),
  peakHours: quantity('Hours of the day at the peak', 'h_p', 'h'),
  reservedChips: quantity('Chips reserved', 'n_r', 'chip'),
  meanReservedChipsUsed: quantity('Reserved chips in use, mean of the hours', 'ū_r', 'chip'),
  meanOnDemandChips: quantity('On-demand chips, mean of the hours', 'n̄_d', 'chip'),
  meanSpotChips: quantity(
    'Chips whose work spot chips do, mean of the hours, before what is done again',
    'n̄_s',
    'chip',
  ),
  reservedUseShare: quantity('Share of the reserved chip-hours that is used', 'U_r', '1'),

  // When reserving pays
  breakEvenUseShare: quantity(
    'Share of the hours above which reserving is cheaper than on-demand',
    'u*',
    '1',
  ),
  breakEvenUseShareOverSpot: quantity(
    'Share of the hours above which reserving is cheaper than spot',
    'u_s*',
    '1',
  ),

  // Cost
  reservedUsdPerYear: quantity('Reserved chips a year, used or not', 'C_r', 'USD/year'),
  onDemandUsdPerYear: quantity('On-demand chips a year', 'C_d*', 'USD/year'),
  spotUsdPerYear: quantity('Spot chips a year', 'C_s*', 'USD/year'),
  allOnDemandUsdPerYear: quantity('All of the load on demand, a year', 'C_D', 'USD/year'),
  allReservedUsdPerYear: quantity('The peak reserved, a year', 'C_R', 'USD/year'),
  savingOverOnDemandUsdPerYear: quantity('Saving against all on-demand', 'S_D', 'USD/year'),
  savingOverReservedUsdPerYear: quantity('Saving against all reserved', 'S_R', 'USD/year'),
  savingOverOnDemandShare: quantity('Saving against all on-demand, as a share', 's_D', '1'),
  savingOverReservedShare: quantity('Saving against all reserved, as a share', 's_R', '1'),
} as const
