import type * as v from 'valibot'
import type { Trace } from '../../model/graph/trace.ts'
import type { Values } from '../../model/roofline/replica.ts'
import type { SolveFor } from '../../model/training/estimate.ts'
import type { TrainingCandidate } from '../../planner/training/search.ts'
import type { Origin } from '../../presets/origin.ts'
import { trainingEfficiencies } from '../../presets/registry.ts'
import { portable } from '../../units/portable.ts'
import type { TrainingMemory, TrainingPlanAnswer } from './answer-plan.ts'
import type { PlannedTraining } from './plan.ts'
import { trainingPlanText, whyNotTaken } from './text.ts'

type Found = Extract<PlannedTraining, { ok: true }>

/** The memory of the fullest chip by part. */
export const trainingMemoryOf = ({ values }: Found): v.InferOutput<typeof TrainingMemory> => ({
  totalBytes: values.memoryBytes,
  weightBytes: values.trainingWeightBytes,
  gradientBytes: values.trainingGradientBytes,
  optimizerBytes: values.trainingOptimizerBytes,
  activationBytes: values.trainingActivationBytes,
  workspaceBytes: values.trainingWorkspaceBytes,
  freeBytes: Math.max(0, values.memoryBytes - values.trainingMemoryBytes),
})

/** What a step spends its time on, as shares that add up to 1. */
const sharesOf = (values: Values): TrainingPlanAnswer['shares'] => {
  const { microBatches: m, trainingStepSeconds: step } = values
  const exposed = values.microBatchSeconds - values.computeSeconds
  const parts = {
    compute:
      m *
      (values.denseMatmulSeconds + values.expertMatmulSeconds + values.trainingAttentionSeconds),
    memory: m * values.trainingActivationSeconds + values.optimizerSeconds,
    bubble: values.bubbleMicroBatches * values.microBatchSeconds,
    overhead: m * values.trainingOverheadSeconds + values.trainingStepHostSeconds,
  }
  const links = m * (values.tensorLinkSeconds + values.contextLinkSeconds + exposed)
  const known = Object.values(parts).reduce((sum, part) => sum + part, links)
  // What gradients cost beyond the arithmetic that hides them.
  const network = links + Math.max(0, step - known)
  const total = known - links + network
  return {
    compute: parts.compute / total,
    memory: parts.memory / total,
    network: network / total,
    bubble: parts.bubble / total,
    overhead: parts.overhead / total,
  }
}

const key = ({ plan }: TrainingCandidate) =>
  [
    plan.tensorParallel,
    plan.pipelineParallel,
    plan.contextParallel,
    plan.expertParallel,
    plan.zeroStage,
  ].join()

/** Of plans that are cut up alike, the best; and some that do not fit. */
const alternativesOf = ({ best, others }: Found): readonly TrainingCandidate[] => {
  const seen = new Set([key(best)])
  const distinct = others.filter((one) => {
    const fresh = !seen.has(key(one))
    seen.add(key(one))
    return fresh
  })
  return [
    ...distinct.filter(({ missingBytes }) => missingBytes <= 0).slice(0, 7),
    ...distinct.filter(({ missingBytes }) => missingBytes > 0).slice(0, 4),
  ]
}

const spanOf = (value: number | null, factor: number) =>
  value === null ? null : { low: value / factor, high: value * factor }

/** The part of an answer that a plan adds. */
export const trainingPlanAnswer = (
  planned: Found,
  trace: Trace<Origin>,
  solvedFor: SolveFor,
): TrainingPlanAnswer => {
  // Of a cluster that is given for its days, tokens are what is not certain.
  const isWork = solvedFor === 'tokens'
  const { best, ground, smallest, values } = planned
  const { plan } = best
  const factor = portable(Math.exp(ground.spread))
  const runFactor = portable(Math.exp(trainingEfficiencies().runs.spread))
  const tokens = values.tokensPerSecondPerChip
  return {
    text: trainingPlanText(plan),
    tensorParallel: plan.tensorParallel,
    pipelineParallel: plan.pipelineParallel,
    contextParallel: plan.contextParallel,
    expertParallel: plan.expertParallel,
    dataParallel: values.dataParallel,
    virtualStages: plan.virtualStages,
    microBatchSequences: plan.microBatchSequences,
    globalBatchSequences: plan.globalBatchSequences,
    microBatches: values.microBatches,
    sequenceTokens: plan.sequenceTokens,
    recomputation: plan.recomputation,
    zeroStage: plan.zeroStage,
    trainingStepSeconds: values.trainingStepSeconds,
    tokensPerSecondPerChip: tokens,
    modelFlopsUtilizationWithAttention: values.modelFlopsUtilizationWithAttention,
    hardwareFlopsUtilization: values.hardwareFlopsUtilization,
    runSpeedShare: trace.value('runSpeedShare'),
    shares: sharesOf(values),
    evidence: ground.evidence,
    interval: {
      level: 0.8,
      tokensPerSecondPerChip: { low: tokens / factor, high: tokens * factor },
      days: isWork ? null : spanOf(trace.value('days'), runFactor),
      usd: isWork ? null : spanOf(trace.value('usd'), runFactor),
      tokens: isWork ? spanOf(trace.value('tokens'), runFactor) : null,
    },
    smallestCluster:
      smallest === null
        ? null
        : { chips: smallest.chips, text: trainingPlanText(smallest.best.plan) },
    alternatives: alternativesOf(planned).map((other) => ({
      text: trainingPlanText(other.plan),
      tokensPerSecondPerChip: other.tokensPerSecondPerChip,
      memoryBytes: other.memoryBytes,
      reason: whyNotTaken(best, other),
    })),
  }
}
