import { formula } from '../formula.ts'

/** What is left of a revenue or a saving after the model is paid. */
export const marginUsdPerYear = formula({
  of: 'marginUsdPerYear',
  from: ['valueUsdPerYear', 'totalUsdPerYear'],
  text: 'valueUsdPerYear - totalUsdPerYear',
  source: 'definition',
  compute: (i) => i.valueUsdPerYear - i.totalUsdPerYear,
})

/** DeepSeek’s “cost profit margin”: the margin over the cost, not over the revenue. */
export const marginOverCost = formula({
  of: 'marginOverCost',
  from: ['marginUsdPerYear', 'totalUsdPerYear'],
  text: 'marginUsdPerYear / totalUsdPerYear',
  source: 'deepseek-open-infra-day-6',
  compute: (i) => i.marginUsdPerYear / i.totalUsdPerYear,
})

/** Years until the margin has paid for bringing the model in. */
export const paybackYears = formula({
  of: 'paybackYears',
  from: ['implementationUsd', 'marginUsdPerYear'],
  text: 'implementationUsd / marginUsdPerYear',
  source: 'definition',
  compute: (i) => i.implementationUsd / i.marginUsdPerYear,
})
