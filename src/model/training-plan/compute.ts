import { formula } from '../graph/formula.ts'

export const chipTokens = formula({
  of: 'chipTokens',
  from: ['microBatchSequences', 'sequenceTokens', 'contextParallel'],
  text: 'microBatchSequences * sequenceTokens / contextParallel',
  source: 'definition',
  compute: (i) => (i.microBatchSequences * i.sequenceTokens) / i.contextParallel,
})

export const denseMatmulSeconds = formula({
  of: 'denseMatmulSeconds',
  from: [
    'trainingPasses',
    'recomputedPasses',
    'forwardFlopsPerParameterToken',
    'denseParameters',
    'headParameters',
    'chipTokens',
    'tensorParallel',
    'pipelineParallel',
    'peakFlopsPerSecond',
    'matmulEfficiency',
  ],
  text: '(trainingPasses + recomputedPasses) * forwardFlopsPerParameterToken * (denseParameters + headParameters) * chipTokens / (tensorParallel * pipelineParallel * peakFlopsPerSecond * matmulEfficiency)',
  source: 'definition',
  compute: (i) =>
    ((i.trainingPasses + i.recomputedPasses) *
      i.forwardFlopsPerParameterToken *
      (i.denseParameters + i.headParameters) *
      i.chipTokens) /
    (i.tensorParallel * i.pipelineParallel * i.peakFlopsPerSecond * i.matmulEfficiency),
})

/** Chips that share out the experts send each expert the tokens of all of them. */
export const tokensPerExpert = formula({
  of: 'tokensPerExpert',
  from: ['chipTokens', 'expertsPerToken', 'expertCount', 'expertParallel'],
  text: 'chipTokens * expertsPerToken / expertCount * expertParallel',
  source: 'definition',
  compute: (i) => ((i.chipTokens * i.expertsPerToken) / i.expertCount) * i.expertParallel,
})

/** Few tokens do not fill the chip: the rate rises as rows / (rows + half). */
export const expertMatmulSeconds = formula({
  of: 'expertMatmulSeconds',
  from: [
    'trainingPasses',
    'recomputedPasses',
    'forwardFlopsPerParameterToken',
    'routedParameters',
    'expertsPerToken',
    'expertCount',
    'chipTokens',
    'tensorParallel',
    'pipelineParallel',
    'peakFlopsPerSecond',
    'matmulEfficiency',
    'expertHalfTokens',
    'tokensPerExpert',
  ],
  text: '(trainingPasses + recomputedPasses) * forwardFlopsPerParameterToken * routedParameters * expertsPerToken / expertCount * chipTokens / (tensorParallel * pipelineParallel * peakFlopsPerSecond * matmulEfficiency) * (1 + expertHalfTokens / tokensPerExpert)',
  source: 'definition',
  compute: (i) =>
    (((((i.trainingPasses + i.recomputedPasses) *
      i.forwardFlopsPerParameterToken *
      i.routedParameters *
      i.expertsPerToken) /
      i.expertCount) *
      i.chipTokens) /
      (i.tensorParallel * i.pipelineParallel * i.peakFlopsPerSecond * i.matmulEfficiency)) *
    (1 + i.expertHalfTokens / i.tokensPerExpert),
})

export const trainingAttentionSeconds = formula({
  of: 'trainingAttentionSeconds',
  from: [
    'trainingPasses',
    'recomputedAttentionPasses',
    'forwardAttentionFlopsPerToken',
    'chipTokens',
    'tensorParallel',
    'pipelineParallel',
    'attentionPeakFlopsPerSecond',
    'attentionEfficiency',
  ],
  text: '(trainingPasses + recomputedAttentionPasses) * forwardAttentionFlopsPerToken * chipTokens / (tensorParallel * pipelineParallel * attentionPeakFlopsPerSecond * attentionEfficiency)',
  source: 'definition',
  compute: (i) =>
    ((i.trainingPasses + i.recomputedAttentionPasses) *
      i.forwardAttentionFlopsPerToken *
      i.chipTokens) /
    (i.tensorParallel * i.pipelineParallel * i.attentionPeakFlopsPerSecond * i.attentionEfficiency),
})

/** Norms, residuals and element-wise kernels are bound by memory, and take time of their own. */
export const trainingActivationSeconds = formula({
  of: 'trainingActivationSeconds',
  from: [
    'trainingPasses',
    'recomputedPasses',
    'replicatedActivationBytes',
    'normShare',
    'shardedActivationBytes',
    'tensorParallel',
    'chipTokens',
    'activationTraffic',
    'pipelineParallel',
    'bandwidthBytesPerSecond',
  ],
  text: '(trainingPasses + recomputedPasses) * (replicatedActivationBytes * normShare + shardedActivationBytes / tensorParallel) * chipTokens * activationTraffic / (pipelineParallel * bandwidthBytesPerSecond)',
  source: 'definition',
  compute: (i) =>
    ((i.trainingPasses + i.recomputedPasses) *
      (i.replicatedActivationBytes * i.normShare + i.shardedActivationBytes / i.tensorParallel) *
      i.chipTokens *
      i.activationTraffic) /
    (i.pipelineParallel * i.bandwidthBytesPerSecond),
})

export const trainingOverheadSeconds = formula({
  of: 'trainingOverheadSeconds',
  from: [
    'trainingPasses',
    'recomputedPasses',
    'layers',
    'layerSeconds',
    'expertLayers',
    'expertLayerSeconds',
    'pipelineParallel',
  ],
  text: '(trainingPasses + recomputedPasses) * (layers * layerSeconds + expertLayers * expertLayerSeconds) / pipelineParallel',
  source: 'definition',
  compute: (i) =>
    ((i.trainingPasses + i.recomputedPasses) *
      (i.layers * i.layerSeconds + i.expertLayers * i.expertLayerSeconds)) /
    i.pipelineParallel,
})

/** What a chip does for a micro-batch, one kernel after another. */
export const computeSeconds = formula({
  of: 'computeSeconds',
  from: [
    'denseMatmulSeconds',
    'expertMatmulSeconds',
    'trainingAttentionSeconds',
    'trainingActivationSeconds',
    'trainingOverheadSeconds',
    'tensorLinkSeconds',
    'contextLinkSeconds',
  ],
  text: 'denseMatmulSeconds + expertMatmulSeconds + trainingAttentionSeconds + trainingActivationSeconds + trainingOverheadSeconds + tensorLinkSeconds + contextLinkSeconds',
  source: 'definition',
  compute: (i) =>
    i.denseMatmulSeconds +
    i.expertMatmulSeconds +
    i.trainingAttentionSeconds +
    i.trainingActivationSeconds +
    i.trainingOverheadSeconds +
    i.tensorLinkSeconds +
    i.contextLinkSeconds,
})
