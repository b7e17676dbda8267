import type { TrainingPlan } from '../../model/index.ts'
import type { TrainingCandidate } from './search.ts'

const gigabytes = (bytes: number) => `${Number((bytes / 1e9).toPrecision(3))} GB`

const recomputationText = {
  none: 'nothing recomputed',
  selective: 'attention recomputed',
  full: 'layers recomputed',
} as const

/** How a run is cut up, in words. */
export const trainingPlanText = (plan: TrainingPlan): string => {
  const { tensorParallel: t, pipelineParallel: p, contextParallel: c, expertParallel: e } = plan
  const copies = plan.chips / (t * p * c)
  return [
    ...(t > 1 ? [`tensor ${t}`] : []),
    ...(p > 1 ? [`pipeline ${p}${plan.virtualStages > 1 ? ` × ${plan.virtualStages}` : ''}`] : []),
    ...(c > 1 ? [`context ${c}`] : []),
    ...(e > 1 ? [`experts ${e}`] : []),
    `${copies.toLocaleString('en')} ${copies === 1 ? 'copy' : 'copies'}`,
    `ZeRO ${plan.zeroStage}`,
    `micro-batch ${plan.microBatchSequences}`,
    recomputationText[plan.recomputation],
  ].join(', ')
}

/** Why a plan was not taken. */
export const whyNotTaken = (best: TrainingCandidate, other: TrainingCandidate): string => {
  if (other.missingBytes > 0) return `does not fit: ${gigabytes(other.missingBytes)} a chip missing`
  const pace = (one: TrainingCandidate) => one.tokensPerSecondPerChip ?? Number.NaN
  return `${Number(((pace(best) / pace(other) - 1) * 100).toPrecision(2))}% slower`
}

export const lacksText = (
  { missingBytes, plan }: TrainingCandidate,
  smallest: number | null,
): string =>
  `does not fit: the leanest plan, ${trainingPlanText(plan)}, lacks ${gigabytes(missingBytes)} a chip${smallest === null ? '' : `; it needs at least ${smallest.toLocaleString('en')} chips`}`
