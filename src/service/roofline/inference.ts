import {
  atBatch,
  type Bound,
  type Given,
  operatingPoint,
  type QuantityId,
  sharesOf,
  type Values,
} from '../../model/index.ts'
import { find } from '../../presets/registry.ts'
import type { Accelerator, Shape } from '../../presets/schema.ts'
import type { RooflineAnswer } from '../answers/roofline.ts'
import type { Origin } from '../origin.ts'
import type { InferenceRequest } from '../requests/inference.ts'
import type { RooflinePerformance } from '../requests/roofline.ts'
import { type Ground, groundOf, planGivens } from './resolve.ts'
import { type Candidate, searchPlans } from './search.ts'
import { boundText, fallsOutText, fleetText, planText } from './text.ts'

type Givens = Partial<Record<QuantityId, Given<Origin>>>

/** A plan found for a request, with what the trace is given; or why there is none. */
export type Planned =
  | {
      readonly ok: true
      readonly givens: Givens
      readonly ground: Ground
      readonly best: Candidate
      readonly others: readonly Candidate[]
    }
  | { readonly ok: false; readonly givens: Givens; readonly reason: string }

const note = (text: string, basis: Origin['basis'] = 'derived'): Origin => ({
  from: 'default',
  ...(basis === undefined ? {} : { basis }),
  note: text,
  sources: [],
})

/** The quantities that stay unknown where no plan is found. */
const without = (reason: string): Givens =>
  Object.fromEntries(
    (
      [
        'layers',
        'expertLayers',
        'fullAttentionLayers',
        'windowLayers',
        'windowTokens',
        'hiddenSize',
        'vocabularySize',
        'denseParameters',
        'headParameters',
        'embeddingParameters',
        'routedParameters',
        'expertCount',
        'expertsPerToken',
        'kvElementsPerLayer',
        'decodeFlopsPerPair',
        'prefillFlopsPerPair',
        'replicatedActivationBytes',
        'shardedActivationBytes',
        'bytesPerDenseParameter',
        'bytesPerExpertParameter',
        'bytesPerHeadParameter',
        'bytesPerKvElement',
        'bytesPerActivation',
        'tensorParallel',
        'pipelineParallel',
        'chipsPerReplica',
        'denseShards',
        'kvShards',
        'collectivesPerStep',
        'attentionPeakFlopsPerSecond',
        'bandwidthBytesPerSecond',
        'linkBytesPerSecond',
        'memoryEfficiency',
        'kvEfficiency',
        'matmulEfficiency',
        'attentionEfficiency',
        'linkEfficiency',
        'activationTraffic',
        'stepHostSeconds',
        'layerSeconds',
        'expertLayerSeconds',
        'sequenceSeconds',
        'collectiveLatencySeconds',
        'requestHostSeconds',
        'memoryShare',
        'maxSequences',
        'samplerBytesPerLogit',
        'workspaceBytes',
        'reservedShare',
        'batch',
        'prefixCacheHitRate',
        'chunkTokens',
        'promptsTogether',
        'queueSeconds',
        'prefillShare',
        'decodedTokensPerStep',
        'rowsPerSequence',
        'draftTokens',
        'acceptanceRate',
        'sloReplicas',
        'redundantReplicas',
        'prefillReplicas',
      ] as const
    ).map((id) => [id, { value: null, reason }]),
  )

const peakShare = (request: InferenceRequest): number => {
  const hours = request.scaling?.hourlyWeights
  if (hours === undefined) return request.workload.peakToAverageRatio
  return (Math.max(...hours) * hours.length) / hours.reduce((sum, hour) => sum + hour, 0)
}

/** Replicas that run on average when each hour runs what its load needs. */
const autoscaled = (request: InferenceRequest, values: Values): number | undefined => {
  const { scaling, workload } = request
  const hours = scaling?.hourlyWeights
  if (scaling === undefined || scaling.autoscaling === 'none' || hours === undefined)
    return undefined
  const mean = hours.reduce((sum, hour) => sum + hour, 0) / hours.length
  const rate = workload.queriesPerSecond * workload.servedShare
  const counts = hours.map((hour) => {
    const needed = Math.ceil(
      ((rate * hour) / mean / values.queriesPerSecondPerReplica) * (1 - 1e-12),
    )
    return Math.max(scaling.minReplicas, needed) + scaling.redundantReplicas
  })
  return counts.reduce((sum, count) => sum + count, 0) / hours.length
}

