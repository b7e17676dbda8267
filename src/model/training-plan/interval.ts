import { portable } from '../../units/portable.ts'
import { type Formula, formula } from '../graph/formula.ts'
import type { QuantityId } from '../quantities/index.ts'

/** A figure lies within the factor, either way, in 80% of measurements that the fit never saw. */
export const stepFactor = formula({
  of: 'stepFactor',
  from: ['stepSpread'],
  text: 'exp(stepSpread)',
  source: 'definition',
  domain: (i) => i.stepSpread < 100,
  compute: (i) => portable(Math.exp(i.stepSpread)),
})

/** Whole runs vary more than their steps. */
export const runFactor = formula({
  of: 'runFactor',
  from: ['runSpread'],
  text: 'exp(runSpread)',
  source: 'definition',
  domain: (i) => i.runSpread < 100,
  compute: (i) => portable(Math.exp(i.runSpread)),
})

const low = (of: QuantityId, value: QuantityId, factor: 'stepFactor' | 'runFactor'): Formula =>
  formula<QuantityId>({
    of,
    from: [value, factor],
    text: `${value} / ${factor}`,
    source: 'definition',
    compute: (i) => i[value] / i[factor],
  })

const high = (of: QuantityId, value: QuantityId, factor: 'stepFactor' | 'runFactor'): Formula =>
  formula<QuantityId>({
    of,
    from: [value, factor],
    text: `${value} * ${factor}`,
    source: 'definition',
    compute: (i) => i[value] * i[factor],
  })

export const tokensPerSecondPerChipLow = low(
  'tokensPerSecondPerChipLow',
  'tokensPerSecondPerChip',
  'stepFactor',
)
export const tokensPerSecondPerChipHigh = high(
  'tokensPerSecondPerChipHigh',
  'tokensPerSecondPerChip',
  'stepFactor',
)
export const daysLow = low('daysLow', 'days', 'runFactor')
export const daysHigh = high('daysHigh', 'days', 'runFactor')
export const usdLow = low('usdLow', 'usd', 'runFactor')
export const usdHigh = high('usdHigh', 'usd', 'runFactor')
export const tokensLow = low('tokensLow', 'tokens', 'runFactor')
export const tokensHigh = high('tokensHigh', 'tokens', 'runFactor')
