import { formula } from '../../formula.ts'

/** Two collectives a layer and pass, forward, backward and recomputed (Shoeybi et al. 2019, arXiv 1909.08053). */
export const tensorLinkSeconds = formula({
  of: 'tensorLinkSeconds',
  from: [
    'tensorCollectives',
    'ringShare',
    'hiddenSize',
    'bytesPerActivation',
    'chipTokens',
    'linkBytesPerSecond',
    'linkEfficiency',
    'collectiveLatencySeconds',
  ],
  text: 'tensorCollectives * (ringShare * hiddenSize * bytesPerActivation * chipTokens / (linkBytesPerSecond * linkEfficiency) + collectiveLatencySeconds)',
  source: 'ring-allreduce-2009',
  compute: (i) =>
    i.tensorCollectives *
    ((i.ringShare * i.hiddenSize * i.bytesPerActivation * i.chipTokens) /
      (i.linkBytesPerSecond * i.linkEfficiency) +
      i.collectiveLatencySeconds),
})

/** Each token goes to its experts and back, forward, backward and recomputed. */
export const expertLinkSeconds = formula({
  of: 'expertLinkSeconds',
  from: [
    'expertLayers',
    'recomputedPasses',
    'expertsPerToken',
    'hiddenSize',
    'bytesPerActivation',
    'expertParallel',
    'chipTokens',
    'normShare',
    'pipelineParallel',
    'expertLinkBytesPerSecond',
    'linkEfficiency',
  ],
  text: 'expertLayers * 2 * (2 + recomputedPasses) * expertsPerToken * hiddenSize * bytesPerActivation * (1 - 1 / expertParallel) * chipTokens * normShare / (pipelineParallel * expertLinkBytesPerSecond * linkEfficiency)',
  source: 'definition',
  domain: (i) => i.expertParallel >= 1,
  compute: (i) =>
    (i.expertLayers *
      2 *
      (2 + i.recomputedPasses) *
      i.expertsPerToken *
      i.hiddenSize *
      i.bytesPerActivation *
      (1 - 1 / i.expertParallel) *
      i.chipTokens *
      i.normShare) /
    (i.pipelineParallel * i.expertLinkBytesPerSecond * i.linkEfficiency),
})

/** Chips that share a sequence pass their keys and values around a ring (Liu et al. 2023, arXiv 2310.01889). */
export const contextLinkSeconds = formula({
  of: 'contextLinkSeconds',
  from: [
    'trainingPasses',
    'layers',
    'kvElementsPerLayer',
    'bytesPerActivation',
    'chipTokens',
    'contextParallel',
    'normShare',
    'pipelineParallel',
    'linkBytesPerSecond',
    'linkEfficiency',
  ],
  text: 'trainingPasses * layers * kvElementsPerLayer * bytesPerActivation * chipTokens * (contextParallel - 1) * normShare / (pipelineParallel * linkBytesPerSecond * linkEfficiency)',
  source: 'definition',
  domain: (i) => i.contextParallel >= 1,
  compute: (i) =>
    (i.trainingPasses *
      i.layers *
      i.kvElementsPerLayer *
      i.bytesPerActivation *
      i.chipTokens *
      (i.contextParallel - 1) *
      i.normShare) /
    (i.pipelineParallel * i.linkBytesPerSecond * i.linkEfficiency),
})

/** Fully sharded weights are gathered forward and backward, and their gradients scattered, for each micro-batch. */
export const shardSeconds = formula({
  of: 'shardSeconds',
  from: [
    'shardedPasses',
    'bytesPerParameter',
    'denseParametersPerChip',
    'expertParametersPerChip',
    'dataLinkBytesPerSecond',
    'dataLinkEfficiency',
  ],
  text: 'shardedPasses * bytesPerParameter * (denseParametersPerChip + expertParametersPerChip) / (dataLinkBytesPerSecond * dataLinkEfficiency)',
  source: 'zero-2020',
  compute: (i) =>
    (i.shardedPasses *
      i.bytesPerParameter *
      (i.denseParametersPerChip + i.expertParametersPerChip)) /
    (i.dataLinkBytesPerSecond * i.dataLinkEfficiency),
})

/** Where weights are whole on each copy, gradients are reduced and weights gathered once a step. */
export const gradientSeconds = formula({
  of: 'gradientSeconds',
  from: [
    'gradientBytesMoved',
    'denseParametersPerChip',
    'expertParametersPerChip',
    'dataLinkBytesPerSecond',
    'dataLinkEfficiency',
  ],
  text: 'gradientBytesMoved * (denseParametersPerChip + expertParametersPerChip) / (dataLinkBytesPerSecond * dataLinkEfficiency)',
  source: 'zero-2020',
  compute: (i) =>
    (i.gradientBytesMoved * (i.denseParametersPerChip + i.expertParametersPerChip)) /
    (i.dataLinkBytesPerSecond * i.dataLinkEfficiency),
})
