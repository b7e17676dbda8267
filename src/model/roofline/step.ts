import { formula } from '../graph/formula.ts'
import { termed } from '../graph/lean.ts'

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

export const expertReadSeconds = termed({
  of: 'expertReadSeconds',
  from: [
    'routedParameters',
    'bytesPerExpertParameter',
    'expertPadding',
    'tensorParallel',
    'bandwidthBytesPerSecond',
    'expertMemoryEfficiency',
  ],
  text: 'routedParameters * bytesPerExpertParameter{padding| * expertPadding} / (tensorParallel * bandwidthBytesPerSecond * expertMemoryEfficiency)',
  source: 'roofline-2009',
  compute: (i) =>
    (i.routedParameters * i.bytesPerExpertParameter * i.expertPadding) /
    (i.tensorParallel * i.bandwidthBytesPerSecond * i.expertMemoryEfficiency),
})

/** The cache is read once a step; a state is read and written. */
export const kvReadSeconds = termed({
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
  text: 'microBatch * (kvBytesPerSequence / kvShards{state| + 2 * stateBytesPerSequence / tensorParallel}) / (bandwidthBytesPerSecond * kvEfficiency)',
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
    'tensorParallel',
    'peakFlopsPerSecond',
    'matmulEfficiency',
  ],
  text: 'forwardFlopsPerParameterToken * denseParameters / (tensorParallel * peakFlopsPerSecond * matmulEfficiency)',
  source: 'kaplan-2020',
  compute: (i) =>
    (i.forwardFlopsPerParameterToken * i.denseParameters) /
    (i.tensorParallel * i.peakFlopsPerSecond * i.matmulEfficiency),
})

