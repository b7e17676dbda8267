import type { QuantityId } from '../../model/quantities/index.ts'
import type { TrainingPlan } from '../../model/training-plan/inputs.ts'
import { inputsOf } from '../../planner/training/search.ts'
import type { Origin } from '../../presets/origin.ts'
import { derived, type Givens } from '../shared/givens.ts'
import type { TrainingGround } from './ground.ts'
import type { PlanPerformance } from './request-plan.ts'
import { stepText, trainingPlanText } from './text.ts'

/** The quantities of a plan, each with where it comes from. */
export const givensOf = (
  ground: TrainingGround,
  plan: TrainingPlan,
  performance: PlanPerformance,
  originAt: (pointer: string) => Origin,
): Givens => {
  const counted = derived(`counted from the architecture of ${ground.modelName} and the plan`)
  const searched = derived(`searched: ${trainingPlanText(plan)}`)
  const planIds = [
    'tensorParallel',
    'pipelineParallel',
    'contextParallel',
    'expertParallel',
    'virtualStages',
    'microBatchSequences',
    'globalBatchSequences',
  ] as const satisfies readonly (keyof PlanPerformance & QuantityId)[]
  const inputs = Object.entries(inputsOf(ground, plan)).map(([id, value]) => [
    id,
    { value, origin: counted },
  ])
  return {
    ...Object.fromEntries(inputs),
    ...ground.givens,
    ...Object.fromEntries(
      planIds.map((id) => [
        id,
        {
          value: plan[id],
          origin:
            performance[id] !== undefined
              ? originAt(`/performance/${id}`)
              : id === 'globalBatchSequences'
                ? derived(stepText(plan))
                : searched,
        },
      ]),
    ),
  }
}
