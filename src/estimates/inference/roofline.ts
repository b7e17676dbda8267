import type { Trace } from '../../model/graph/trace.ts'
import { constants } from '../../model/quantities/constants.ts'
import type { QuantityId } from '../../model/quantities/index.ts'
import { saturatedUsdPerMillionOutputTokens } from '../../model/roofline/fleet.ts'
import { atBatch, type Replica } from '../../model/roofline/replica.ts'
import { chartBatches, limitedBy } from '../../planner/serving/limited.ts'
import { usualPercentile } from '../../planner/serving/percentile.ts'
import type { Origin } from '../../presets/origin.ts'
import { message } from '../../words/message.ts'
import type { Telling } from '../shared/derivation.ts'
import { planMessage } from '../shared/plan-message.ts'
import type { RooflinePerformance } from '../shared/request-roofline.ts'
import type { RooflineAnswer } from './answer-roofline.ts'
import { peakAnswer } from './peak-latency.ts'
import type { Planned } from './plan.ts'
import { limitsAnswer } from './roofline-limits.ts'
import { loadAnswer } from './roofline-load.ts'
import { spreadReason } from './spread.ts'
import { whyNot } from './why.ts'

type Found = Extract<Planned, { ok: true }>
type Shares = RooflineAnswer['bound']['shares']

const bounds = ['memory', 'compute', 'network', 'overhead'] as const

const largestOf = (shares: Shares) => bounds.reduce((a, b) => (shares[b] > shares[a] ? b : a))

const { secondsPerHour, tokensPerMillion } = constants

/** One replica at growing batches, each point by the steps of the working. */
const curveOf = (
  replica: Replica,
  wholeBatchLimit: number,
  usdPerChipHour: number | null,
): RooflineAnswer['curve'] =>
  chartBatches(Math.max(1, wholeBatchLimit)).map((batch) => {
    const now = atBatch(replica, batch)
    const { outputTokensPerSecondPerReplica, tpotSeconds, ttftSeconds } = now
    return {
      batch,
      outputTokensPerSecondPerReplica,
      tpotSeconds,
      ttftSeconds,
      usdPerMillionOutputTokens:
        usdPerChipHour === null
          ? null
          : saturatedUsdPerMillionOutputTokens.compute({
              ...now,
              usdPerChipHour,
              secondsPerHour: secondsPerHour.value,
              tokensPerMillion: tokensPerMillion.value,
            }),
    }
  })

/** The ends of an interval; null where they are not known. */
const endsOf = (trace: Trace<Origin>, lowId: QuantityId, highId: QuantityId) => {
  const [low, high] = [trace.value(lowId), trace.value(highId)]
  return low === null || high === null ? null : { low, high }
}

/** The cost a year where the rate is at the ends of its interval; null where no price is known. */
export const costInterval = (trace: Trace<Origin>): { low: number; high: number } | null =>
  endsOf(trace, 'usdPerYearLow', 'usdPerYearHigh')

/** The part of an answer that the roofline adds. */
export const rooflineAnswer = (
  { best, others, ground, precision }: Found,
  performance: RooflinePerformance,
  trace: Trace<Origin>,
  telling: Telling,
): RooflineAnswer => {
  const { say } = telling
  /** Of a quantity that every plan that was found has. */
  const known = (id: QuantityId): number => {
    const value = trace.value(id)
    if (value === null) throw new Error(`a plan without ${id}`)
    return value
  }
  const batch = known('batch')
  const replicas = known('replicas')
  const chipsPerReplica = known('chipsPerReplica')
  const batchLimit = known('wholeBatchLimit')
  const shares = {
    memory: known('memoryShareOfStep'),
    compute: known('computeShareOfStep'),
    network: known('networkShareOfStep'),
    overhead: known('overheadShareOfStep'),
  }
  const by = largestOf(shares)
  const limits = limitsAnswer(trace, best.values, batch, performance, telling)
  return {
    text: say(message('plans.fleet', { replicas, chipsPerReplica, batch })),
    engine: ground.engine.name,
    precision,
    plan: {
      text: say(planMessage(best.plan)),
      tensorParallel: best.plan.tensorParallel,
      pipelineParallel: best.plan.pipelineParallel,
      attention: best.plan.attention,
      batch,
      batchLimit,
    },
    bound: {
      by,
      text: say(
        message('plans.bound', {
          by,
          share: shares[by],
          limitedBy: limitedBy(performance.batch, batch, {
            ...best.values,
            wholeBatchLimit: batchLimit,
          }),
          percentile: performance.latencyPercentile ?? usualPercentile,
        }),
      ),
      shares,
    },
    evidence: ground.evidence,
    interval: {
      level: 0.8,
      reason: say(spreadReason(ground.unknownsAt(batch))),
      outputTokensPerSecondPerReplica: {
        low: known('outputTokensPerSecondPerReplicaLow'),
        high: known('outputTokensPerSecondPerReplicaHigh'),
      },
      ttftSeconds: { low: known('ttftSecondsLow'), high: known('ttftSecondsHigh') },
      tpotSeconds: { low: known('tpotSecondsLow'), high: known('tpotSecondsHigh') },
      chips: endsOf(trace, 'chipsLow', 'chipsHigh'),
      usdPerYear: costInterval(trace),
    },
    memory: {
      totalBytes: known('replicaMemoryBytes'),
      weightBytes: known('replicaWeightBytes'),
      kvBytes: known('kvBytes'),
      activationBytes: known('replicaActivationBytes'),
      reservedBytes: known('reservedBytes'),
      freeBytes: known('freeBytes'),
    },
    load: loadAnswer(trace, best.values, batch, telling),
    peak: peakAnswer(trace, best.values, batch, performance, telling),
    ...(limits && { limits }),
    saturatedUsdPerMillionOutputTokens: trace.value('saturatedUsdPerMillionOutputTokens'),
    underuseFactor: trace.value('underuseFactor'),
    alternatives: others.slice(0, 12).map((other) => ({
      text: say(
        planMessage(other.plan, other.precision === precision ? undefined : other.precision),
      ),
      replicas: Number.isFinite(other.replicas) ? other.replicas : null,
      queriesPerSecondPerReplica: other.judged.ok ? other.judged.queriesPerSecondPerReplica : null,
      chipsPerReplica: other.values.chipsPerReplica,
      chips: Number.isFinite(other.chips) ? other.chips : null,
      batch: other.judged.ok ? other.judged.batch : null,
      reason: say(whyNot(best, other, performance)),
    })),
    curve: curveOf(best.values, batchLimit, trace.value('usdPerChipHour')),
  }
}
