import { factorOf, highOf, lowOf } from '../graph/ends.ts'

export const stepFactor = factorOf('stepFactor', 'stepSpread')

/** Whole runs vary more than their steps. */
export const runFactor = factorOf('runFactor', 'runSpread')

export const tokensPerSecondPerChipLow = lowOf(
  'tokensPerSecondPerChipLow',
  'tokensPerSecondPerChip',
  'stepFactor',
)
export const tokensPerSecondPerChipHigh = highOf(
  'tokensPerSecondPerChipHigh',
  'tokensPerSecondPerChip',
  'stepFactor',
)
export const daysLow = lowOf('daysLow', 'days', 'runFactor')
export const daysHigh = highOf('daysHigh', 'days', 'runFactor')
export const usdLow = lowOf('usdLow', 'usd', 'runFactor')
export const usdHigh = highOf('usdHigh', 'usd', 'runFactor')
export const tokensLow = lowOf('tokensLow', 'tokens', 'runFactor')
export const tokensHigh = highOf('tokensHigh', 'tokens', 'runFactor')
