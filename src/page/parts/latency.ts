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

/** Which quantity each latency is at each percentile. */
const quantities = {
  ttft: {
    p50: 'ttftP50Seconds',
    p95: 'ttftP95Seconds',
    p99: 'ttftP99Seconds',
    mean: 'ttftMeanSeconds',
  },
  tpot: {
    p50: 'tpotSeconds',
    p95: 'tpotP95Seconds',
    p99: 'tpotP99Seconds',
    mean: 'tpotSeconds',
  },
} as const satisfies Readonly<Record<string, Readonly<Record<PercentileWord, string>>>>

/** A latency at the peak, of what limits hold, with the limit where there is one. */
const latencyOf = (
  of: keyof typeof quantities,
  { roofline }: InferenceAnswer,
): ShownLatency | undefined => {
  const peak = roofline?.peak
  if (peak == null) return undefined
  const { percentile, [`${of}Seconds` as const]: seconds } = peak
  const maxSeconds = roofline?.limits?.[of]?.maxSeconds
  return { percentile, seconds, maxSeconds, quantity: quantities[of][percentile] }
}

/** The time to the first token. */
export const ttftOf = (answer: InferenceAnswer) => latencyOf('ttft', answer)

/** The time of a token after the first. */
export const tpotOf = (answer: InferenceAnswer) => latencyOf('tpot', answer)

/** Quantities that are shown at the peak: their working is that of the peak. */
export const shownAtPeak: ReadonlySet<string> = new Set([
  ...Object.values(quantities.ttft),
  quantities.tpot.p95,
  quantities.tpot.p99,
])
