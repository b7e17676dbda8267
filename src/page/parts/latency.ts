import type { InferenceAnswer } from '../../estimates/inference/answer.ts'
import type { PercentileWord } from '../../words/en/format/percentile.ts'

/** A latency as the page shows it: at the peak, of what a limit would hold. */
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

/** What the quantity of TPOT is at each. */
const tpotQuantity = {
  p50: 'tpotSeconds',
  p95: 'tpotP95Seconds',
  p99: 'tpotP99Seconds',
  mean: 'tpotSeconds',
} as const satisfies Readonly<Record<PercentileWord, string>>

/** The time to the first token at the peak, of what limits hold, with the limit where there is one. */
export const ttftOf = ({ roofline }: InferenceAnswer): ShownLatency | undefined => {
  const peak = roofline?.peak
  if (peak == null) return undefined
  const { percentile, ttftSeconds: seconds } = peak
  const maxSeconds = roofline?.limits?.ttft?.maxSeconds
  return { percentile, seconds, maxSeconds, quantity: ttftQuantity[percentile] }
}

/** The same of a token after the first. */
export const tpotOf = ({ roofline }: InferenceAnswer): ShownLatency | undefined => {
  const peak = roofline?.peak
  if (peak == null) return undefined
  const { percentile, tpotSeconds: seconds } = peak
  const maxSeconds = roofline?.limits?.tpot?.maxSeconds
  return { percentile, seconds, maxSeconds, quantity: tpotQuantity[percentile] }
}

/** Quantities that are shown at the peak: their working is that of the peak. */
export const shownAtPeak: ReadonlySet<string> = new Set([
  ...Object.values(ttftQuantity),
  tpotQuantity.p95,
  tpotQuantity.p99,
])
