import type { TrainingPlanAnswer } from '../../estimates/training/answer-plan.ts'
import { typed } from '../../units/format.ts'

/** What was found where the form leaves a plan’s fields empty, by the field’s name. */
export const foundInPlan = (
  plan: TrainingPlanAnswer | null,
): readonly (readonly [string, string])[] =>
  plan === null
    ? []
    : [
        ['performance.recomputation', plan.recomputation],
        ['performance.zeroStage', String(plan.zeroStage)],
        ...(
          [
            'tensorParallel',
            'pipelineParallel',
            'virtualStages',
            'contextParallel',
            'expertParallel',
            'microBatchSequences',
            'globalBatchSequences',
            'runSpeedShare',
          ] as const
        ).flatMap((id) => {
          const value = plan[id]
          return value === null ? [] : [[`performance.${id}`, typed(value)] as const]
        }),
        ...(plan.sequenceTokens === null
          ? []
          : [['workload.sequenceTokens', typed(plan.sequenceTokens)] as const]),
      ]
