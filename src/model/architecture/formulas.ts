import { formula } from '../graph/formula.ts'
import { termed } from '../graph/lean.ts'

/** What one more token adds to the KV cache while the context is shorter than any window. */
export const kvCacheBytesPerToken = termed({
  of: 'kvCacheBytesPerToken',
  from: ['fullKvElements', 'windowKvElements', 'selectedKvElements', 'bytesPerKvElement'],
  text: '(fullKvElements{window| + windowKvElements}{sparse| + selectedKvElements}) * bytesPerKvElement',
  source: 'definition',
  compute: (i) =>
    (i.fullKvElements + i.windowKvElements + i.selectedKvElements) * i.bytesPerKvElement,
})

/** What one more token adds beyond every window. */
export const growingKvCacheBytesPerToken = termed({
  of: 'growingKvCacheBytesPerToken',
  from: ['fullKvElements', 'selectedKvElements', 'bytesPerKvElement'],
  text: '(fullKvElements{sparse| + selectedKvElements}) * bytesPerKvElement',
  source: 'definition',
  compute: (i) => (i.fullKvElements + i.selectedKvElements) * i.bytesPerKvElement,
})

/** Small keys by which sparse attention chooses what it reads. */
export const indexKeyBytesPerToken = formula({
  of: 'indexKeyBytesPerToken',
  from: ['indexElements', 'bytesPerKvElement'],
  text: 'indexElements * bytesPerKvElement',
  source: 'definition',
  compute: (i) => i.indexElements * i.bytesPerKvElement,
})

/** One copy of the weights, each part in its number format. */
export const weightBytes = termed({
  of: 'weightBytes',
  from: [
    'denseParameters',
    'repeatedParameters',
    'bytesPerDenseParameter',
    'headParameters',
    'bytesPerHeadParameter',
    'embeddingParameters',
    'bytesPerEmbeddingParameter',
    'tableParameters',
    'towerParameters',
    'bytesPerTowerParameter',
    'routedParameters',
    'bytesPerExpertParameter',
  ],
  text: '(denseParameters{held| - repeatedParameters}) * bytesPerDenseParameter + headParameters * bytesPerHeadParameter + embeddingParameters * bytesPerEmbeddingParameter{held| + tableParameters * bytesPerEmbeddingParameter + towerParameters * bytesPerTowerParameter} + routedParameters * bytesPerExpertParameter',
  source: 'definition',
  compute: (i) =>
    (i.denseParameters - i.repeatedParameters) * i.bytesPerDenseParameter +
    i.headParameters * i.bytesPerHeadParameter +
    (i.embeddingParameters + i.tableParameters) * i.bytesPerEmbeddingParameter +
    i.towerParameters * i.bytesPerTowerParameter +
    i.routedParameters * i.bytesPerExpertParameter,
})

/** What one token uses, embedding and head counted. */
export const countedActiveParameters = termed({
  of: 'countedActiveParameters',
  from: [
    'denseParameters',
    'repeatedParameters',
    'routedParameters',
    'expertsPerToken',
    'expertCount',
    'headParameters',
    'embeddingParameters',
  ],
  text: 'denseParameters{held| - repeatedParameters} + routedParameters * expertsPerToken / expertCount + headParameters + embeddingParameters',
  source: 'definition',
  compute: (i) =>
    i.denseParameters -
    i.repeatedParameters +
    (i.routedParameters * i.expertsPerToken) / i.expertCount +
    i.headParameters +
    i.embeddingParameters,
})

/** A token looks up one row of the embedding, so publishers often leave it out. */
export const activeParametersWithoutEmbedding = formula({
  of: 'activeParametersWithoutEmbedding',
  from: ['countedActiveParameters', 'embeddingTableParameters'],
  text: 'countedActiveParameters - embeddingTableParameters',
  source: 'definition',
  compute: (i) => i.countedActiveParameters - i.embeddingTableParameters,
})

/** What accumulates over a sequence, and the last inputs that are still needed. */
export const stateBytesPerSequence = formula({
  of: 'stateBytesPerSequence',
  from: [
    'summedStateElements',
    'bytesPerSummedElement',
    'recentStateElements',
    'bytesPerRecentElement',
  ],
  text: 'summedStateElements * bytesPerSummedElement + recentStateElements * bytesPerRecentElement',
  source: 'definition',
  compute: (i) =>
    i.summedStateElements * i.bytesPerSummedElement +
    i.recentStateElements * i.bytesPerRecentElement,
})

/** What follows from a model’s shape and its number formats alone. */
export const shapeFormulas = [
  countedActiveParameters,
  activeParametersWithoutEmbedding,
  kvCacheBytesPerToken,
  growingKvCacheBytesPerToken,
  indexKeyBytesPerToken,
  stateBytesPerSequence,
] as const
