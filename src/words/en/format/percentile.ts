const words = { p50: 'median', p95: 'P95', p99: 'P99', mean: 'mean' } as const

/** What of a distribution is meant, by the id of a request’s choice. */
export type PercentileWord = keyof typeof words

/** “P95”, as in “P95 TTFT”. */
export const percentileOf = (percentile: PercentileWord): string => words[percentile]
