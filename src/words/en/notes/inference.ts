import { type PercentileWord, percentileOf } from '../format/percentile.ts'
import { latency } from '../format/sizes.ts'

/** What an input’s origin says of it, in an inference estimate. */
export const inferenceNotes = {
  'idle-time-measured': 'a measured rate holds its idle time',
  'no-training-counted': 'no training is counted',
  'of-the-training': 'full project cost of the described training run',
  'training-warns': ({ detail }: { detail: string }) => `Of the training: ${detail}`,
  engine: ({ engine, note }: { engine: string; note: string }) => `${engine}: ${note}`,
  'fitted-measured': 'fitted on this chip and engine',
  'fitted-family': 'fitted on its family of chips',
  'fitted-prior': 'the median of all measured chips; this family was not measured',
  'spread-quantile':
    '80% of rows that were left out of the fit lie within so many standard deviations',
  'spread-none': 'measured',
  'spread-table': 'rows of tables that the fit never saw',
  'spread-sparse': 'sparse model',
  'spread-kindOnChip': ({ isSparse }: { isSparse: boolean }) =>
    isSparse
      ? 'sparse model on a chip without sparse measurements'
      : 'dense model on a chip without dense measurements',
  'spread-loadOnEngine': 'engine that was measured under load alone',
  'spread-smallBatch': 'small batch',
  'spread-chip': 'chip that was not measured, of a family that was',
  'spread-family': 'neither the chip nor its family was measured',
  'spread-version': 'engine version not stated',
  'spread-engine': 'engine that was not measured',
  'spread-format': 'number format that was not measured on this chip',
  'little-batch': 'searched: the batch at which a replica serves its share of the load',
  'at-this-batch': 'by the plan’s steps, at this batch',
  'of-the-plan': 'from the plan',
  'no-prefix-cache': 'no prefix cache is assumed',
  'usual-chunk': 'the engines’ default on large accelerators',
  'prompts-alone': 'each prompt on its own',
  'wait-beside': 'the wait depends on the load, and is given for the load',
  'prefill-apart': 'prefill has replicas of its own',
  'prefill-shared': 'prefill and decoding share the replicas',
  'no-speculation': 'no speculative decoding',
  'of-its-split': 'of the split',
  'format-of-checkpoint': 'as its checkpoint is published, scales included',
  'published-in-sixteen-bits': '16 bits: no other format is known that it is published in',
  'state-summed':
    'assumed: 32 bits (under vLLM’s auto 16 for Granite 4, Bamba, Falcon-H1 and Jamba)',
  'kept-at-sixteen-bits': 'assumed: kept at 16 bits',
  'kv-format': 'size of the cache’s format',
  'largest-batch': 'the largest that memory, engine and limits allow',
  'ttft-utilization': ({ percentile, seconds }: { percentile: PercentileWord; seconds: number }) =>
    `searched: the most of a full batch’s rate at which ${percentileOf(percentile)} TTFT keeps within ${latency(seconds)}, the wait included`,
  'peak-of-hours': 'the largest of the hourly weights over their mean',
  'mean-of-hours': 'each hour runs what its load needs; the mean of 24',
  'counted-from-architecture': 'from the architecture',
}
