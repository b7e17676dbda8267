import { heldOverLoad } from '../../model/inference/held.ts'
import {
  hourlyReplicas,
  meanChips,
  meanOf,
  peakOf,
  peakToAverageOf,
} from '../../planner/serving/hours.ts'
import { usualPercentile } from '../../planner/serving/percentile.ts'
import { type Candidate, cheaper, searchPlans } from '../../planner/serving/search.ts'
import { nativeFormats } from '../../presets/formats.ts'
import type { NumberFormatName } from '../../presets/number-format.ts'
import type { Origin } from '../../presets/origin.ts'
import { find } from '../../presets/registry.ts'
import type { Accelerator } from '../../presets/schema.ts'
import { isMessage, type Message, message } from '../../words/message.ts'
import { architectureOrigins } from '../shared/architecture.ts'
import { withRate } from '../shared/daily-load.ts'
import { derived, type Givens } from '../shared/givens.ts'
import { headroomOf } from '../shared/headroom.ts'
import { planMessage } from '../shared/plan-message.ts'
import { sharesHeld } from '../shared/price-lines.ts'
import type { RooflinePerformance, SettledPerformance } from '../shared/request-roofline.ts'
import type { Billing } from './billing.ts'
import { type Ground, groundOf, type PlannedModel, planGivens } from './ground.ts'
import type { InferenceRequest } from './request.ts'
import { spreadGivens } from './spread.ts'
import { whyNone } from './why.ts'

/** A plan in a number format of the weights. */
export interface PlanInFormat extends Candidate {
  readonly precision: NumberFormatName
}

/** A plan found for a request, with what the trace is given; or why there is none. */
export type Planned =
  | {
      readonly ok: true
      readonly precision: NumberFormatName
      readonly givens: Givens
      readonly ground: Ground
      readonly best: PlanInFormat
      readonly others: readonly PlanInFormat[]
    }
  | {
      readonly ok: false
      readonly reason: Message
      /** No plan holds the model. */
      readonly lacksMemory: boolean
    }

/** The ratio of the request, or that of its hours. */
const peakRatio = ({ scaling, workload }: InferenceRequest): number =>
  scaling?.hourlyWeights === undefined
    ? workload.peakToAverageRatio
    : peakToAverageOf(scaling.hourlyWeights)

/** Replicas that run in each hour where it runs what its load needs; chips that are owned are not handed back. */
const autoscaled = (
  { scaling, workload, price }: InferenceRequest,
  queriesPerSecondPerReplica: number,
  maxUtilization: number,
): readonly number[] | undefined => {
  if (scaling?.hourlyWeights === undefined || scaling.autoscaling === 'none') return undefined
  if (price.method === 'own') return undefined
  const { hourlyWeights, minReplicas, redundantReplicas } = scaling
  return hourlyReplicas(
    withRate(workload),
    { hourlyWeights, minReplicas, redundantReplicas, maxUtilization },
    queriesPerSecondPerReplica,
  )
}

/** Chips billed on average where each hour runs what it needs, with its retries and spares. */
const billedByTheHour = (
  replicas: readonly number[],
  chipsPerReplica: number,
  { by, chipsPerServer = 1 }: Billing,
  overheads: InferenceRequest['overheads'],
): Givens => {
  if (by === 'exact') return {}
  const value = meanChips(replicas, {
    chipsPerReplica: chipsPerReplica * heldOverLoad.compute(sharesHeld(overheads)),
    chipsPerUnit: by === 'server' ? chipsPerServer : 1,
  })
  return { billedChips: { value, origin: derived(message('notes.mean-of-hours')) } }
}

