import { formula } from '../graph/formula.ts'

/** An answer's context grows from the prompt to prompt and answer: halfway on average. */
export const meanContextTokens = formula({
  of: 'meanContextTokens',
  from: ['inputTokens', 'outputTokens'],
  text: 'inputTokens + outputTokens / 2',
  source: 'definition',
  compute: (i) => i.inputTokens + i.outputTokens / 2,
})

/** Expected tokens of speculative decoding (Leviathan et al. 2023, arXiv 2211.17192, equation 1). */
export const decodedTokensPerStep = formula({
  of: 'decodedTokensPerStep',
  from: ['acceptanceRate', 'draftTokens', 'tokensPerAcceptedRow'],
  text: '(1 - acceptanceRate ^ (draftTokens + 1)) / (1 - acceptanceRate) * tokensPerAcceptedRow',
  source: 'leviathan-2023',
  domain: (i) => i.acceptanceRate < 0.99 && i.draftTokens < 100,
  compute: (i) =>
    ((1 - i.acceptanceRate ** (i.draftTokens + 1)) / (1 - i.acceptanceRate)) *
    i.tokensPerAcceptedRow,
})

/** All drafted tokens and the one after them are checked in the same step. */
export const rowsPerSequence = formula({
  of: 'rowsPerSequence',
  from: ['draftTokens', 'tokensPerAcceptedRow'],
  text: '(draftTokens + 1) * tokensPerAcceptedRow',
  source: 'leviathan-2023',
  compute: (i) => (i.draftTokens + 1) * i.tokensPerAcceptedRow,
})

/** Stages of a pipeline work on different sequences at once. */
export const microBatch = formula({
  of: 'microBatch',
  from: ['batch', 'pipelineParallel'],
  text: 'batch / pipelineParallel',
  source: 'definition',
  compute: (i) => i.batch / i.pipelineParallel,
})

/** In a steady state a query begins whenever one ends. */
export const queriesPerStep = formula({
  of: 'queriesPerStep',
  from: ['microBatch', 'decodedTokensPerStep', 'outputTokens'],
  text: 'microBatch * decodedTokensPerStep / outputTokens',
  source: 'definition',
  compute: (i) => (i.microBatch * i.decodedTokensPerStep) / i.outputTokens,
})

/** A prompt is prefilled in one step, so with few queries most steps only decode. */
export const mixedShare = formula({
  of: 'mixedShare',
  from: ['queriesPerStep', 'queriesPerMixedStep'],
  text: 'min(1, queriesPerStep / queriesPerMixedStep)',
  source: 'definition',
  compute: (i) => Math.min(1, i.queriesPerStep / i.queriesPerMixedStep),
})

export const prefilledTokens = formula({
  of: 'prefilledTokens',
  from: ['inputTokens', 'prefixCacheHitRate'],
  text: 'inputTokens * (1 - prefixCacheHitRate)',
  source: 'definition',
  compute: (i) => i.inputTokens * (1 - i.prefixCacheHitRate),
})

export const prefillRows = formula({
  of: 'prefillRows',
  from: ['queriesPerStep', 'prefilledTokens', 'prefillShare'],
  text: 'queriesPerStep * prefilledTokens * prefillShare',
  source: 'definition',
  compute: (i) => i.queriesPerStep * i.prefilledTokens * i.prefillShare,
})

export const decodeRows = formula({
  of: 'decodeRows',
  from: ['microBatch', 'rowsPerSequence'],
  text: 'microBatch * rowsPerSequence',
  source: 'definition',
  compute: (i) => i.microBatch * i.rowsPerSequence,
})
