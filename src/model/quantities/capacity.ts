import { quantity } from './quantity.ts'

/** Quantities of a stated amount of compute. */
export const capacity = {
  // Capacity of a stated amount of compute
  statedFlopsPerSecond: quantity('Compute, as it was stated', 'S', 'FLOP/s'),
  aiShare: quantity('Share of it for AI', 'α', '1'),
  statedPeakFlopsPerSecond: quantity(
    'Peak rate of a chip at the number format of the statement, dense',
    'P_S',
    'FLOP/(s*chip)',
  ),
  equivalentChips: quantity('Chips that it amounts to', 'n_S', 'chip'),
  suppliedFlopsPerSecond: quantity('Compute at the number format of the models', 'S′', 'FLOP/s'),
  runsPerYear: quantity('Training runs a year', 'R', '1/year'),
  suppliedQueriesPerSecond: quantity('Queries a second that it answers', 'λ_S', 'query/s'),
} as const
