import type * as v from 'valibot'
import type { Trace } from '../../model/graph/trace.ts'
import type { QuantityId } from '../../model/quantities/index.ts'
import type { Origin } from '../../presets/origin.ts'
import type { Telling } from '../shared/derivation.ts'
import { alternativesTold } from './alternatives.ts'
import type { TrainingMemory, TrainingPlanAnswer } from './answer-plan.ts'
import { planText } from './givens.ts'
import type { Planned } from './types.ts'

/** A number that a plan always has. */
const known = (trace: Trace<Origin>, id: QuantityId): number => {
  const value = trace.value(id)
  if (value === null) throw new Error(`a plan has no ${id}`)
  return value
}

/** The memory of the fullest chip by part. */
export const memoryTold = (trace: Trace<Origin>): v.InferOutput<typeof TrainingMemory> => ({
  totalBytes: known(trace, 'memoryBytes'),
  weightBytes: known(trace, 'trainingWeightBytes'),
  gradientBytes: known(trace, 'trainingGradientBytes'),
  optimizerBytes: known(trace, 'trainingOptimizerBytes'),
  activationBytes: known(trace, 'trainingActivationBytes'),
  workspaceBytes: known(trace, 'trainingWorkspaceBytes'),
  freeBytes: known(trace, 'trainingFreeBytes'),
})

/** What a step spends its time on, as shares that add up to 1. */
const sharesOf = (trace: Trace<Origin>): TrainingPlanAnswer['shares'] => ({
  compute: known(trace, 'computeShareOfTrainingStep'),
  memory: known(trace, 'memoryShareOfTrainingStep'),
  network: known(trace, 'networkShareOfTrainingStep'),
  bubble: known(trace, 'bubbleShareOfTrainingStep'),
  overhead: known(trace, 'overheadShareOfTrainingStep'),
})

/** Null where it is not known, or not what is uncertain. */
const spanOf = (trace: Trace<Origin>, lowId: QuantityId, highId: QuantityId) => {
  const [low, high] = [trace.value(lowId), trace.value(highId)]
  return low === null || high === null ? null : { low, high }
}

/** Share of measurements that lie within an interval. */
const level = 0.8

/** The part of an answer that a plan adds. */
export const planTold = (
  planned: Planned,
  trace: Trace<Origin>,
  telling: Telling,
): TrainingPlanAnswer => {
  const { say } = telling
  const { found, evidence } = planned
  const { best, smallest } = found
  const { plan } = best
  return {
    text: say(planText(plan)),
    tensorParallel: plan.tensorParallel,
    pipelineParallel: plan.pipelineParallel,
    contextParallel: plan.contextParallel,
    expertParallel: plan.expertParallel,
    dataParallel: trace.value('dataParallel'),
    virtualStages: plan.virtualStages,
    microBatchSequences: plan.microBatchSequences,
    globalBatchSequences: plan.globalBatchSequences,
    microBatches: trace.value('microBatches'),
    sequenceTokens: plan.sequenceTokens,
    recomputation: plan.recomputation,
    zeroStage: plan.zeroStage,
    trainingStepSeconds: trace.value('trainingStepSeconds'),
    tokensPerSecondPerChip: trace.value('tokensPerSecondPerChip'),
    modelFlopsUtilizationWithAttention: trace.value('modelFlopsUtilizationWithAttention'),
    hardwareFlopsUtilization: trace.value('hardwareFlopsUtilization'),
    runSpeedShare: trace.value('runSpeedShare'),
    shares: sharesOf(trace),
    evidence,
    interval: {
      level,
      tokensPerSecondPerChip: {
        low: known(trace, 'tokensPerSecondPerChipLow'),
        high: known(trace, 'tokensPerSecondPerChipHigh'),
      },
      days: spanOf(trace, 'daysLow', 'daysHigh'),
      usd: spanOf(trace, 'usdLow', 'usdHigh'),
      tokens: spanOf(trace, 'tokensLow', 'tokensHigh'),
    },
    smallestCluster:
      smallest === null ? null : { chips: smallest.chips, text: say(planText(smallest.best.plan)) },
    alternatives: alternativesTold(planned, trace, telling),
  }
}
