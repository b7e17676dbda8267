import { formula } from '../graph/formula.ts'

export const servedQueriesPerSecond = formula({
  of: 'servedQueriesPerSecond',
  from: ['queriesPerSecond', 'servedShare'],
  text: 'queriesPerSecond * servedShare',
  source: 'definition',
  compute: (i) => i.queriesPerSecond * i.servedShare,
})

export const tokensPerQuery = formula({
  of: 'tokensPerQuery',
  from: ['inputTokens', 'outputTokens'],
  text: 'inputTokens + outputTokens',
  source: 'definition',
  compute: (i) => i.inputTokens + i.outputTokens,
})

/** Forward FLOPs of one query; attention over the context is left out, as in the published chains. */
export const flopsPerQuery = formula({
  of: 'flopsPerQuery',
  from: ['forwardFlopsPerParameterToken', 'activeParameters', 'tokensPerQuery'],
  text: 'forwardFlopsPerParameterToken * activeParameters * tokensPerQuery',
  source: 'kaplan-2020',
  compute: (i) => i.forwardFlopsPerParameterToken * i.activeParameters * i.tokensPerQuery,
})

/** Method `flops`: what one chip serves at a share of its peak, idle time included. */
export const queriesPerSecondPerChipFromFlops = formula({
  of: 'queriesPerSecondPerChip',
  from: ['peakFlopsPerSecond', 'flopsUtilization', 'busyShare', 'flopsPerQuery'],
  text: 'peakFlopsPerSecond * flopsUtilization * busyShare / flopsPerQuery',
  source: 'semianalysis-2023-search',
  compute: (i) => (i.peakFlopsPerSecond * i.flopsUtilization * i.busyShare) / i.flopsPerQuery,
})

/** Method `measured`, where tokens were counted instead of queries. */
export const queriesPerSecondPerChipFromTokens = formula({
  of: 'queriesPerSecondPerChip',
  from: ['outputTokensPerSecondPerChip', 'outputTokens'],
  text: 'outputTokensPerSecondPerChip / outputTokens',
  source: 'definition',
  compute: (i) => i.outputTokensPerSecondPerChip / i.outputTokens,
})

export const outputTokensPerSecondPerChip = formula({
  of: 'outputTokensPerSecondPerChip',
  from: ['queriesPerSecondPerChip', 'outputTokens'],
  text: 'queriesPerSecondPerChip * outputTokens',
  source: 'definition',
  compute: (i) => i.queriesPerSecondPerChip * i.outputTokens,
})

/** The FLOP utilisation that a measured rate amounts to, idle time included. */
export const impliedFlopsUtilization = formula({
  of: 'flopsUtilization',
  from: ['queriesPerSecondPerChip', 'flopsPerQuery', 'peakFlopsPerSecond'],
  text: 'queriesPerSecondPerChip * flopsPerQuery / peakFlopsPerSecond',
  source: 'definition',
  compute: (i) => (i.queriesPerSecondPerChip * i.flopsPerQuery) / i.peakFlopsPerSecond,
})
