import { formula } from '../graph/formula.ts'

/** What is left of a revenue or a saving after the model is paid, every line of its cost counted in. */
export const marginUsdPerYear = formula({
  of: 'marginUsdPerYear',
  from: ['valueUsdPerYear', 'allInUsdPerYear'],
  text: 'valueUsdPerYear - allInUsdPerYear',
  source: 'definition',
  compute: (i) => i.valueUsdPerYear - i.allInUsdPerYear,
})

/** DeepSeek’s “cost profit margin”: the margin over the cost, not over the revenue. */
export const marginOverCost = formula({
  of: 'marginOverCost',
  from: ['marginUsdPerYear', 'allInUsdPerYear'],
  text: 'marginUsdPerYear / allInUsdPerYear',
  source: 'deepseek-open-infra-day-6',
  compute: (i) => i.marginUsdPerYear / i.allInUsdPerYear,
})

/** Years until the margin has paid for bringing the model in. */
export const paybackYears = formula({
  of: 'paybackYears',
  from: ['implementationUsd', 'marginUsdPerYear'],
  text: 'implementationUsd / marginUsdPerYear',
  source: 'definition',
  compute: (i) => i.implementationUsd / i.marginUsdPerYear,
})
