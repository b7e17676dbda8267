import { formula } from '../graph/formula.ts'

/** Two collectives a layer and pass, forward, backward and recomputed (Shoeybi et al. 2019, arXiv 1909.08053). */
export const tensorLinkSeconds = formula({
  of: 'tensorLinkSeconds',
  from: [
    'tensorCollectives',
    'ringShare',
    'hiddenSize',
    'bytesPerActivation',
    'chipTokens',
    'tensorLinkBytesPerSecond',
    'linkEfficiency',
    'collectiveLatencySeconds',
  ],
  text: 'tensorCollectives * (ringShare * hiddenSize * bytesPerActivation * chipTokens / (tensorLinkBytesPerSecond * linkEfficiency) + collectiveLatencySeconds)',
  source: 'ring-allreduce-2009',
  compute: (i) =>
    i.tensorCollectives *
    ((i.ringShare * i.hiddenSize * i.bytesPerActivation * i.chipTokens) /
      (i.tensorLinkBytesPerSecond * i.linkEfficiency) +
      i.collectiveLatencySeconds),
})

/** However many of its experts a chip holds, a token is sent there once: a chip in e holds none of k with (1 - 1/e)^k. */
export const expertChipsPerToken = formula({
  of: 'expertChipsPerToken',
  from: ['expertParallel', 'expertsPerToken'],
  text: '(expertParallel - 1) * (1 - (1 - 1 / expertParallel) ^ expertsPerToken)',
  source: 'deepseek-v3-report',
  domain: (i) => i.expertParallel >= 1,
  compute: (i) => (i.expertParallel - 1) * (1 - (1 - 1 / i.expertParallel) ** i.expertsPerToken),
})

/** Once for each server too, where it is passed on over the faster link (DeepSeek-AI 2024, arXiv 2412.19437, 3.2.2). */
export const expertServersPerToken = formula({
  of: 'expertServersPerToken',
  from: ['expertServers', 'expertsPerToken'],
  text: '(expertServers - 1) * (1 - (1 - 1 / expertServers) ^ expertsPerToken)',
  source: 'deepseek-v3-report',
  domain: (i) => i.expertServers >= 1,
  compute: (i) => (i.expertServers - 1) * (1 - (1 - 1 / i.expertServers) ** i.expertsPerToken),
})

/** Each token goes to its experts and back, forward, backward and recomputed. */
export const expertLinkSeconds = formula({
  of: 'expertLinkSeconds',
  from: [
    'expertLayers',
    'recomputedPasses',
    'hiddenSize',
    'bytesPerActivation',
    'chipTokens',
    'normShare',
    'expertChipsPerToken',
    'expertLinkBytesPerSecond',
    'expertServersPerToken',
    'expertNetworkBytesPerSecond',
    'pipelineParallel',
    'linkEfficiency',
  ],
  text: 'expertLayers * 2 * (2 + recomputedPasses) * hiddenSize * bytesPerActivation * chipTokens * normShare * (expertChipsPerToken / expertLinkBytesPerSecond + expertServersPerToken / expertNetworkBytesPerSecond) / (pipelineParallel * linkEfficiency)',
  source: 'deepseek-v3-report',
  compute: (i) =>
    (i.expertLayers *
      2 *
      (2 + i.recomputedPasses) *
      i.hiddenSize *
      i.bytesPerActivation *
      i.chipTokens *
      i.normShare *
      (i.expertChipsPerToken / i.expertLinkBytesPerSecond +
        i.expertServersPerToken / i.expertNetworkBytesPerSecond)) /
    (i.pipelineParallel * i.linkEfficiency),
})

/** Chips that share a sequence pass their keys and values around a ring (Liu et al. 2023, arXiv 2310.01889). */
export const contextLinkSeconds = formula({
  of: 'contextLinkSeconds',
  from: [
    'trainingPasses',
    'kvElementsPerToken',
    'bytesPerActivation',
    'chipTokens',
    'contextParallel',
    'normShare',
    'pipelineParallel',
    'tensorLinkBytesPerSecond',
    'linkEfficiency',
  ],
  text: 'trainingPasses * kvElementsPerToken * bytesPerActivation * chipTokens * (contextParallel - 1) * normShare / (pipelineParallel * tensorLinkBytesPerSecond * linkEfficiency)',
  source: 'definition',
  domain: (i) => i.contextParallel >= 1,
  compute: (i) =>
    (i.trainingPasses *
      i.kvElementsPerToken *
      i.bytesPerActivation *
      i.chipTokens *
      (i.contextParallel - 1) *
      i.normShare) /
    (i.pipelineParallel * i.tensorLinkBytesPerSecond * i.linkEfficiency),
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