/** The plan of a request in one number format. */
const planIn = (
  request: InferenceRequest,
  performance: SettledPerformance,
  model: PlannedModel,
  chip: { readonly id: string | null; readonly name: string; readonly givens: Givens },
  billing: Billing,
  originAt: (pointer: string) => Origin,
): Planned => {
  const preset: Accelerator | undefined =
    chip.id === null ? undefined : find('accelerators', chip.id)
  const ground = groundOf(model, { ...chip, preset }, performance, originAt)
  const { scaling } = request
  const workload = withRate(request.workload)
  const none = (reason: Message, lacksMemory = false): Planned => ({
    ok: false,
    reason,
    lacksMemory,
  })
  if (isMessage(ground)) return none(ground)
  if (workload.outputTokens === 0) return none(message('reasons.no-output-tokens'))
  const ratio = peakRatio(request)
  const headroom = headroomOf(performance, originAt)
  const load = {
    ...workload,
    maxUtilization: headroom.value,
    peakQueriesPerSecond: peakOf({ ...workload, peakToAverageRatio: ratio }),
  }
  const { name: precision } = ground.stored
  const [best, ...others] = searchPlans(ground.plain, performance, load).map((one) => ({
    ...one,
    precision,
  }))
  if (best === undefined || !best.judged.ok) {
    const all = best === undefined ? others : [best, ...others]
    const { reason, lacksMemory } = whyNone(all, performance, model.name, chip.name)
    return none(reason, lacksMemory)
  }
  const { judged } = best
  const paid = autoscaled(
    request,
    judged.queriesPerSecondPerReplica,
    Math.min(headroom.value, best.ttftUtilization),
  )
  const searched = derived(message('notes.plan-searched', { plan: planMessage(best.plan) }))
  const plan: Givens = planGivens(
    ground,
    best.plan,
    performance,
    model.own,
    architectureOrigins(request.model, originAt),
    originAt,
  )
  for (const id of ['tensorParallel', 'pipelineParallel'] as const) {
    const value = performance[id]
    if (value !== undefined) plan[id] = { value, origin: originAt(`/performance/${id}`) }
  }
  return {
    ok: true,
    precision,
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
              origin: derived(message('notes.largest-batch')),
            }
          : { value: judged.batch, origin: originAt('/performance/batch') },
      ...(performance.tensorParallel === undefined && {
        tensorParallel: { value: best.plan.tensorParallel, origin: searched },
      }),
      maxUtilization: headroom,
      ...spreadGivens(ground.unknownsAt(judged.batch), ground.evidence),
      ...(performance.maxTtftSeconds !== undefined && {
        ttftUtilization: {
          value: best.ttftUtilization,
          origin: derived(
            message('notes.ttft-utilization', {
              percentile: performance.latencyPercentile ?? usualPercentile,
              seconds: performance.maxTtftSeconds,
            }),
          ),
        },
      }),
      redundantReplicas: {
        value: scaling?.redundantReplicas ?? 0,
        origin:
          scaling === undefined
            ? derived(message('notes.no-reserve'))
            : originAt('/scaling/redundantReplicas'),
      },
      ...(performance.prefillPool === 'shared' && {
        prefillReplicas: { value: 0, origin: derived(message('notes.prefill-shared')) },
      }),
      ...(scaling?.hourlyWeights !== undefined && {
        peakToAverageRatio: {
          value: ratio,
          origin: derived(message('notes.peak-of-hours')),
        },
      }),
      ...(scaling?.replicas !== undefined && {
        replicas: { value: scaling.replicas, origin: originAt('/scaling/replicas') },
      }),
      ...(paid !== undefined && {
        paidReplicas: {
          value: meanOf(paid),
          origin: derived(message('notes.mean-of-hours')),
        },
        ...billedByTheHour(paid, best.values.chipsPerReplica, billing, request.overheads),
      }),
    },
  }
}

/** Finds the plan of a request by roofline, and what the trace needs of it. */
export const planInference = (
  request: InferenceRequest,
  performance: RooflinePerformance,
  model: Parameters<typeof planIn>[2],
  chip: Parameters<typeof planIn>[3],
  billing: Billing,
  originAt: (pointer: string) => Origin,
): Planned => {
  const { precision } = performance
  const at = (format: SettledPerformance['precision']) =>
    planIn(request, { ...performance, precision: format }, model, chip, billing, originAt)
  if (precision !== 'auto') return at(precision)
  const preset = chip.id === null ? undefined : find('accelerators', chip.id)
  const plans = nativeFormats(preset).map(at)
  const found = plans.filter((one) => one.ok).toSorted((a, b) => cheaper(a.best, b.best))
  const [first, ...rest] = found
  if (first === undefined) return plans.at(-1) ?? at('bf16')
  const others = [...rest.map(({ best }) => best), ...first.others].toSorted(cheaper)
  return { ...first, others }
}
