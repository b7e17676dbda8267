import { operatingPoint } from '../../model/roofline/estimate.ts'
import { atBatch, type Values } from '../../model/roofline/replica.ts'
import { type Bound, sharesOf } from '../../model/roofline/search.ts'
import type { Candidate } from '../../planner/serving/search.ts'
import { portable } from '../../units/portable.ts'
import type { RooflineAnswer } from './answer-roofline.ts'
import type { Planned } from './plan.ts'
import type { InferenceRequest } from './request.ts'
import type { RooflinePerformance } from './request-roofline.ts'
import { boundText, fallsOutText, fleetText, planText } from './text.ts'

const largestOf = (shares: Readonly<Record<Bound, number>>): Bound =>
  (Object.keys(shares) as Bound[]).reduce((a, b) => (shares[b] > shares[a] ? b : a))

const memoryOf = (values: Values): RooflineAnswer['memory'] => {
  const totalBytes = values.chipsPerReplica * values.memoryBytes
  const activationBytes = values.chipsPerReplica * values.activationBytes
  const kvBytes = Math.min(
    values.kvBudgetBytes,
    (values.batch * values.kvBytesReserved * values.tensorParallel) / values.kvShards,
  )
  return {
    totalBytes,
    weightBytes: values.replicaWeightBytes,
    kvBytes,
    activationBytes,
    reservedBytes: totalBytes * (1 - values.memoryShare),
    freeBytes: Math.max(0, values.kvBudgetBytes - kvBytes),
  }
}

const batches = (limit: number): readonly number[] => {
  const all: number[] = []
  for (let batch = 1; batch < limit; batch *= 2) all.push(batch)
  return [...all, Math.floor(limit)]
}

const whyNot = (best: Candidate, other: Candidate): string => {
  if (!other.judged.ok) return fallsOutText(other.judged, other.values.chipsPerReplica)
  if (other.chips > best.chips)
    return `takes ${other.chips.toLocaleString('en')} chips for this load`
  const extra = best.judged.ok
    ? other.judged.chipSecondsPerToken / best.judged.chipSecondsPerToken - 1
    : 0
  return `as many chips, and ${(extra * 100).toPrecision(2)}% more chip time for each token`
}

/** What is known of the traced totals when the answer is written. */
export interface Totals {
  readonly replicas: number | null
  readonly paidReplicas: number | null
  readonly usdPerChipHour: number | null
  readonly usdPerYear: number | null
  readonly saturatedUsdPerMillionOutputTokens: number | null
  readonly underuseFactor: number | null
}

type Found = Extract<Planned, { ok: true }>

/** The cost a year where the rate is at the ends of its interval; null where no price is known. */
export const costInterval = (
  { best, ground }: Found,
  { workload }: InferenceRequest,
  { usdPerYear, replicas }: Pick<Totals, 'usdPerYear' | 'replicas'>,
): { low: number; high: number } | null => {
  if (usdPerYear === null || replicas === null || replicas === 0) return null
  const { queriesPerSecond, servedShare, peakToAverageRatio } = workload
  const rate = queriesPerSecond * servedShare * peakToAverageRatio
  const factor = portable(Math.exp(ground.spread))
  const reserve = replicas - best.replicas
  const at = (scale: number) => {
    const needed = Math.ceil(rate / (best.values.queriesPerSecondPerReplica * scale))
    return (usdPerYear / replicas) * (Math.max(1, needed) + reserve)
  }
  return { low: Math.min(usdPerYear, at(factor)), high: Math.max(usdPerYear, at(1 / factor)) }
}

/** Replicas that serve at the mean of the load: those in reserve wait. */
const servingOf = (
  best: Candidate,
  { replicas, paidReplicas }: Totals,
  fixed: number | undefined,
  spare: number,
): number => {
  if (fixed !== undefined) return fixed - spare
  return paidReplicas === null || paidReplicas === replicas ? best.replicas : paidReplicas - spare
}

/** The part of an answer that the roofline adds. */
export const rooflineAnswer = (
  planned: Found,
  request: InferenceRequest,
  performance: RooflinePerformance,
  totals: Totals,
): RooflineAnswer => {
  const { best, others, ground } = planned
  const values = best.values
  const batch = best.judged.ok ? best.judged.batch : 1
  const perHour = totals.usdPerChipHour
  const curve = batches(Math.max(1, Math.floor(values.batchLimit))).map((size) => {
    const now = atBatch(values, size)
    const rate = now.outputTokensPerSecondPerReplica
    return {
      batch: size,
      outputTokensPerSecondPerReplica: rate,
      tpotSeconds: now.tpotSeconds,
      ttftSeconds: now.ttftSeconds,
      usdPerMillionOutputTokens:
        perHour === null ? null : ((values.chipsPerReplica * perHour) / 3600 / rate) * 1e6,
    }
  })
  const rate = request.workload.queriesPerSecond * request.workload.servedShare
  const fixed = request.scaling?.replicas
  const spare = request.scaling?.redundantReplicas ?? 0
  const serving = Math.max(1, servingOf(best, totals, fixed, spare))
  const point = rate > 0 ? operatingPoint(values, rate / serving, batch) : null
  atBatch(values, batch)
  const shares = sharesOf(values)
  const bound = largestOf(shares)
  const full = Math.floor(values.batchLimit)
  const limitedBy =
    performance.batch !== undefined
      ? 'request'
      : batch < full
        ? 'limits'
        : values.batchLimit >= values.maxSequences
          ? 'engine'
          : 'memory'
  const factor = portable(Math.exp(ground.spread))
  const tokens = values.outputTokensPerSecondPerReplica
  return {
    text: fleetText(totals.replicas ?? best.replicas, values.chipsPerReplica, batch),
    engine: ground.engine.name,
    precision: planned.precision,
    plan: {
      text: planText(best.plan),
      tensorParallel: best.plan.tensorParallel,
      pipelineParallel: best.plan.pipelineParallel,
      attention: best.plan.attention,
      batch,
      batchLimit: full,
    },
    bound: { by: bound, text: boundText(shares, bound, limitedBy), shares },
    evidence: ground.evidence,
    interval: {
      level: 0.8,
      outputTokensPerSecondPerReplica: { low: tokens / factor, high: tokens * factor },
      usdPerYear: costInterval(planned, request, totals),
    },
    memory: memoryOf(values),
    load:
      point === null
        ? null
        : {
            queriesPerSecondPerReplica: rate / serving,
            concurrencyPerReplica: point.batch,
            concurrency: point.batch * serving,
            tpotSeconds: point.tpotSeconds,
            ttftP50Seconds: point.ttftP50Seconds,
            ttftP95Seconds: point.ttftP95Seconds,
            note: 'the batch by Little’s law; waiting before the prefill as of one server with constant service time (M/D/1), its tail taken as exponential',
          },
    saturatedUsdPerMillionOutputTokens: totals.saturatedUsdPerMillionOutputTokens,
    underuseFactor: totals.underuseFactor,
    alternatives: others.slice(0, 12).map((other) => ({
      text: `${planText(other.plan)}${other.precision === best.precision ? '' : `, ${other.precision}`}`,
      chips: Number.isFinite(other.chips) ? other.chips : null,
      batch: other.judged.ok ? other.judged.batch : null,
      reason: whyNot(best, other),
    })),
    curve,
  }
}
