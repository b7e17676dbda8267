import type { Words } from './message.ts'

type Term = keyof Words['glossary']

/** The term of the glossary that says what a field is, by its path in the request. */
export const termOf: Readonly<Record<string, Term>> = {
  'workload.queriesPerSecond': 'QPS',
  'workload.peakToAverageRatio': 'peak-to-average ratio',
  'workload.sequenceTokens': 'sequence length',
  'workload.goodput': 'goodput',
  'workload.adapterRank': 'LoRA',
  'performance.flopsUtilization': 'utilization',
  'performance.busyShare': 'busy time share',
  'performance.modelFlopsUtilization': 'MFU',
  'performance.maxTtftSeconds': 'TTFT',
  'performance.maxTpotSeconds': 'TPOT',
  'performance.tensorParallel': 'tensor parallelism (TP)',
  'performance.pipelineParallel': 'pipeline parallelism (PP)',
  'performance.virtualStages': 'virtual pipeline stages (VPP)',
  'performance.contextParallel': 'context parallelism (CP)',
  'performance.expertParallel': 'expert parallelism (EP)',
  'performance.microBatchSequences': 'micro-batch',
  'performance.globalBatchSequences': 'global batch size',
  'performance.batch': 'batch size',
  'performance.prefixCacheHitRate': 'prefix cache',
  'performance.draftTokens': 'speculative decoding',
  'performance.acceptanceRate': 'speculative decoding',
  'scaling.replicas': 'replica',
  'scaling.redundantReplicas': 'reserved, spare, headroom',
  'energy.powerUsageEffectiveness': 'PUE',
  'price.usdPerChipHour': 'chip-hour',
  'price.cachedInputShare': 'cache hit rate',
  'price.residualShare': 'residual value',
  asOf: 'as of',
}
