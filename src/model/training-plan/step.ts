import { formula } from '../graph/formula.ts'

/** Weights are gathered, and tokens of one micro-batch sent to their experts, while another is computed (DualPipe). */
export const besideSeconds = formula({
  of: 'besideSeconds',
  from: ['shardSeconds', 'expertLinkSeconds'],
  text: 'shardSeconds + expertLinkSeconds',
  source: 'deepseek-v3-report',
  compute: (i) => i.shardSeconds + i.expertLinkSeconds,
})

/** Traffic that runs beside the arithmetic hides behind it, but for a part that still costs time. */
export const microBatchSeconds = formula({
  of: 'microBatchSeconds',
  from: ['computeSeconds', 'besideSeconds', 'overlapLeak', 'stageImbalance'],
  text: '(max(computeSeconds, besideSeconds) + overlapLeak * min(computeSeconds, besideSeconds)) * stageImbalance',
  source: 'definition',
  compute: (i) =>
    (Math.max(i.computeSeconds, i.besideSeconds) +
      i.overlapLeak * Math.min(i.computeSeconds, i.besideSeconds)) *
    i.stageImbalance,
})

/** Stages wait for the first micro-batch to reach them; interleaving divides the wait (Narayanan et al. 2021). */
export const bubbleMicroBatches = formula({
  of: 'bubbleMicroBatches',
  from: ['pipelineParallel', 'virtualStages'],
  text: '(pipelineParallel - 1) / virtualStages',
  source: 'megatron-2021',
  compute: (i) => (i.pipelineParallel - 1) / i.virtualStages,
})

export const pipelineSeconds = formula({
  of: 'pipelineSeconds',
  from: ['microBatches', 'bubbleMicroBatches', 'microBatchSeconds'],
  text: '(microBatches + bubbleMicroBatches) * microBatchSeconds',
  source: 'megatron-2021',
  compute: (i) => (i.microBatches + i.bubbleMicroBatches) * i.microBatchSeconds,
})

export const optimizerSeconds = formula({
  of: 'optimizerSeconds',
  from: [
    'optimizerBytesMoved',
    'denseParametersPerChip',
    'optimizerShards',
    'expertParametersPerChip',
    'expertOptimizerShards',
    'bandwidthBytesPerSecond',
  ],
  text: 'optimizerBytesMoved * (denseParametersPerChip / optimizerShards + expertParametersPerChip / expertOptimizerShards) / bandwidthBytesPerSecond',
  source: 'definition',
  compute: (i) =>
    (i.optimizerBytesMoved *
      (i.denseParametersPerChip / i.optimizerShards +
        i.expertParametersPerChip / i.expertOptimizerShards)) /
    i.bandwidthBytesPerSecond,
})

export const trainingStepSeconds = formula({
  of: 'trainingStepSeconds',
  from: [
    'pipelineSeconds',
    'gradientSeconds',
    'overlapLeak',
    'optimizerSeconds',
    'trainingStepHostSeconds',
  ],
  text: 'max(pipelineSeconds, gradientSeconds) + overlapLeak * min(pipelineSeconds, gradientSeconds) + optimizerSeconds + trainingStepHostSeconds',
  source: 'definition',
  compute: (i) =>
    Math.max(i.pipelineSeconds, i.gradientSeconds) +
    i.overlapLeak * Math.min(i.pipelineSeconds, i.gradientSeconds) +
    i.optimizerSeconds +
    i.trainingStepHostSeconds,
})

export const tokensPerSecondPerChip = formula({
  of: 'tokensPerSecondPerChip',
  from: ['globalBatchSequences', 'sequenceTokens', 'trainingStepSeconds', 'chips'],
  text: 'globalBatchSequences * sequenceTokens / (trainingStepSeconds * chips)',
  source: 'definition',
  compute: (i) => (i.globalBatchSequences * i.sequenceTokens) / (i.trainingStepSeconds * i.chips),
})

export const modelFlopsUtilizationWithAttention = formula({
  of: 'modelFlopsUtilizationWithAttention',
  from: ['tokensPerSecondPerChip', 'modelFlopsPerToken', 'peakFlopsPerSecond'],
  text: 'tokensPerSecondPerChip * modelFlopsPerToken / peakFlopsPerSecond',
  source: 'palm-2022',
  compute: (i) => (i.tokensPerSecondPerChip * i.modelFlopsPerToken) / i.peakFlopsPerSecond,
})

export const hardwareFlopsUtilization = formula({
  of: 'hardwareFlopsUtilization',
  from: ['tokensPerSecondPerChip', 'executedFlopsPerToken', 'peakFlopsPerSecond'],
  text: 'tokensPerSecondPerChip * executedFlopsPerToken / peakFlopsPerSecond',
  source: 'korthikanti-2022',
  compute: (i) => (i.tokensPerSecondPerChip * i.executedFlopsPerToken) / i.peakFlopsPerSecond,
})

/** A whole run’s own FLOP/s, from its tokens a second and the FLOPs counted for a token. */
export const achievedFromPlan = formula({
  of: 'achievedFlopsPerSecondPerChip',
  from: [
    'tokensPerSecondPerChip',
    'runSpeedShare',
    'flops',
    'trainedTokens',
    'recomputationFactor',
  ],
  text: 'tokensPerSecondPerChip * runSpeedShare * flops / trainedTokens * recomputationFactor',
  source: 'definition',
  compute: (i) =>
    ((i.tokensPerSecondPerChip * i.runSpeedShare * i.flops) / i.trainedTokens) *
    i.recomputationFactor,
})

/** The same where the tokens are what is asked for. */
export const achievedFromPlanSpeed = formula({
  of: 'achievedFlopsPerSecondPerChip',
  from: [
    'tokensPerSecondPerChip',
    'runSpeedShare',
    'trainingFlopsPerParameterToken',
    'activeParameters',
    'recomputationFactor',
  ],
  text: 'tokensPerSecondPerChip * runSpeedShare * trainingFlopsPerParameterToken * activeParameters * recomputationFactor',
  source: 'definition',
  compute: (i) =>
    i.tokensPerSecondPerChip *
    i.runSpeedShare *
    i.trainingFlopsPerParameterToken *
    i.activeParameters *
    i.recomputationFactor,
})
