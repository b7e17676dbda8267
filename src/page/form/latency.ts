import type { Choice } from './field.ts'

/** What of TTFT and TPOT their limits hold. */
export const latencyPercentile: Choice = {
  name: 'performance.latencyPercentile',
  options: [
    ['', 'percentile-p95'],
    ['p50', 'percentile-p50'],
    ['p99', 'percentile-p99'],
    ['mean', 'percentile-mean'],
  ],
}
