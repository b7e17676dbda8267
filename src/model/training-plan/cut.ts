import { formula } from '../graph/formula.ts'

/** The fullest stage sets the pace, and the memory. */
export const stageImbalance = formula({
  of: 'stageImbalance',
  from: ['layers', 'pipelineParallel'],
  text: 'ceil(layers / pipelineParallel) * pipelineParallel / layers',
  source: 'definition',
  // mathjs takes what is within 1e-12 of a whole number for it.
  domain: (i) => i.layers / i.pipelineParallel < 1e5,
  compute: (i) => (Math.ceil(i.layers / i.pipelineParallel) * i.pipelineParallel) / i.layers,
})

/** Norms and residuals that are shared out over the chips of a layer (Korthikanti et al. 2022, arXiv 2205.05198). */
export const normShare = formula({
  of: 'normShare',
  from: ['chipsPerLink', 'tensorParallel'],
  text: 'chipsPerLink / tensorParallel',
  source: 'definition',
  compute: (i) => i.chipsPerLink / i.tensorParallel,
})

/** Two collectives a layer and pass, forward, backward and recomputed; none where a chip holds whole layers. */
export const tensorCollectives = formula({
  of: 'tensorCollectives',
  from: ['tensorParallel', 'chipsPerLink', 'layers', 'recomputedPasses', 'pipelineParallel'],
  text: 'tensorParallel > chipsPerLink ? 2 * layers * (2 + recomputedPasses) / pipelineParallel : 0',
  source: 'definition',
  compute: (i) =>
    i.tensorParallel > i.chipsPerLink
      ? (2 * i.layers * (2 + i.recomputedPasses)) / i.pipelineParallel
      : 0,
})

/** The first stage has the embedding, the last one the head. */
export const edgeParameters = formula({
  of: 'edgeParameters',
  from: ['pipelineParallel', 'embeddingTableParameters', 'ownHeadParameters'],
  text: 'pipelineParallel <= 1 ? embeddingTableParameters + ownHeadParameters : max(embeddingTableParameters, ownHeadParameters)',
  source: 'definition',
  compute: (i) =>
    i.pipelineParallel <= 1
      ? i.embeddingTableParameters + i.ownHeadParameters
      : Math.max(i.embeddingTableParameters, i.ownHeadParameters),
})

/** Micro-batches whose activations the first stage keeps; stages that take turns keep more. */
export const inFlightMicroBatches = formula({
  of: 'inFlightMicroBatches',
  from: ['virtualStages', 'pipelineParallel'],
  text: 'virtualStages > 1 ? pipelineParallel + (pipelineParallel - 1) / virtualStages : pipelineParallel',
  source: 'korthikanti-2022',
  compute: (i) =>
    i.virtualStages > 1
      ? i.pipelineParallel + (i.pipelineParallel - 1) / i.virtualStages
      : i.pipelineParallel,
})

/** A stage with the head keeps few micro-batches; without a pipeline it keeps the logits beside all else. */
export const logitBytesPerTokenWord = formula({
  of: 'logitBytesPerTokenWord',
  from: ['pipelineParallel', 'bytesPerLogit'],
  text: '(pipelineParallel <= 1 ? 1 : 0) * bytesPerLogit',
  source: 'definition',
  compute: (i) => (i.pipelineParallel <= 1 ? i.bytesPerLogit : 0),
})

export const normBytesPerTokenLayer = formula({
  of: 'normBytesPerTokenLayer',
  from: ['normBytesPerElement', 'hiddenSize'],
  text: 'normBytesPerElement * hiddenSize',
  source: 'definition',
  compute: (i) => i.normBytesPerElement * i.hiddenSize,
})

export const checkpointBytesPerToken = formula({
  of: 'checkpointBytesPerToken',
  from: ['bytesPerActivation', 'hiddenSize', 'chipsPerLink'],
  text: 'bytesPerActivation * hiddenSize / chipsPerLink',
  source: 'definition',
  compute: (i) => (i.bytesPerActivation * i.hiddenSize) / i.chipsPerLink,
})
