import type { TrainingPlan } from '../../model/training-plan/inputs.ts'
import { stepTokens } from '../../planner/training/plans.ts'
import type { TrainingCandidate } from '../../planner/training/search.ts'

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

/** Why a step has as many tokens as it has, where none were asked for. */
export const stepText = (plan: TrainingPlan): string => {
  const tokens = plan.globalBatchSequences * plan.sequenceTokens
  const copies = plan.chips / (plan.tensorParallel * plan.pipelineParallel * plan.contextParallel)
  return tokens > 1.5 * stepTokens
    ? `${Number((tokens / 1e6).toPrecision(3))} million tokens a step: as many as ${copies.toLocaleString('en')} copies need, above the usual ${stepTokens / 1e6} million`
    : `about ${stepTokens / 1e6} million tokens a step, in equal parts for the copies`
}

/** Why a plan was not taken. */
export const whyNotTaken = (best: TrainingCandidate, other: TrainingCandidate): string => {
  if (other.missingBytes > 0) return `does not fit: ${gigabytes(other.missingBytes)} a chip missing`
  const pace = (one: TrainingCandidate) => one.tokensPerSecondPerChip ?? Number.NaN
  return `${Number(((pace(best) / pace(other) - 1) * 100).toPrecision(2))}% slower`
}

/** What the leanest plan lacks, and on how many chips a plan fits. */
export const lacksText = ({ missingBytes, plan }: TrainingCandidate, fits: number | null): string =>
  [
    `does not fit: the leanest plan, ${trainingPlanText(plan)}, lacks ${gigabytes(missingBytes)} a chip`,
    ...(fits === null
      ? []
      : fits > plan.chips
        ? [`it needs at least ${fits.toLocaleString('en')} chips`]
        : [
            `${plan.chips.toLocaleString('en')} chips divide badly, and on ${fits.toLocaleString('en')} it fits`,
          ]),
  ].join('; ')
