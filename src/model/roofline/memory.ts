import { formula } from '../graph/formula.ts'

/** What a sequence holds in memory: engines set aside all of its answer, or only what is written. */
export const reservedTokens = formula({
  of: 'reservedTokens',
  from: ['inputTokens', 'outputTokens', 'reservedShare'],
  text: 'inputTokens + outputTokens * reservedShare',
  source: 'definition',
  compute: (i) => i.inputTokens + i.outputTokens * i.reservedShare,
})

/** Layers that attend to all keep every token, those with a window no more than the window. */
export const kvBytesPerSequence = formula({
  of: 'kvBytesPerSequence',
  from: [
    'fullAttentionLayers',
    'windowLayers',
    'windowTokens',
    'meanContextTokens',
    'kvElementsPerLayer',
    'bytesPerKvElement',
  ],
  text: '(fullAttentionLayers * meanContextTokens + windowLayers * min(windowTokens, meanContextTokens)) * kvElementsPerLayer * bytesPerKvElement',
  source: 'definition',
  compute: (i) =>
    (i.fullAttentionLayers * i.meanContextTokens +
      i.windowLayers * Math.min(i.windowTokens, i.meanContextTokens)) *
    i.kvElementsPerLayer *
    i.bytesPerKvElement,
})

export const kvBytesReserved = formula({
  of: 'kvBytesReserved',
  from: [
    'fullAttentionLayers',
    'windowLayers',
    'windowTokens',
    'reservedTokens',
    'kvElementsPerLayer',
    'bytesPerKvElement',
  ],
  text: '(fullAttentionLayers * reservedTokens + windowLayers * min(windowTokens, reservedTokens)) * kvElementsPerLayer * bytesPerKvElement',
  source: 'definition',
  compute: (i) =>
    (i.fullAttentionLayers * i.reservedTokens +
      i.windowLayers * Math.min(i.windowTokens, i.reservedTokens)) *
    i.kvElementsPerLayer *
    i.bytesPerKvElement,
})

/** With attention run data-parallel, each chip holds the weights outside the experts. */
export const replicaWeightBytes = formula({
  of: 'replicaWeightBytes',
  from: [
    'denseParameters',
    'bytesPerDenseParameter',
    'tensorParallel',
    'denseShards',
    'headParameters',
    'embeddingParameters',
    'bytesPerHeadParameter',
    'routedParameters',
    'bytesPerExpertParameter',
  ],
  text: '(denseParameters * bytesPerDenseParameter + (headParameters + embeddingParameters) * bytesPerHeadParameter) * tensorParallel / denseShards + routedParameters * bytesPerExpertParameter',
  source: 'definition',
  compute: (i) =>
    ((i.denseParameters * i.bytesPerDenseParameter +
      (i.headParameters + i.embeddingParameters) * i.bytesPerHeadParameter) *
      i.tensorParallel) /
      i.denseShards +
    i.routedParameters * i.bytesPerExpertParameter,
})

/** The largest workspace is the sampler's: logits of all sequences over the vocabulary, and their sort. */
export const activationBytes = formula({
  of: 'activationBytes',
  from: ['maxSequences', 'vocabularySize', 'samplerBytesPerLogit', 'workspaceBytes'],
  text: 'maxSequences * vocabularySize * samplerBytesPerLogit + workspaceBytes',
  source: 'definition',
  compute: (i) => i.maxSequences * i.vocabularySize * i.samplerBytesPerLogit + i.workspaceBytes,
})

export const kvBudgetBytes = formula({
  of: 'kvBudgetBytes',
  from: ['chipsPerReplica', 'memoryBytes', 'memoryShare', 'activationBytes', 'replicaWeightBytes'],
  text: 'chipsPerReplica * (memoryBytes * memoryShare - activationBytes) - replicaWeightBytes',
  source: 'definition',
  compute: (i) =>
    i.chipsPerReplica * (i.memoryBytes * i.memoryShare - i.activationBytes) - i.replicaWeightBytes,
})

/** Chips beyond the KV heads hold copies of the cache: only `kvShards` of them share it. */
export const batchLimit = formula({
  of: 'batchLimit',
  from: ['maxSequences', 'kvBudgetBytes', 'kvShards', 'tensorParallel', 'kvBytesReserved'],
  text: 'min(maxSequences, kvBudgetBytes * kvShards / tensorParallel / kvBytesReserved)',
  source: 'definition',
  compute: (i) =>
    Math.min(i.maxSequences, (i.kvBudgetBytes * i.kvShards) / i.tensorParallel / i.kvBytesReserved),
})
