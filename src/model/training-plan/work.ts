import { formula } from '../graph/formula.ts'
import { termed } from '../graph/lean.ts'

export const chipsPerModel = formula({
  of: 'chipsPerModel',
  from: ['tensorParallel', 'pipelineParallel', 'contextParallel'],
  text: 'tensorParallel * pipelineParallel * contextParallel',
  source: 'definition',
  compute: (i) => i.tensorParallel * i.pipelineParallel * i.contextParallel,
})

export const dataParallel = formula({
  of: 'dataParallel',
  from: ['chips', 'chipsPerModel'],
  text: 'chips / chipsPerModel',
  source: 'definition',
  compute: (i) => i.chips / i.chipsPerModel,
})

export const microBatches = formula({
  of: 'microBatches',
  from: ['globalBatchSequences', 'dataParallel', 'microBatchSequences'],
  text: 'globalBatchSequences / (dataParallel * microBatchSequences)',
  source: 'definition',
  compute: (i) => i.globalBatchSequences / (i.dataParallel * i.microBatchSequences),
})

export const matmulFlopsPerToken = formula({
  of: 'matmulFlopsPerToken',
  from: [
    'forwardFlopsPerParameterToken',
    'denseParameters',
    'headParameters',
    'routedParameters',
    'expertsPerToken',
    'expertCount',
  ],
  text: 'forwardFlopsPerParameterToken * (denseParameters + headParameters + routedParameters * expertsPerToken / expertCount)',
  source: 'kaplan-2020',
  compute: (i) =>
    i.forwardFlopsPerParameterToken *
    (i.denseParameters +
      i.headParameters +
      (i.routedParameters * i.expertsPerToken) / i.expertCount),
})

/** A token attends to those before it: half of the sequence on average, a window at most where there is one. */
export const forwardAttentionFlopsPerToken = termed({
  of: 'forwardAttentionFlopsPerToken',
  from: [
    'attentionFlopsPerPair',
    'windowAttentionFlopsPerPair',
    'attentionWindowTokens',
    'selectedAttentionFlopsPerPair',
    'attentionSelectedTokens',
    'indexAttentionFlopsPerPair',
    'stateFlopsPerToken',
    'sequenceTokens',
  ],
  text: 'attentionFlopsPerPair * sequenceTokens / 2{window| + windowAttentionFlopsPerPair * min(attentionWindowTokens, sequenceTokens / 2)}{sparse| + selectedAttentionFlopsPerPair * min(attentionSelectedTokens, sequenceTokens / 2) + indexAttentionFlopsPerPair * sequenceTokens / 2}{state| + stateFlopsPerToken}',
  source: 'definition',
  compute: (i) =>
    (i.attentionFlopsPerPair * i.sequenceTokens) / 2 +
    i.windowAttentionFlopsPerPair * Math.min(i.attentionWindowTokens, i.sequenceTokens / 2) +
    i.selectedAttentionFlopsPerPair * Math.min(i.attentionSelectedTokens, i.sequenceTokens / 2) +
    (i.indexAttentionFlopsPerPair * i.sequenceTokens) / 2 +
    i.stateFlopsPerToken,
})

export const modelFlopsPerToken = formula({
  of: 'modelFlopsPerToken',
  from: ['trainingPasses', 'matmulFlopsPerToken', 'forwardAttentionFlopsPerToken'],
  text: 'trainingPasses * (matmulFlopsPerToken + forwardAttentionFlopsPerToken)',
  source: 'palm-2022',
  compute: (i) => i.trainingPasses * (i.matmulFlopsPerToken + i.forwardAttentionFlopsPerToken),
})

/** Recomputed passes are executed, and count toward HFU alone. */
export const executedFlopsPerToken = formula({
  of: 'executedFlopsPerToken',
  from: [
    'trainingPasses',
    'recomputedPasses',
    'recomputedAttentionPasses',
    'matmulFlopsPerToken',
    'forwardAttentionFlopsPerToken',
  ],
  text: '(trainingPasses + recomputedPasses) * matmulFlopsPerToken + (trainingPasses + recomputedAttentionPasses) * forwardAttentionFlopsPerToken',
  source: 'korthikanti-2022',
  compute: (i) =>
    (i.trainingPasses + i.recomputedPasses) * i.matmulFlopsPerToken +
    (i.trainingPasses + i.recomputedAttentionPasses) * i.forwardAttentionFlopsPerToken,
})
