import { type Ground, planGivens, valuesOf } from '../../estimates/inference/ground.ts'
import type { SettledPerformance } from '../../estimates/inference/request-roofline.ts'
import { operatingPoint } from '../../model/roofline/estimate.ts'
import type { Parallelism } from '../../model/roofline/inputs.ts'
import { run, speculationFormulas, type Values } from '../../model/roofline/replica.ts'
import { type Judged, judge, type Limits } from '../../model/roofline/search.ts'
import type { WeightFormat } from './formats.ts'

export interface Candidate {
  readonly plan: Parallelism
  readonly precision: WeightFormat
  readonly values: Values
  readonly judged: Judged
  /** Replicas for the peak, the limits on latency kept; and their chips. */
  readonly replicas: number
  readonly chips: number
}

export interface Load {
  readonly inputTokens: number
  readonly outputTokens: number
  readonly peakQueriesPerSecond: number
}

const powers = (most: number): readonly number[] => {
  const all: number[] = []
  for (let size = 1; size <= Math.min(most, 64); size *= 2) all.push(size)
  return all
}

const parallelisms = (ground: Ground, performance: SettledPerformance): readonly Parallelism[] => {
  const { attention, experts } = ground.shape
  const tensor =
    performance.tensorParallel === undefined
      ? powers(ground.domain).filter((t) => attention.heads % t === 0)
      : [performance.tensorParallel]
  const pipeline =
    performance.pipelineParallel === undefined ? [1, 2, 4] : [performance.pipelineParallel]
  return tensor.flatMap((tensorParallel) =>
    pipeline
      // A pipeline is for what one scale-up domain cannot hold.
      .filter(
        (p) =>
          p === 1 || performance.pipelineParallel !== undefined || tensorParallel === tensor.at(-1),
      )
      .flatMap((pipelineParallel) => {
        const asked = performance.attentionParallel
        const sharesExperts =
          tensorParallel > 1 && (experts !== undefined || attention.kind === 'latent')
        const kinds =
          asked !== undefined
            ? [asked]
            : sharesExperts
              ? (['tensor', 'data'] as const)
              : (['tensor'] as const)
        return kinds.map((kind) => ({ tensorParallel, pipelineParallel, attention: kind }))
      }),
  )
}

/** Replicas that hold TTFT's middle under its limit at the peak, waiting included. */
const replicasFor = (values: Values, batch: number, load: Load, limits: Limits): number => {
  const each = values.queriesPerSecondPerReplica
  const least = Math.max(1, Math.ceil((load.peakQueriesPerSecond / each) * (1 - 1e-12)))
  if (limits.maxTtftSeconds === undefined || load.peakQueriesPerSecond === 0) return least
  let count = least
  for (let round = 0; round < 40; round++) {
    const point = operatingPoint(values, load.peakQueriesPerSecond / count, batch)
    if (point !== null && point.ttftP50Seconds <= limits.maxTtftSeconds) return count
    count = Math.ceil(count * 1.05)
  }
  return count
}

const cost = ({ judged }: Candidate) => (judged.ok ? judged.chipSecondsPerToken : Infinity)

/** Fewer chips for the load first, then less chip time for a token. */
export const cheaper = (a: Candidate, b: Candidate): number =>
  a.chips === b.chips ? (cost(a) === cost(b) ? 0 : cost(a) - cost(b)) : a.chips - b.chips

/** Every plan that is thought of, the cheapest for the load first, then those that fall out. */
export const searchPlans = (
  ground: Ground,
  performance: SettledPerformance,
  load: Load,
): readonly Candidate[] => {
  const limits: Limits = {
    maxTtftSeconds: performance.maxTtftSeconds,
    maxTpotSeconds: performance.maxTpotSeconds,
    batch: performance.batch,
  }
  const { precision } = performance
  const candidates = parallelisms(ground, performance).map((plan): Candidate => {
    const values = valuesOf({
      ...ground.givens,
      ...planGivens(ground, performance, plan),
      inputTokens: { value: load.inputTokens, origin: { from: 'request', sources: [] } },
      outputTokens: { value: load.outputTokens, origin: { from: 'request', sources: [] } },
    })
    if (performance.draftTokens !== undefined) run(speculationFormulas, values)
    const judged = judge(values, limits)
    if (!judged.ok) return { plan, precision, values, judged, replicas: Infinity, chips: Infinity }
    const replicas = replicasFor(values, judged.batch, load, limits)
    return { plan, precision, values, judged, replicas, chips: replicas * values.chipsPerReplica }
  })
  return candidates.toSorted(cheaper)
}
