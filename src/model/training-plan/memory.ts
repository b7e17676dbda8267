import { formula } from '../graph/formula.ts'

export const denseParametersPerChip = formula({
  of: 'denseParametersPerChip',
  from: [
    'denseParameters',
    'stageImbalance',
    'pipelineParallel',
    'edgeParameters',
    'tensorParallel',
  ],
  text: '(denseParameters * stageImbalance / pipelineParallel + edgeParameters) / tensorParallel',
  source: 'definition',
  compute: (i) =>
    ((i.denseParameters * i.stageImbalance) / i.pipelineParallel + i.edgeParameters) /
    i.tensorParallel,
})

export const expertParametersPerChip = formula({
  of: 'expertParametersPerChip',
  from: [
    'routedParameters',
    'stageImbalance',
    'pipelineParallel',
    'tensorParallel',
    'expertParallel',
  ],
  text: 'routedParameters * stageImbalance / (pipelineParallel * tensorParallel * expertParallel)',
  source: 'definition',
  compute: (i) =>
    (i.routedParameters * i.stageImbalance) /
    (i.pipelineParallel * i.tensorParallel * i.expertParallel),
})

/** ZeRO-3 and FSDP share the weights out over the copies of the model (Rajbhandari et al. 2020, arXiv 1910.02054). */
export const trainingWeightBytes = formula({
  of: 'trainingWeightBytes',
  from: [
    'bytesPerParameter',
    'denseParametersPerChip',
    'weightShards',
    'expertParametersPerChip',
    'expertWeightShards',
  ],
  text: 'bytesPerParameter * (denseParametersPerChip / weightShards + expertParametersPerChip / expertWeightShards)',
  source: 'zero-2020',
  compute: (i) =>
    i.bytesPerParameter *
    (i.denseParametersPerChip / i.weightShards + i.expertParametersPerChip / i.expertWeightShards),
})

export const trainingGradientBytes = formula({
  of: 'trainingGradientBytes',
  from: [
    'bytesPerGradient',
    'denseParametersPerChip',
    'gradientShards',
    'expertParametersPerChip',
    'expertGradientShards',
  ],
  text: 'bytesPerGradient * (denseParametersPerChip / gradientShards + expertParametersPerChip / expertGradientShards)',
  source: 'zero-2020',
  compute: (i) =>
    i.bytesPerGradient *
    (i.denseParametersPerChip / i.gradientShards +
      i.expertParametersPerChip / i.expertGradientShards),
})

export const trainingOptimizerBytes = formula({
  of: 'trainingOptimizerBytes',
  from: [
    'bytesPerOptimizerState',
    'denseParametersPerChip',
    'optimizerShards',
    'expertParametersPerChip',
    'expertOptimizerShards',
  ],
  text: 'bytesPerOptimizerState * (denseParametersPerChip / optimizerShards + expertParametersPerChip / expertOptimizerShards)',
  source: 'zero-2020',
  compute: (i) =>
    i.bytesPerOptimizerState *
    (i.denseParametersPerChip / i.optimizerShards +
      i.expertParametersPerChip / i.expertOptimizerShards),
})

/** What a layer keeps of a micro-batch for its backward pass (Korthikanti et al. 2022, equations 1 to 4). */
export const activationBytesPerLayer = formula({
  of: 'activationBytesPerLayer',
  from: [
    'normBytesPerTokenLayer',
    'normShare',
    'innerBytesPerTokenLayer',
    'scoreBytesPerPairLayer',
    'sequenceTokens',
    'tensorParallel',
    'chipTokens',
  ],
  text: '(normBytesPerTokenLayer * normShare + (innerBytesPerTokenLayer + scoreBytesPerPairLayer * sequenceTokens) / tensorParallel) * chipTokens',
  source: 'korthikanti-2022',
  compute: (i) =>
    (i.normBytesPerTokenLayer * i.normShare +
      (i.innerBytesPerTokenLayer + i.scoreBytesPerPairLayer * i.sequenceTokens) /
        i.tensorParallel) *
    i.chipTokens,
})

export const checkpointBytesPerLayer = formula({
  of: 'checkpointBytesPerLayer',
  from: ['checkpointBytesPerToken', 'normShare', 'chipTokens'],
  text: 'checkpointBytesPerToken * normShare * chipTokens',
  source: 'korthikanti-2022',
  compute: (i) => i.checkpointBytesPerToken * i.normShare * i.chipTokens,
})

/** The first stage keeps the most micro-batches, one for each stage after it, and more where stages interleave. */
export const layersInFlight = formula({
  of: 'layersInFlight',
  from: ['layers', 'stageImbalance', 'pipelineParallel', 'microBatches', 'inFlightMicroBatches'],
  text: 'layers * stageImbalance / pipelineParallel * min(microBatches, inFlightMicroBatches)',
  source: 'korthikanti-2022',
  compute: (i) =>
    ((i.layers * i.stageImbalance) / i.pipelineParallel) *
    Math.min(i.microBatches, i.inFlightMicroBatches),
})

export const logitBytes = formula({
  of: 'logitBytes',
  from: ['logitBytesPerTokenWord', 'vocabularySize', 'chipTokens', 'tensorParallel'],
  text: 'logitBytesPerTokenWord * vocabularySize * chipTokens / tensorParallel',
  source: 'korthikanti-2022',
  compute: (i) => (i.logitBytesPerTokenWord * i.vocabularySize * i.chipTokens) / i.tensorParallel,
})

/** With recomputation only the inputs of layers are kept, and one layer in full while it is computed again. */
export const trainingActivationBytes = formula({
  of: 'trainingActivationBytes',
  from: [
    'layersInFlight',
    'recomputedPasses',
    'activationBytesPerLayer',
    'checkpointBytesPerLayer',
    'logitBytes',
  ],
  text: 'layersInFlight * ((1 - recomputedPasses) * activationBytesPerLayer + recomputedPasses * checkpointBytesPerLayer) + recomputedPasses * activationBytesPerLayer + logitBytes',
  source: 'korthikanti-2022',
  domain: (i) => i.recomputedPasses <= 1,
  compute: (i) =>
    i.layersInFlight *
      ((1 - i.recomputedPasses) * i.activationBytesPerLayer +
        i.recomputedPasses * i.checkpointBytesPerLayer) +
    i.recomputedPasses * i.activationBytesPerLayer +
    i.logitBytes,
})

export const trainingMemoryBytes = formula({
  of: 'trainingMemoryBytes',
  from: [
    'trainingWeightBytes',
    'trainingGradientBytes',
    'trainingOptimizerBytes',
    'trainingActivationBytes',
    'trainingWorkspaceBytes',
  ],
  text: 'trainingWeightBytes + trainingGradientBytes + trainingOptimizerBytes + trainingActivationBytes + trainingWorkspaceBytes',
  source: 'definition',
  compute: (i) =>
    i.trainingWeightBytes +
    i.trainingGradientBytes +
    i.trainingOptimizerBytes +
    i.trainingActivationBytes +
    i.trainingWorkspaceBytes,
})

export const trainingFreeBytes = formula({
  of: 'trainingFreeBytes',
  from: ['memoryBytes', 'trainingMemoryBytes'],
  text: 'memoryBytes - trainingMemoryBytes',
  source: 'definition',
  compute: (i) => i.memoryBytes - i.trainingMemoryBytes,
})
