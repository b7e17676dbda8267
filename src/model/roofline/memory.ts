import { formula } from '../graph/formula.ts'
import { termed } from '../graph/lean.ts'

/** What a sequence holds in memory: engines set aside all of its answer, or only what is written. */
export const reservedTokens = formula({
  of: 'reservedTokens',
  from: ['inputTokens', 'outputTokens', 'reservedShare'],
  text: 'inputTokens + outputTokens * reservedShare',
  source: 'definition',
  compute: (i) => i.inputTokens + i.outputTokens * i.reservedShare,
})

/** What a new token reads: all tokens, those in the window, those that are selected, and the keys that select them. */
export const kvBytesPerSequence = termed({
  of: 'kvBytesPerSequence',
  from: [
    'fullKvElements',
    'indexElements',
    'meanContextTokens',
    'windowKvElements',
    'windowTokens',
    'selectedKvElements',
    'selectedTokens',
    'bytesPerKvElement',
  ],
  text: '(fullKvElements * meanContextTokens{window| + windowKvElements * min(windowTokens, meanContextTokens)}{sparse| + selectedKvElements * min(selectedTokens, meanContextTokens) + indexElements * meanContextTokens}) * bytesPerKvElement',
  source: 'definition',
  compute: (i) =>
    (i.fullKvElements * i.meanContextTokens +
      i.windowKvElements * Math.min(i.windowTokens, i.meanContextTokens) +
      i.selectedKvElements * Math.min(i.selectedTokens, i.meanContextTokens) +
      i.indexElements * i.meanContextTokens) *
    i.bytesPerKvElement,
})

/** What a sequence keeps: every token, but for layers with a window no more than the window. */
export const kvBytesReserved = termed({
  of: 'kvBytesReserved',
  from: [
    'fullKvElements',
    'selectedKvElements',
    'indexElements',
    'reservedTokens',
    'windowKvElements',
    'windowTokens',
    'bytesPerKvElement',
  ],
  text: '((fullKvElements{sparse| + selectedKvElements + indexElements}) * reservedTokens{window| + windowKvElements * min(windowTokens, reservedTokens)}) * bytesPerKvElement',
  source: 'definition',
  compute: (i) =>
    ((i.fullKvElements + i.selectedKvElements + i.indexElements) * i.reservedTokens +
      i.windowKvElements * Math.min(i.windowTokens, i.reservedTokens)) *
    i.bytesPerKvElement,
})

/** What a sequence takes of a replica, with the copies of its cache that chips beyond the KV heads hold, and its logits and their sort on every chip. */
export const sequenceBytes = termed({
  of: 'sequenceBytes',
  from: [
    'kvBytesReserved',
    'tensorParallel',
    'kvShards',
    'stateBytesPerSequence',
    'chipsPerReplica',
    'vocabularySize',
    'samplerBytesPerLogit',
  ],
  text: 'kvBytesReserved * tensorParallel / kvShards{state| + stateBytesPerSequence} + chipsPerReplica * vocabularySize * samplerBytesPerLogit',
  source: 'definition',
  compute: (i) =>
    (i.kvBytesReserved * i.tensorParallel) / i.kvShards +
    i.stateBytesPerSequence +
    i.chipsPerReplica * i.vocabularySize * i.samplerBytesPerLogit,
})

/** With attention run data-parallel, each chip holds the weights outside the experts. */
export const replicaWeightBytes = termed({
  of: 'replicaWeightBytes',
  from: [
    'denseParameters',
    'repeatedParameters',
    'bytesPerDenseParameter',
    'tensorParallel',
    'denseShards',
    'headParameters',
    'bytesPerHeadParameter',
    'embeddingParameters',
    'bytesPerEmbeddingParameter',
    'towerParameters',
    'bytesPerTowerParameter',
    'routedParameters',
    'bytesPerExpertParameter',
    'expertPadding',
  ],
  text: '((denseParameters{held| - repeatedParameters}) * bytesPerDenseParameter + headParameters * bytesPerHeadParameter + embeddingParameters * bytesPerEmbeddingParameter{held| + towerParameters * bytesPerTowerParameter}) * tensorParallel / denseShards + routedParameters * bytesPerExpertParameter{padding| * expertPadding}',
  source: 'definition',
  compute: (i) =>
    (((i.denseParameters - i.repeatedParameters) * i.bytesPerDenseParameter +
      i.headParameters * i.bytesPerHeadParameter +
      i.embeddingParameters * i.bytesPerEmbeddingParameter +
      i.towerParameters * i.bytesPerTowerParameter) *
      i.tensorParallel) /
      i.denseShards +
    i.routedParameters * i.bytesPerExpertParameter * i.expertPadding,
})

/** What is left for sequences: their caches, states and logits. */
export const sequenceBudgetBytes = formula({
  of: 'sequenceBudgetBytes',
  from: ['chipsPerReplica', 'memoryBytes', 'memoryShare', 'workspaceBytes', 'replicaWeightBytes'],
  text: 'chipsPerReplica * (memoryBytes * memoryShare - workspaceBytes) - replicaWeightBytes',
  source: 'definition',
  compute: (i) =>
    i.chipsPerReplica * (i.memoryBytes * i.memoryShare - i.workspaceBytes) - i.replicaWeightBytes,
})

/** An engine decodes no more sequences together than it is set to, nor than memory holds. */
export const batchLimit = formula({
  of: 'batchLimit',
  from: ['maxSequences', 'sequenceBudgetBytes', 'sequenceBytes'],
  text: 'min(maxSequences, sequenceBudgetBytes / sequenceBytes)',
  source: 'definition',
  compute: (i) => Math.min(i.maxSequences, i.sequenceBudgetBytes / i.sequenceBytes),
})

/** The largest workspace is the sampler's: logits of the sequences in the batch over the vocabulary, and their sort. */
export const activationBytes = formula({
  of: 'activationBytes',
  from: ['batch', 'vocabularySize', 'samplerBytesPerLogit', 'workspaceBytes'],
  text: 'batch * vocabularySize * samplerBytesPerLogit + workspaceBytes',
  source: 'definition',
  compute: (i) => i.batch * i.vocabularySize * i.samplerBytesPerLogit + i.workspaceBytes,
})

export const kvBudgetBytes = formula({
  of: 'kvBudgetBytes',
  from: ['chipsPerReplica', 'memoryBytes', 'memoryShare', 'activationBytes', 'replicaWeightBytes'],
  text: 'chipsPerReplica * (memoryBytes * memoryShare - activationBytes) - replicaWeightBytes',
  source: 'definition',
  compute: (i) =>
    i.chipsPerReplica * (i.memoryBytes * i.memoryShare - i.activationBytes) - i.replicaWeightBytes,
})
