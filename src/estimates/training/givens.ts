import type { QuantityId } from '../../model/quantities/index.ts'
import type { TrainingPlan } from '../../model/training-plan/inputs.ts'
import { inputsOf } from '../../planner/training/inputs.ts'
import { copiesOf } from '../../planner/training/plans.ts'
import { stepOf, stepTokens } from '../../planner/training/step-size.ts'
import type { PlanGround } from '../../planner/training/wanted.ts'
import type { Origin } from '../../presets/origin.ts'
import { type Message, message } from '../../words/message.ts'
import { derived, type Givens } from '../shared/givens.ts'
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

/** The quantities of a plan, each with where it comes from. */
export const givensOfPlan = (
  ground: PlanGround,
  plan: TrainingPlan,
  performance: PlanPerformance,
  originAt: (pointer: string) => Origin,
): Givens => {
  const counted = derived(message('notes.counted-from-plan'))
  const searched = derived(message('notes.plan-searched', { plan: planText(plan) }))
  const originOf = (id: (typeof planIds)[number]): Origin => {
    if (performance[id] !== undefined) return originAt(`/performance/${id}`)
    return id === 'globalBatchSequences' ? derived(stepNote(plan)) : searched
  }
  return {
    ...Object.fromEntries(
      Object.entries(inputsOf(ground, plan)).map(([id, value]) => [id, { value, origin: counted }]),
    ),
    ...Object.fromEntries(planIds.map((id) => [id, { value: plan[id], origin: originOf(id) }])),
  }
}
