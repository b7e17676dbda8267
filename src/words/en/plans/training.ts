import { parts } from '../format/list.ts'
import { count, significant, withPrefix } from '../format/numbers.ts'

const recomputed = {
  none: 'no recomputation',
  selective: 'attention recomputed',
  full: 'full recomputation',
} as const

/** How a run is cut up, with the copies of the model that its chips make. */
export interface TrainingPlanWords {
  readonly tensorParallel: number
  readonly pipelineParallel: number
  readonly virtualStages: number
  readonly contextParallel: number
  readonly expertParallel: number
  readonly dataParallel: number
  readonly zeroStage: number
  readonly microBatchSequences: number
  readonly recomputation: keyof typeof recomputed
}

/** Plans of training in short, and why one was not taken. */
export const trainingPlans = {
  training: ({
    tensorParallel: t,
    pipelineParallel: p,
    virtualStages: v,
    contextParallel: c,
    expertParallel: e,
    ...plan
  }: TrainingPlanWords) =>
    parts([
      ...(t > 1 ? [`TP ${t}`] : []),
      ...(p > 1 ? [v > 1 ? `PP ${p} (VPP ${v})` : `PP ${p}`] : []),
      ...(c > 1 ? [`CP ${c}`] : []),
      ...(e > 1 ? [`EP ${e}`] : []),
      `DP ${count(plan.dataParallel)}`,
      `ZeRO-${plan.zeroStage}`,
      `micro-batch ${plan.microBatchSequences}`,
      recomputed[plan.recomputation],
    ]),
  'training-slower': ({ share }: { share: number }) =>
    share < 1
      ? `${significant(share * 100, 2)}% slower than the chosen plan.`
      : `${significant(share + 1, 2)} times as slow as the chosen plan.`,
  'training-lacks-memory': ({ missingBytes }: { missingBytes: number }) =>
    `Out of memory by ${withPrefix(missingBytes, 'B')} per chip.`,
}
