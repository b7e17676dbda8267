import { formula } from '../graph/formula.ts'

/** Weights are read once a step, whatever the batch: roofline (Williams et al. 2009). */
export const denseReadSeconds = formula({
  of: 'denseReadSeconds',
  from: [
    'denseParameters',
    'bytesPerDenseParameter',
    'headParameters',
    'bytesPerHeadParameter',
    'denseShards',
    'bandwidthBytesPerSecond',
    'memoryEfficiency',
  ],
  text: '(denseParameters * bytesPerDenseParameter + headParameters * bytesPerHeadParameter) / (denseShards * bandwidthBytesPerSecond * memoryEfficiency)',
  source: 'roofline-2009',
  compute: (i) =>
    (i.denseParameters * i.bytesPerDenseParameter + i.headParameters * i.bytesPerHeadParameter) /
    (i.denseShards * i.bandwidthBytesPerSecond * i.memoryEfficiency),
})

export const expertReadSeconds = formula({
  of: 'expertReadSeconds',
  from: [
    'routedParameters',
    'bytesPerExpertParameter',
    'expertPadding',
    'tensorParallel',
    'bandwidthBytesPerSecond',
    'memoryEfficiency',
  ],
  text: 'routedParameters * bytesPerExpertParameter * expertPadding / (tensorParallel * bandwidthBytesPerSecond * memoryEfficiency)',
  source: 'roofline-2009',
  compute: (i) =>
    (i.routedParameters * i.bytesPerExpertParameter * i.expertPadding) /
    (i.tensorParallel * i.bandwidthBytesPerSecond * i.memoryEfficiency),
})

/** The cache is read once a step; a state is read and written. */
export const kvReadSeconds = formula({
  of: 'kvReadSeconds',
  from: [
    'microBatch',
    'kvBytesPerSequence',
    'kvShards',
    'stateBytesPerSequence',
    'tensorParallel',
    'bandwidthBytesPerSecond',
    'kvEfficiency',
  ],
  text: 'microBatch * (kvBytesPerSequence / kvShards + 2 * stateBytesPerSequence / tensorParallel) / (bandwidthBytesPerSecond * kvEfficiency)',
  source: 'roofline-2009',
  compute: (i) =>
    (i.microBatch *
      (i.kvBytesPerSequence / i.kvShards + (2 * i.stateBytesPerSequence) / i.tensorParallel)) /
    (i.bandwidthBytesPerSecond * i.kvEfficiency),
})

export const matmulSecondsPerToken = formula({
  of: 'matmulSecondsPerToken',
  from: [
    'forwardFlopsPerParameterToken',
    'denseParameters',
    'routedParameters',
    'expertsPerToken',
    'expertCount',
    'tensorParallel',
    'peakFlopsPerSecond',
    'matmulEfficiency',
  ],
  text: 'forwardFlopsPerParameterToken * (denseParameters + routedParameters * expertsPerToken / expertCount) / (tensorParallel * peakFlopsPerSecond * matmulEfficiency)',
  source: 'kaplan-2020',
  compute: (i) =>
    (i.forwardFlopsPerParameterToken *
      (i.denseParameters + (i.routedParameters * i.expertsPerToken) / i.expertCount)) /
    (i.tensorParallel * i.peakFlopsPerSecond * i.matmulEfficiency),
})

/** Only tokens that are sampled pass through the head. */
export const headSecondsPerToken = formula({
  of: 'headSecondsPerToken',
  from: [
    'forwardFlopsPerParameterToken',
    'headParameters',
    'tensorParallel',
    'attentionPeakFlopsPerSecond',
    'matmulEfficiency',
  ],
  text: 'forwardFlopsPerParameterToken * headParameters / (tensorParallel * attentionPeakFlopsPerSecond * matmulEfficiency)',
  source: 'kaplan-2020',
  compute: (i) =>
    (i.forwardFlopsPerParameterToken * i.headParameters) /
    (i.tensorParallel * i.attentionPeakFlopsPerSecond * i.matmulEfficiency),
})

export const activationSecondsPerToken = formula({
  of: 'activationSecondsPerToken',
  from: [
    'activationTraffic',
    'replicatedActivationBytes',
    'shardedActivationBytes',
    'tensorParallel',
    'bandwidthBytesPerSecond',
    'memoryEfficiency',
  ],
  text: 'activationTraffic * (replicatedActivationBytes + shardedActivationBytes / tensorParallel) / (bandwidthBytesPerSecond * memoryEfficiency)',
  source: 'roofline-2009',
  compute: (i) =>
    (i.activationTraffic *
      (i.replicatedActivationBytes + i.shardedActivationBytes / i.tensorParallel)) /
    (i.bandwidthBytesPerSecond * i.memoryEfficiency),
})

/** A ring sends each part around twice, once to add and once to share (Patarasuk and Yuan 2009). */
export const linkSecondsPerToken = formula({
  of: 'linkSecondsPerToken',
  from: [
    'collectivesPerStep',
    'ringShare',
    'hiddenSize',
    'bytesPerActivation',
    'linkBytesPerSecond',
    'linkEfficiency',
  ],
  text: 'collectivesPerStep * ringShare * hiddenSize * bytesPerActivation / (linkBytesPerSecond * linkEfficiency)',
  source: 'ring-allreduce-2009',
  compute: (i) =>
    (i.collectivesPerStep * i.ringShare * i.hiddenSize * i.bytesPerActivation) /
    (i.linkBytesPerSecond * i.linkEfficiency),
})

