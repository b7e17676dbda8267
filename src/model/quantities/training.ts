import { quantity } from './quantity.ts'

/** Quantities of a training run. */
export const training = {
  // Training
  tokens: quantity('D', 'token'),
  trainingFlopsPerParameterToken: quantity('f₆', 'FLOP/(parameter*token)'),
  flops: quantity('F', 'FLOP'),
  recomputationFactor: quantity('ρ', '1'),
  modelFlopsUtilization: quantity('MFU', '1'),
  achievedFlopsPerSecondPerChip: quantity('A', 'FLOP/(s*chip)'),
  goodput: quantity('g', '1'),
  days: quantity('d', 'day'),
  chipHours: quantity('H', 'chip*h'),
  usd: quantity('C', 'USD'),
  kilowattHours: quantity('E', 'kWh'),
  electricityUsd: quantity('C_E', 'USD'),
  savedKilowattHours: quantity('ΔE', 'kWh'),
  savedElectricityUsd: quantity('ΔC', 'USD'),
} as const
