import { formula } from '../graph/formula.ts'

/** Chips whose peak, at the precision that a statement of compute counts in, comes to that compute. */
export const equivalentChips = formula({
  of: 'equivalentChips',
  from: ['statedFlopsPerSecond', 'aiShare', 'statedPeakFlopsPerSecond'],
  text: 'statedFlopsPerSecond * aiShare / statedPeakFlopsPerSecond',
  source: 'definition',
  compute: (i) => (i.statedFlopsPerSecond * i.aiShare) / i.statedPeakFlopsPerSecond,
})

/** What those chips reach at the precision that models compute in. */
export const suppliedFlopsPerSecond = formula({
  of: 'suppliedFlopsPerSecond',
  from: ['equivalentChips', 'peakFlopsPerSecond'],
  text: 'equivalentChips * peakFlopsPerSecond',
  source: 'definition',
  compute: (i) => i.equivalentChips * i.peakFlopsPerSecond,
})

/** Training runs that the whole supply completes in a year, one after another or side by side. */
export const runsPerYear = formula({
  of: 'runsPerYear',
  from: [
    'suppliedFlopsPerSecond',
    'modelFlopsUtilization',
    'secondsPerHour',
    'hoursPerDay',
    'daysPerYear',
    'flops',
  ],
  text: 'suppliedFlopsPerSecond * modelFlopsUtilization * secondsPerHour * hoursPerDay * daysPerYear / flops',
  source: 'palm-2022',
  compute: (i) =>
    (i.suppliedFlopsPerSecond *
      i.modelFlopsUtilization *
      i.secondsPerHour *
      i.hoursPerDay *
      i.daysPerYear) /
    i.flops,
})

/** Queries that the whole supply answers. */
export const suppliedQueriesPerSecond = formula({
  of: 'suppliedQueriesPerSecond',
  from: ['suppliedFlopsPerSecond', 'flopsUtilization', 'busyShare', 'flopsPerQuery'],
  text: 'suppliedFlopsPerSecond * flopsUtilization * busyShare / flopsPerQuery',
  source: 'semianalysis-2023-search',
  compute: (i) => (i.suppliedFlopsPerSecond * i.flopsUtilization * i.busyShare) / i.flopsPerQuery,
})
