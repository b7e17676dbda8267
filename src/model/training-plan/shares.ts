import { formula } from '../graph/formula.ts'

/** What a step spends its time on, part by part; the parts add up to `trainingStepSeconds`. */
export const stepComputeSeconds = formula({
  of: 'stepComputeSeconds',
  from: ['microBatches', 'denseMatmulSeconds', 'expertMatmulSeconds', 'trainingAttentionSeconds'],
  text: 'microBatches * (denseMatmulSeconds + expertMatmulSeconds + trainingAttentionSeconds)',
  source: 'definition',
  compute: (i) =>
    i.microBatches * (i.denseMatmulSeconds + i.expertMatmulSeconds + i.trainingAttentionSeconds),
})

export const stepMemorySeconds = formula({
  of: 'stepMemorySeconds',
  from: ['microBatches', 'trainingActivationSeconds', 'optimizerSeconds'],
  text: 'microBatches * trainingActivationSeconds + optimizerSeconds',
  source: 'definition',
  compute: (i) => i.microBatches * i.trainingActivationSeconds + i.optimizerSeconds,
})

/** What a micro-batch spends on links and waits for beyond its own arithmetic, and the gradients that nothing hides. */
export const stepNetworkSeconds = formula({
  of: 'stepNetworkSeconds',
  from: [
    'microBatches',
    'tensorLinkSeconds',
    'contextLinkSeconds',
    'microBatchSeconds',
    'computeSeconds',
    'gradientSeconds',
    'pipelineSeconds',
    'overlapLeak',
  ],
  text: 'microBatches * (tensorLinkSeconds + contextLinkSeconds + microBatchSeconds - computeSeconds) + (max(gradientSeconds, pipelineSeconds) - pipelineSeconds) + overlapLeak * min(gradientSeconds, pipelineSeconds)',
  source: 'definition',
  compute: (i) =>
    i.microBatches *
      (i.tensorLinkSeconds + i.contextLinkSeconds + i.microBatchSeconds - i.computeSeconds) +
    (Math.max(i.gradientSeconds, i.pipelineSeconds) - i.pipelineSeconds) +
    i.overlapLeak * Math.min(i.gradientSeconds, i.pipelineSeconds),
})

export const stepBubbleSeconds = formula({
  of: 'stepBubbleSeconds',
  from: ['bubbleMicroBatches', 'microBatchSeconds'],
  text: 'bubbleMicroBatches * microBatchSeconds',
  source: 'megatron-2021',
  compute: (i) => i.bubbleMicroBatches * i.microBatchSeconds,
})

export const stepOverheadSeconds = formula({
  of: 'stepOverheadSeconds',
  from: ['microBatches', 'trainingOverheadSeconds', 'trainingStepHostSeconds'],
  text: 'microBatches * trainingOverheadSeconds + trainingStepHostSeconds',
  source: 'definition',
  compute: (i) => i.microBatches * i.trainingOverheadSeconds + i.trainingStepHostSeconds,
})

export const computeShareOfTrainingStep = formula({
  of: 'computeShareOfTrainingStep',
  from: ['stepComputeSeconds', 'trainingStepSeconds'],
  text: 'stepComputeSeconds / trainingStepSeconds',
  source: 'definition',
  compute: (i) => i.stepComputeSeconds / i.trainingStepSeconds,
})

export const memoryShareOfTrainingStep = formula({
  of: 'memoryShareOfTrainingStep',
  from: ['stepMemorySeconds', 'trainingStepSeconds'],
  text: 'stepMemorySeconds / trainingStepSeconds',
  source: 'definition',
  compute: (i) => i.stepMemorySeconds / i.trainingStepSeconds,
})

export const networkShareOfTrainingStep = formula({
  of: 'networkShareOfTrainingStep',
  from: ['stepNetworkSeconds', 'trainingStepSeconds'],
  text: 'stepNetworkSeconds / trainingStepSeconds',
  source: 'definition',
  compute: (i) => i.stepNetworkSeconds / i.trainingStepSeconds,
})

export const bubbleShareOfTrainingStep = formula({
  of: 'bubbleShareOfTrainingStep',
  from: ['stepBubbleSeconds', 'trainingStepSeconds'],
  text: 'stepBubbleSeconds / trainingStepSeconds',
  source: 'definition',
  compute: (i) => i.stepBubbleSeconds / i.trainingStepSeconds,
})

export const overheadShareOfTrainingStep = formula({
  of: 'overheadShareOfTrainingStep',
  from: ['stepOverheadSeconds', 'trainingStepSeconds'],
  text: 'stepOverheadSeconds / trainingStepSeconds',
  source: 'definition',
  compute: (i) => i.stepOverheadSeconds / i.trainingStepSeconds,
})
