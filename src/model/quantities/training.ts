import { quantity } from './quantity.ts'

/** Quantities of a training run. */
export const training = {
  // Training
  tokens: quantity('Training tokens', 'D', 'token'),
  trainingFlopsPerParameterToken: quantity(
    'FLOPs of forward and backward pass for each parameter and token',
    'f₆',
    'FLOP/(parameter*token)',
  ),
  flops: quantity('Model FLOPs of the run', 'F', 'FLOP'),
  recomputationFactor: quantity('FLOPs executed over model FLOPs', 'ρ', '1'),
  modelFlopsUtilization: quantity('MFU: model FLOPs over peak', 'MFU', '1'),
  achievedFlopsPerSecondPerChip: quantity('FLOP/s that a chip executes', 'A', 'FLOP/(s*chip)'),
  goodput: quantity('Share of the time that makes progress', 'g', '1'),
  days: quantity('Days', 'd', 'day'),
  chipHours: quantity('Chip-hours', 'H', 'chip*h'),
  usd: quantity('Cost of the run', 'C', 'USD'),
  kilowattHours: quantity('Energy of the run', 'E', 'kWh'),
  electricityUsd: quantity('Electricity of the run', 'C_E', 'USD'),
  savedKilowattHours: quantity('Energy that the gain saves', 'ΔE', 'kWh'),
  savedElectricityUsd: quantity('Electricity that the gain saves', 'ΔC', 'USD'),
} as const