/** Finds the plan of a request by roofline, and what the trace needs of it. */
export const planInference = (
  request: InferenceRequest,
  performance: RooflinePerformance,
  model: { readonly name: string; readonly shape: Shape | undefined },
  chip: { readonly id: string | null; readonly name: string; readonly givens: Givens },
  originAt: (pointer: string) => Origin,
): Planned => {
  const preset: Accelerator | undefined =
    chip.id === null ? undefined : find('accelerators', chip.id)
  const ground = groundOf(model.shape, model.name, { ...chip, preset }, performance, originAt)
  const { workload, scaling } = request
  if (typeof ground === 'string') return { ok: false, reason: ground, givens: without(ground) }
  if (workload.outputTokens === 0) {
    const reason = 'the roofline sizes decoding: outputTokens must be above 0'
    return { ok: false, reason, givens: without(reason) }
  }
  const ratio = peakShare(request)
  const rate = workload.queriesPerSecond * workload.servedShare
  const load = { ...workload, peakQueriesPerSecond: rate * ratio }
  const [best, ...others] = searchPlans(ground, performance, load, model.name)
  if (best === undefined || !best.judged.ok) {
    const why =
      best === undefined
        ? 'no plan divides its heads'
        : fallsOutText(best.judged, best.values.chipsPerReplica)
    const largest = others
      .concat(best ?? [])
      .toSorted((a, b) => b.values.chipsPerReplica - a.values.chipsPerReplica)[0]
    const reason = `no plan of ${model.name} on ${chip.name} keeps the limits: ${largest === undefined ? why : `${planText(largest.plan)} ${fallsOutText(largest.judged, largest.values.chipsPerReplica)}`}`
    return { ok: false, reason, givens: without(reason) }
  }
  const { judged, values } = best
  const paid = autoscaled(request, values)
  const searched = note(`searched: ${planText(best.plan)}`)
  const plan = planGivens(ground, performance, best.plan, model.name)
  for (const id of ['tensorParallel', 'pipelineParallel', 'batch'] as const)
    if (performance[id] !== undefined)
      plan[id] = {
        value: performance[id] ?? null,
        origin: originAt(`/performance/${id}`),
      } as Given<Origin>
  return {
    ok: true,
    ground,
    best,
    others,
    givens: {
      ...ground.givens,
      ...plan,
      batch:
        performance.batch === undefined
          ? {
              value: judged.batch,
              origin: note('the largest that memory, engine and limits allow'),
            }
          : { value: judged.batch, origin: originAt('/performance/batch') },
      ...(performance.tensorParallel === undefined && {
        tensorParallel: { value: best.plan.tensorParallel, origin: searched },
      }),
      sloReplicas: {
        value: best.replicas,
        origin: note('the fewest that keep the limits at the peak'),
      },
      redundantReplicas: {
        value: scaling?.redundantReplicas ?? 0,
        origin: scaling === undefined ? note('no reserve') : originAt('/scaling/redundantReplicas'),
      },
      ...(performance.prefillPool === 'shared' && {
        prefillReplicas: { value: 0, origin: note('prefill and decoding share the replicas') },
      }),
      ...(scaling?.hourlyWeights !== undefined && {
        peakToAverageRatio: {
          value: ratio,
          origin: note('the largest of the hourly weights over their mean'),
        },
      }),
      ...(paid !== undefined && {
        paidReplicas: {
          value: paid,
          origin: note('each hour runs what its load needs; the mean of 24'),
        },
      }),
    },
  }
}

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

/** The part of an answer that the roofline adds. */
export const rooflineAnswer = (
  planned: Extract<Planned, { ok: true }>,
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
  const serving = Math.max(
    1,
    (totals.paidReplicas ?? best.replicas) - (request.scaling?.redundantReplicas ?? 0),
  )
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
  const factor = Math.exp(ground.spread)
  const tokens = values.outputTokensPerSecondPerReplica
  const needed = rate * (request.workload.peakToAverageRatio ?? 1)
  const costAt = (scale: number) =>
    totals.usdPerYear === null || totals.replicas === null || totals.replicas === 0
      ? null
      : (totals.usdPerYear / totals.replicas) *
        Math.max(
          1,
          Math.ceil(needed / (values.queriesPerSecondPerReplica * scale)) +
            totals.replicas -
            best.replicas,
        )
  const cheap = costAt(factor)
  const dear = costAt(1 / factor)
  return {
    text: fleetText(totals.replicas ?? best.replicas, values.chipsPerReplica, batch),
    engine: ground.engine.name,
    precision: performance.precision,
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
      usdPerYear: cheap === null || dear === null ? null : { low: cheap, high: dear },
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
      text: planText(other.plan),
      chips: Number.isFinite(other.chips) ? other.chips : null,
      batch: other.judged.ok ? other.judged.batch : null,
      reason: whyNot(best, other),
    })),
    curve,
  }
}