export const secondsPerToken = formula({
  of: 'secondsPerToken',
  from: ['matmulSecondsPerToken', 'activationSecondsPerToken', 'linkSecondsPerToken'],
  text: 'matmulSecondsPerToken + activationSecondsPerToken + linkSecondsPerToken',
  source: 'definition',
  compute: (i) => i.matmulSecondsPerToken + i.activationSecondsPerToken + i.linkSecondsPerToken,
})

export const decodeAttentionSecondsPerToken = formula({
  of: 'decodeAttentionSecondsPerToken',
  from: [
    'fullDecodeFlopsPerPair',
    'indexFlopsPerPair',
    'meanContextTokens',
    'windowDecodeFlopsPerPair',
    'windowTokens',
    'selectedDecodeFlopsPerPair',
    'selectedTokens',
    'stateFlopsPerToken',
    'tensorParallel',
    'attentionPeakFlopsPerSecond',
    'attentionEfficiency',
  ],
  text: '((fullDecodeFlopsPerPair + indexFlopsPerPair) * meanContextTokens + windowDecodeFlopsPerPair * min(windowTokens, meanContextTokens) + selectedDecodeFlopsPerPair * min(selectedTokens, meanContextTokens) + stateFlopsPerToken) / (tensorParallel * attentionPeakFlopsPerSecond * attentionEfficiency)',
  source: 'definition',
  compute: (i) =>
    ((i.fullDecodeFlopsPerPair + i.indexFlopsPerPair) * i.meanContextTokens +
      i.windowDecodeFlopsPerPair * Math.min(i.windowTokens, i.meanContextTokens) +
      i.selectedDecodeFlopsPerPair * Math.min(i.selectedTokens, i.meanContextTokens) +
      i.stateFlopsPerToken) /
    (i.tensorParallel * i.attentionPeakFlopsPerSecond * i.attentionEfficiency),
})

/** A token of the prompt attends to those before it: half of the prompt on average. */
export const prefillAttentionSecondsPerToken = formula({
  of: 'prefillAttentionSecondsPerToken',
  from: [
    'fullPrefillFlopsPerPair',
    'indexFlopsPerPair',
    'inputTokens',
    'windowPrefillFlopsPerPair',
    'windowTokens',
    'selectedPrefillFlopsPerPair',
    'selectedTokens',
    'stateFlopsPerToken',
    'tensorParallel',
    'attentionPeakFlopsPerSecond',
    'attentionEfficiency',
  ],
  text: '((fullPrefillFlopsPerPair + indexFlopsPerPair) * inputTokens / 2 + windowPrefillFlopsPerPair * min(windowTokens, inputTokens / 2) + selectedPrefillFlopsPerPair * min(selectedTokens, inputTokens / 2) + stateFlopsPerToken) / (tensorParallel * attentionPeakFlopsPerSecond * attentionEfficiency)',
  source: 'definition',
  compute: (i) =>
    (((i.fullPrefillFlopsPerPair + i.indexFlopsPerPair) * i.inputTokens) / 2 +
      i.windowPrefillFlopsPerPair * Math.min(i.windowTokens, i.inputTokens / 2) +
      i.selectedPrefillFlopsPerPair * Math.min(i.selectedTokens, i.inputTokens / 2) +
      i.stateFlopsPerToken) /
    (i.tensorParallel * i.attentionPeakFlopsPerSecond * i.attentionEfficiency),
})

export const overheadSeconds = formula({
  of: 'overheadSeconds',
  from: [
    'stepHostSeconds',
    'layers',
    'layerSeconds',
    'expertLayers',
    'expertLayerSeconds',
    'collectivesPerStep',
    'collectiveLatencySeconds',
    'microBatch',
    'sequenceSeconds',
  ],
  text: 'stepHostSeconds + layers * layerSeconds + expertLayers * expertLayerSeconds + collectivesPerStep * collectiveLatencySeconds + microBatch * sequenceSeconds',
  source: 'definition',
  compute: (i) =>
    i.stepHostSeconds +
    i.layers * i.layerSeconds +
    i.expertLayers * i.expertLayerSeconds +
    i.collectivesPerStep * i.collectiveLatencySeconds +
    i.microBatch * i.sequenceSeconds,
})

export const baseSeconds = formula({
  of: 'baseSeconds',
  from: ['denseReadSeconds', 'kvReadSeconds', 'overheadSeconds'],
  text: 'denseReadSeconds + kvReadSeconds + overheadSeconds',
  source: 'definition',
  compute: (i) => i.denseReadSeconds + i.kvReadSeconds + i.overheadSeconds,
})

/**
 * Memory and arithmetic are added, not the larger taken: kernels follow one
 * another, and each is bound by one or the other.
 */
export const stepSeconds = formula({
  of: 'stepSeconds',
  from: [
    'baseSeconds',
    'expertShare',
    'expertReadSeconds',
    'decodeRows',
    'secondsPerToken',
    'headSecondsPerToken',
    'decodeAttentionSecondsPerToken',
    'prefillRows',
    'prefillAttentionSecondsPerToken',
  ],
  text: 'baseSeconds + expertShare * expertReadSeconds + decodeRows * (secondsPerToken + headSecondsPerToken + decodeAttentionSecondsPerToken) + prefillRows * (secondsPerToken + prefillAttentionSecondsPerToken)',
  source: 'definition',
  compute: (i) =>
    i.baseSeconds +
    i.expertShare * i.expertReadSeconds +
    i.decodeRows * (i.secondsPerToken + i.headSecondsPerToken + i.decodeAttentionSecondsPerToken) +
    i.prefillRows * (i.secondsPerToken + i.prefillAttentionSecondsPerToken),
})
