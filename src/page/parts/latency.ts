import type { InferenceAnswer } from '../../estimates/inference/answer.ts'
import type { PercentileWord } from '../../words/en/format/percentile.ts'

/** A latency as the page shows it: that of its limit where it has one, else P95. */
export interface ShownLatency {
  readonly percentile: PercentileWord
  readonly seconds: number
  readonly maxSeconds?: number | undefined
  /** The quantity that its working opens at. */
  readonly quantity: string
}

const ttftQuantity = {
  p50: 'ttftP50Seconds',
  p95: 'ttftP95Seconds',
  p99: 'ttftP99Seconds',
  mean: 'ttftMeanSeconds',
} as const satisfies Readonly<Record<PercentileWord, string>>

/** The time to the first token: at the peak, of what its limit holds; without one, P95 at the load. */
export const ttftOf = ({ roofline }: InferenceAnswer): ShownLatency | undefined => {
  const limits = roofline?.limits
  if (limits?.ttft?.seconds != null)
    return {
      percentile: limits.percentile,
      seconds: limits.ttft.seconds,
      maxSeconds: limits.ttft.maxSeconds,
      quantity: ttftQuantity[limits.percentile],
    }
  const seconds = roofline?.load?.ttftP95Seconds
  return seconds === undefined
    ? undefined
    : { percentile: 'p95', seconds, quantity: ttftQuantity.p95 }
}
