import type { Definition } from '../../model/graph/formula.ts'
import type { Trace } from '../../model/graph/trace.ts'
import { speedAt, waitDefinitions } from '../../model/inference/load.ts'
import type { QuantityId } from '../../model/quantities/index.ts'
import { peakQueriesPerSecondPerReplica } from '../../model/roofline/load.ts'
import { atBatch, type Replica } from '../../model/roofline/replica.ts'
import {
  type LatencyPercentile,
  tpotAt,
  ttftAt,
  usualPercentile,
} from '../../planner/serving/percentile.ts'
import { batchAtRate } from '../../planner/serving/rate.ts'
import type { Origin } from '../../presets/origin.ts'
import type { Derivation } from '../shared/answer-parts.ts'
import { derivationOf, type Figures, type Telling } from '../shared/derivation.ts'
import type { RooflinePerformance } from '../shared/request-roofline.ts'
import type { PeakNumbers } from './answer-peak.ts'
import type { RooflineAnswer } from './answer-roofline.ts'
import { atThisBatch, traceAtBatch } from './at-rate.ts'
import { rerunBeside } from './roofline-load.ts'

/** What of a latency is shown and held: what the request says, else P95. */
export const percentileOf = ({
  latencyPercentile = usualPercentile,
}: Pick<RooflinePerformance, 'latencyPercentile'>): LatencyPercentile => latencyPercentile

/** What leads to TTFT at a percentile, without the others. */
export const waitsTo = (percentile: LatencyPercentile): readonly Definition[] => {
  const others = new Set<QuantityId>(Object.values(ttftAt))
  others.delete(ttftAt[percentile])
  if (percentile !== 'mean') others.add('prefillWaitSeconds')
  return waitDefinitions.filter(({ of }) => !others.has(of))
}

/** What each replica has of the load where that is at its peak. */
export const peakRate = (trace: Trace<Origin>): number =>
  peakQueriesPerSecondPerReplica.compute({
    peakUtilization: trace.value('peakUtilization') ?? 0,
    queriesPerSecondPerReplica: trace.value('queriesPerSecondPerReplica') ?? 0,
  })

/** A replica at its share of the peak, worked out anew at the batch that it gives; undefined where it has none or too much. */
export const peakAt = (
  trace: Trace<Origin>,
  replica: Replica,
  most: number,
  percentile: LatencyPercentile,
): Trace<Origin> | undefined => {
  const rate = peakRate(trace)
  const batch = rate > 0 ? batchAtRate(replica, rate, most) : null
  if (batch === null) return undefined
  const tpot = tpotAt[percentile]
  return traceAtBatch(
    trace,
    replica,
    batch,
    [peakQueriesPerSecondPerReplica, ...waitsTo(percentile), speedAt[tpot]],
    [],
    tpot === 'tpotSeconds'
      ? {}
      : { [tpot]: { value: atBatch(replica, batch)[tpot], origin: atThisBatch } },
  )
}

/** Where the working of a peak has its numbers; a row of a comparison tells no batch. */
export const peakFigures = (percentile: LatencyPercentile): Figures => ({
  '/queriesPerSecondPerReplica': 'loadQueriesPerSecondPerReplica',
  '/ttftSeconds': ttftAt[percentile],
  '/tpotSeconds': tpotAt[percentile],
})

/** The numbers of a peak. */
export const peakNumbers = (atPeak: Trace<Origin>, percentile: LatencyPercentile): PeakNumbers => {
  const known = (id: QuantityId) => atPeak.value(id) ?? Number.NaN
  return {
    percentile,
    queriesPerSecondPerReplica: known('loadQueriesPerSecondPerReplica'),
    ttftSeconds: known(ttftAt[percentile]),
    tpotSeconds: known(tpotAt[percentile]),
    outputTokensPerSecondPerUser: known('outputTokensPerSecondPerUser'),
  }
}

/** The same as an answer tells it; null where there is none. */
export const peakAnswer = (
  trace: Trace<Origin>,
  replica: Replica,
  most: number,
  performance: RooflinePerformance,
  telling: Telling,
): RooflineAnswer['peak'] => {
  const percentile = percentileOf(performance)
  const atPeak = peakAt(trace, replica, most, percentile)
  if (atPeak === undefined) return null
  return {
    ...peakNumbers(atPeak, percentile),
    concurrencyPerReplica: atPeak.value('batch') ?? Number.NaN,
    derivation: derivationOf(atPeak, {
      ...telling,
      working: {
        level: telling.working.level,
        headline: [],
        figures: { ...peakFigures(percentile), '/concurrencyPerReplica': 'batch' },
      },
    }),
  }
}

/** The peak with its working told as what differs from that of the answer. */
export const peakBeside = (
  { peak, load }: Pick<RooflineAnswer, 'peak' | 'load'>,
  derivation: Derivation,
  { working }: Telling,
): RooflineAnswer['peak'] => {
  if (peak === null || working.level !== 'full') return peak
  const beside =
    load === null ? [] : [{ pointer: '/roofline/load/derivation', derivation: load.derivation }]
  return {
    ...peak,
    derivation: rerunBeside('/roofline/peak/derivation', peak.derivation, derivation, beside),
  }
}