/** Experts are many small multiplies: they reach a rate of their own, beside the time in which they are read. */
export const expertMatmulSecondsPerToken = formula({
  of: 'expertMatmulSecondsPerToken',
  from: [
    'forwardFlopsPerParameterToken',
    'routedParameters',
    'expertsPerToken',
    'expertCount',
    'tensorParallel',
    'peakFlopsPerSecond',
    'expertMatmulEfficiency',
  ],
  text: 'forwardFlopsPerParameterToken * routedParameters * expertsPerToken / expertCount / (tensorParallel * peakFlopsPerSecond * expertMatmulEfficiency)',
  source: 'kaplan-2020',
  compute: (i) =>
    (i.forwardFlopsPerParameterToken * i.routedParameters * i.expertsPerToken) /
    i.expertCount /
    (i.tensorParallel * i.peakFlopsPerSecond * i.expertMatmulEfficiency),
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

/**
 * A ring sends each part around twice, once to add and once to share (Patarasuk
 * and Yuan 2009). Chips that talk through the host crowd on its links.
 */
export const linkSecondsPerToken = formula({
  of: 'linkSecondsPerToken',
  from: [
    'collectivesPerStep',
    'ringShare',
    'hiddenSize',
    'bytesPerActivation',
    'linkBytesPerSecond',
    'linkEfficiency',
    'linkCrowding',
    'tensorParallel',
    'chipsPerLink',
  ],
  text: 'collectivesPerStep * ringShare * hiddenSize * bytesPerActivation * max(1, linkCrowding * tensorParallel / (4 * chipsPerLink)) / (linkBytesPerSecond * linkEfficiency)',
  source: 'ring-allreduce-2009',
  compute: (i) =>
    (i.collectivesPerStep *
      i.ringShare *
      i.hiddenSize *
      i.bytesPerActivation *
      Math.max(1, (i.linkCrowding * i.tensorParallel) / (4 * i.chipsPerLink))) /
    (i.linkBytesPerSecond * i.linkEfficiency),
})

export const secondsPerToken = formula({
  of: 'secondsPerToken',
  from: [
    'matmulSecondsPerToken',
    'expertMatmulSecondsPerToken',
    'activationSecondsPerToken',
    'linkSecondsPerToken',
  ],
  text: 'matmulSecondsPerToken + expertMatmulSecondsPerToken + activationSecondsPerToken + linkSecondsPerToken',
  source: 'definition',
  compute: (i) =>
    i.matmulSecondsPerToken +
    i.expertMatmulSecondsPerToken +
    i.activationSecondsPerToken +
    i.linkSecondsPerToken,
})

export const decodeAttentionSecondsPerToken = termed({
  of: 'decodeAttentionSecondsPerToken',
  from: [
    'decodeFlopsPerPair',
    'meanContextTokens',
    'windowFlopsPerPair',
    'windowTokens',
    'selectedFlopsPerPair',
    'selectedTokens',
    'indexFlopsPerPair',
    'stateFlopsPerToken',
    'tensorParallel',
    'attentionPeakFlopsPerSecond',
    'attentionEfficiency',
  ],
  text: '(decodeFlopsPerPair * meanContextTokens{window| + windowFlopsPerPair * min(windowTokens, meanContextTokens)}{sparse| + selectedFlopsPerPair * min(selectedTokens, meanContextTokens) + indexFlopsPerPair * meanContextTokens}{state| + stateFlopsPerToken}) / (tensorParallel * attentionPeakFlopsPerSecond * attentionEfficiency)',
  source: 'definition',
  compute: (i) =>
    (i.decodeFlopsPerPair * i.meanContextTokens +
      i.windowFlopsPerPair * Math.min(i.windowTokens, i.meanContextTokens) +
      i.selectedFlopsPerPair * Math.min(i.selectedTokens, i.meanContextTokens) +
      i.indexFlopsPerPair * i.meanContextTokens +
      i.stateFlopsPerToken) /
    (i.tensorParallel * i.attentionPeakFlopsPerSecond * i.attentionEfficiency),
})

/**
 * A token of the prompt attends to those before it: half of the prompt on average.
 * Short prompts do not fill the chip: kernels reach half of their rate at 900 tokens.
 */
export const prefillAttentionSecondsPerToken = termed({
  of: 'prefillAttentionSecondsPerToken',
  from: [
    'attentionHalfTokens',
    'prefillFlopsPerPair',
    'inputTokens',
    'windowFlopsPerPair',
    'windowTokens',
    'selectedFlopsPerPair',
    'selectedTokens',
    'indexFlopsPerPair',
    'stateFlopsPerToken',
    'tensorParallel',
    'attentionPeakFlopsPerSecond',
    'attentionEfficiency',
  ],
  text: '(prefillFlopsPerPair * (inputTokens + attentionHalfTokens) / 2{window| + windowFlopsPerPair * min(windowTokens, (inputTokens + attentionHalfTokens) / 2)}{sparse| + selectedFlopsPerPair * min(selectedTokens, (inputTokens + attentionHalfTokens) / 2) + indexFlopsPerPair * (inputTokens + attentionHalfTokens) / 2}{state| + stateFlopsPerToken}) / (tensorParallel * attentionPeakFlopsPerSecond * attentionEfficiency)',
  source: 'aiconfigurator-kernels',
  compute: (i) =>
    ((i.prefillFlopsPerPair * (i.inputTokens + i.attentionHalfTokens)) / 2 +
      i.windowFlopsPerPair * Math.min(i.windowTokens, (i.inputTokens + i.attentionHalfTokens) / 2) +
      i.selectedFlopsPerPair *
        Math.min(i.selectedTokens, (i.inputTokens + i.attentionHalfTokens) / 2) +
      (i.indexFlopsPerPair * (i.inputTokens + i.attentionHalfTokens)) / 2 +
      i.stateFlopsPerToken) /
    (i.tensorParallel * i.attentionPeakFlopsPerSecond * i.attentionEfficiency),
})

/** Between two chips the latency is as fitted; kernels’ tables have 7, 11 and 18 µs at 2, 4 and 8. */
export const collectiveSeconds = formula({
  of: 'collectiveSeconds',
  from: ['collectivesPerStep', 'collectiveLatencySeconds', 'tensorParallel', 'chipsPerLink'],
  text: 'collectivesPerStep * collectiveLatencySeconds * (tensorParallel / (2 * chipsPerLink)) ^ 0.68',
  source: 'aiconfigurator-kernels',
  compute: (i) =>
    i.collectivesPerStep *
    i.collectiveLatencySeconds *
    (i.tensorParallel / (2 * i.chipsPerLink)) ** 0.68,
})

export const overheadSeconds = formula({
  of: 'overheadSeconds',
  from: [
    'stepHostSeconds',
    'layers',
    'layerSeconds',
    'expertLayers',
    'expertLayerSeconds',
    'collectiveSeconds',
    'microBatch',
    'sequenceSeconds',
  ],
  text: 'stepHostSeconds + layers * layerSeconds + expertLayers * expertLayerSeconds + collectiveSeconds + microBatch * sequenceSeconds',
  source: 'definition',
  compute: (i) =>
    i.stepHostSeconds +
    i.layers * i.layerSeconds +
    i.expertLayers * i.expertLayerSeconds +
    i.collectiveSeconds +
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
