import type { QuantityId } from '../../model/quantities/index.ts'
import {
  cutModelOf,
  givenOfModel,
  givenOfPlan,
  type TrainingPlan,
} from '../../model/training-plan/inputs.ts'
import { formats } from '../../planner/training/inputs.ts'
import { copiesOf } from '../../planner/training/plans.ts'
import { stepOf, stepTokens } from '../../planner/training/step-size.ts'
import type { PlanGround } from '../../planner/training/wanted.ts'
import type { Origin } from '../../presets/origin.ts'
import { type Message, message } from '../../words/message.ts'
import { type ArchitectureOrigins, shapeOrigin } from '../shared/architecture.ts'
import { byDefault, derived, type Givens, withOrigins } from '../shared/givens.ts'
import type { TrainingRequest } from './request.ts'
import type { PlanPerformance } from './request-plan.ts'

/** A plan in short. */
export const planText = (plan: TrainingPlan): Message => {
  const { chips: _, globalBatchSequences: __, sequenceTokens: ___, ...rest } = plan
  return message('plans.training', { ...rest, dataParallel: copiesOf(plan) })
}

/** Why a step has as many tokens as it has, where none were asked for. */
const stepNote = (plan: TrainingPlan): Message => {
  const { tokens, isAboveUsual } = stepOf(plan)
  return isAboveUsual
    ? message('notes.large-step', { tokens, copies: copiesOf(plan), usualTokens: stepTokens })
    : message('notes.usual-step', { usualTokens: stepTokens })
}

const planIds = [
  'tensorParallel',
  'pipelineParallel',
  'contextParallel',
  'expertParallel',
  'virtualStages',
  'microBatchSequences',
  'globalBatchSequences',
  'zeroStage',
] as const satisfies readonly (keyof PlanPerformance & QuantityId)[]

/** What the origins of a plan’s quantities follow from. */
export interface PlanAsked {
  readonly performance: PlanPerformance
  readonly workload: TrainingRequest['workload']
  readonly architecture: ArchitectureOrigins
  readonly originAt: (pointer: string) => Origin
}

/** Of a number that a choice of the request, or its default, settles. */
const settledBy = (
  field: keyof PlanPerformance,
  note: Message,
  originAt: (pointer: string) => Origin,
): Origin => ({ ...originAt(`/performance/${field}`), basis: 'derived', note })

/** Bytes of weights, gradients and optimizer states, and what activations take of a kernel’s choice. */
const storedOrigins = ({ workload, originAt }: PlanAsked) => {
  const isLora = workload.kind === 'lora'
  const ofAdapters = derived(
    message(
      workload.adapterRank === undefined ? 'notes.frozen-weights' : 'notes.frozen-and-adapters',
    ),
  )
  const by = (field: keyof PlanPerformance, note: Message) => settledBy(field, note, originAt)
  return {
    bytesPerParameter:
      isLora && workload.adapterRank !== undefined
        ? ofAdapters
        : by('precision', message('notes.weight-bytes')),
    bytesPerGradient: isLora ? ofAdapters : by('precision', message('notes.gradient-bytes')),
    bytesPerOptimizerState: isLora ? ofAdapters : by('optimizer', message('notes.optimizer-bytes')),
    normBytesPerElement: by('attentionKernel', message('notes.norm-bytes')),
    scoreBytesPerPairLayer: by('attentionKernel', message('notes.score-bytes')),
    bytesPerActivation: byDefault(message('notes.sixteen-bit-activations')),
    bytesPerGatheredParameter: byDefault(message('notes.sixteen-bit-gathers')),
    bytesPerLogit: byDefault(message('notes.logits')),
  }
}

/** The model’s shape and its formats, as every plan of it is given them. */
const modelGivens = ({ shape, bytes }: PlanGround, plan: TrainingPlan, asked: PlanAsked) => {
  const stored: Partial<Record<QuantityId, Origin>> = storedOrigins(asked)
  const ofShape = shapeOrigin(asked.architecture, shape)
  const { sequenceTokens: _, ...given } = givenOfModel(shape, formats, bytes, plan)
  return withOrigins(given, (id) => stored[id] ?? ofShape(id))
}

/** The quantities of a plan that no formula gives, each with where it comes from. */
export const givensOfPlan = (ground: PlanGround, plan: TrainingPlan, asked: PlanAsked): Givens => {
  const { performance, originAt } = asked
  const searched = derived(message('notes.plan-searched', { plan: planText(plan) }))
  // What the plan is stands with the first of its parts.
  const alike = derived(message('notes.of-that-plan'))
  const first = planIds.find((id) => performance[id] === undefined)
  const originOf = (id: (typeof planIds)[number]): Origin => {
    if (performance[id] !== undefined) return originAt(`/performance/${id}`)
    if (id === 'globalBatchSequences') return derived(stepNote(plan))
    return id === first ? searched : alike
  }
  const recomputation =
    performance.recomputation === undefined ? alike : originAt('/performance/recomputation')
  const { recomputedPasses, recomputedAttentionPasses, scoreBytesPerPairLayer } = givenOfPlan(
    cutModelOf(ground.shape, ground.bytes),
    plan,
  )
  const scores = storedOrigins(asked).scoreBytesPerPairLayer
  return {
    ...modelGivens(ground, plan, asked),
    recomputedPasses: { value: recomputedPasses, origin: recomputation },
    recomputedAttentionPasses: { value: recomputedAttentionPasses, origin: recomputation },
    scoreBytesPerPairLayer: { value: scoreBytesPerPairLayer, origin: scores },
    ...(!plan.sequenceParallel && {
      normShare: { value: 1, origin: derived(message('notes.norms-whole')) },
    }),
    ...withOrigins(
      {
        tensorParallel: plan.tensorParallel,
        pipelineParallel: plan.pipelineParallel,
        contextParallel: plan.contextParallel,
        expertParallel: plan.expertParallel,
        virtualStages: plan.virtualStages,
        microBatchSequences: plan.microBatchSequences,
        globalBatchSequences: plan.globalBatchSequences,
        zeroStage: plan.zeroStage,
      },
      originOf,
    ),
  }
}
