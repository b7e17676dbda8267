import type { Trace } from '../../model/graph/trace.ts'
import { peakQueriesPerSecondPerReplica } from '../../model/roofline/load.ts'
import type { Replica } from '../../model/roofline/replica.ts'
import { type LatencyPercentile, tpotAt, ttftAt } from '../../planner/serving/percentile.ts'
import { batchAtRate } from '../../planner/serving/rate.ts'
import type { Origin } from '../../presets/origin.ts'
import { type Message, message } from '../../words/message.ts'
import type { Derivation } from '../shared/answer-parts.ts'
import { derivationOf, type Figures, type Telling } from '../shared/derivation.ts'
import type { RooflinePerformance } from '../shared/request-roofline.ts'
import { hasLimit } from '../shared/understood-performance.ts'
import type { LatencyLimits } from './answer-limits.ts'
import type { RooflineAnswer } from './answer-roofline.ts'
import { traceAtBatch } from './at-rate.ts'
import { peakRate, percentileOf, waitsTo } from './peak-latency.ts'
import { rerunBeside } from './roofline-load.ts'

/** Where the working of an answer has the limits, and what of TPOT they hold. */
export const limitFigures = (performance: RooflinePerformance): Figures =>
  performance.maxTpotSeconds === undefined
    ? {}
    : {
        '/roofline/limits/tpot/maxSeconds': 'maxTpotSeconds',
        '/roofline/limits/tpot/seconds': tpotAt[percentileOf(performance)],
      }

const ttftFigures = (percentile: LatencyPercentile, hasLoad: boolean): Figures => ({
  '/maxSeconds': 'maxTtftSeconds',
  '/seconds': ttftAt[percentile],
  '/queriesPerSecondPerReplica': 'loadQueriesPerSecondPerReplica',
  ...(hasLoad && { '/concurrencyPerReplica': 'batch' }),
})

/** TTFT of the replicas at their share of the peak, worked out at the batch that it gives. */
const ttftOf = (
  trace: Trace<Origin>,
  replica: Replica,
  most: number,
  { maxSeconds, percentile }: { maxSeconds: number; percentile: LatencyPercentile },
  telling: Telling,
): NonNullable<LatencyLimits['ttft']> => {
  const rate = peakRate(trace)
  const batch = rate > 0 ? batchAtRate(replica, rate, most) : null
  const definitions = [
    peakQueriesPerSecondPerReplica,
    ...(batch === null ? [] : waitsTo(percentile)),
  ]
  const atPeak = traceAtBatch(trace, replica, batch ?? most, definitions, ['maxTtftSeconds'])
  return {
    maxSeconds,
    seconds: batch === null ? null : atPeak.value(ttftAt[percentile]),
    queriesPerSecondPerReplica: rate,
    ...(batch !== null && { concurrencyPerReplica: batch }),
    derivation: derivationOf(atPeak, {
      ...telling,
      working: {
        level: telling.working.level,
        headline: [],
        figures: ttftFigures(percentile, batch !== null),
      },
    }),
  }
}

const ttftText = (
  { seconds, maxSeconds }: NonNullable<LatencyLimits['ttft']>,
  percentile: LatencyPercentile,
): Message =>
  seconds === null
    ? message('plans.kept-of-no-load', { percentile, maxSeconds })
    : message('plans.keeps-ttft', { percentile, seconds, maxSeconds })

/** What the limits of a request hold, and what its plan keeps of them; undefined where it has none. */
export const limitsAnswer = (
  trace: Trace<Origin>,
  replica: Replica,
  most: number,
  performance: RooflinePerformance,
  telling: Telling,
): LatencyLimits | undefined => {
  if (!hasLimit(performance)) return undefined
  const percentile = percentileOf(performance)
  const { maxTtftSeconds, maxTpotSeconds } = performance
  const ttft =
    maxTtftSeconds === undefined
      ? undefined
      : ttftOf(trace, replica, most, { maxSeconds: maxTtftSeconds, percentile }, telling)
  const reached = trace.value(tpotAt[percentile])
  const tpot =
    maxTpotSeconds === undefined || reached === null
      ? undefined
      : { maxSeconds: maxTpotSeconds, seconds: reached }
  const kept = [
    ...(ttft === undefined ? [] : [ttftText(ttft, percentile)]),
    ...(tpot === undefined ? [] : [message('plans.keeps-tpot', { percentile, ...tpot })]),
  ]
  return {
    percentile,
    text: telling.say(message('plans.keeps', { kept })),
    ...(ttft && { ttft }),
    ...(tpot && { tpot }),
  }
}

/** The limits with the working of TTFT told as what differs from that of the answer. */
export const limitsBeside = (
  limits: LatencyLimits | undefined,
  derivation: Derivation,
  peak: RooflineAnswer['peak'],
  { working }: Telling,
): LatencyLimits | undefined =>
  limits?.ttft === undefined || working.level !== 'full'
    ? limits
    : {
        ...limits,
        ttft: {
          ...limits.ttft,
          derivation: rerunBeside(
            '/roofline/limits/ttft/derivation',
            limits.ttft.derivation,
            derivation,
            peak === null
              ? []
              : [{ pointer: '/roofline/peak/derivation', derivation: peak.derivation }],
          ),
        },
      }
