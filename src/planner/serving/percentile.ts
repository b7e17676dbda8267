import type { alongBatches } from '../../model/roofline/replica.ts'

/** What of its distribution a limit on latency is of. */
export const latencyPercentiles = ['p50', 'p95', 'p99', 'mean'] as const
export type LatencyPercentile = (typeof latencyPercentiles)[number]

/** Where a limit does not say. */
export const usualPercentile: LatencyPercentile = 'p95'

/** The quantity that is TTFT at each, once a replica has its load. */
export const ttftAt = {
  p50: 'ttftP50Seconds',
  p95: 'ttftP95Seconds',
  p99: 'ttftP99Seconds',
  mean: 'ttftMeanSeconds',
} as const satisfies Record<LatencyPercentile, string>

/** The quantity that is TPOT at each: its median is its mean. */
export const tpotAt = {
  p50: 'tpotSeconds',
  p95: 'tpotP95Seconds',
  p99: 'tpotP99Seconds',
  mean: 'tpotSeconds',
} as const satisfies Record<LatencyPercentile, Parameters<typeof alongBatches>[0][number]>
