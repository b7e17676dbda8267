import { quantity } from './quantity.ts'

/** Quantities of a stated amount of compute. */
export const capacity = {
  // Capacity of a stated amount of compute
  statedFlopsPerSecond: quantity('S', 'FLOP/s'),
  aiShare: quantity('α', '1'),
  statedPeakFlopsPerSecond: quantity('P_S', 'FLOP/(s*chip)'),
  equivalentChips: quantity('n_S', 'chip'),
  suppliedFlopsPerSecond: quantity('S′', 'FLOP/s'),
  runsPerYear: quantity('R', '1/year'),
  suppliedQueriesPerSecond: quantity('λ_S', 'query/s'),
} as const
