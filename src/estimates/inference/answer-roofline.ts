import * as v from 'valibot'
import { Evidence } from '../shared/answer-evidence.ts'
import { Derivation } from '../shared/answer-parts.ts'

const figure = (description: string) => v.pipe(v.number(), v.description(description))
const share = v.number()

/** What the method `roofline` adds to an answer. */
export const RooflineAnswer = v.object({
  text: v.pipe(v.string(), v.description('The fleet in a sentence.')),
  engine: v.string(),
  precision: v.string(),
  plan: v.object({
    text: v.string(),
    tensorParallel: v.number(),
    pipelineParallel: v.number(),
    attention: v.picklist(['tensor', 'data']),
    batch: figure('Sequences decoded together in a replica, at most.'),
    batchLimit: figure('Sequences that memory and engine allow.'),
  }),
  bound: v.object({
    by: v.picklist(['memory', 'compute', 'network', 'overhead']),
    text: v.string(),
    shares: v.pipe(
      v.object({ memory: share, compute: share, network: share, overhead: share }),
      v.description('What a step waits for; adds up to 1.'),
    ),
  }),
  evidence: Evidence,
  interval: v.pipe(
    v.object({
      level: v.number(),
      outputTokensPerSecondPerReplica: v.object({ low: v.number(), high: v.number() }),
      usdPerYear: v.nullable(v.object({ low: v.number(), high: v.number() })),
    }),
    v.description('80% of measurements that the fit never saw lie within.'),
  ),
  memory: v.pipe(
    v.object({
      totalBytes: figure('All memory of a replica.'),
      weightBytes: figure('Weights, embedding and head.'),
      kvBytes: figure('KV cache of a full batch.'),
      activationBytes: figure('Activations, workspace and buffers.'),
      reservedBytes: figure('What the engine leaves alone.'),
      freeBytes: figure('Left for more KV cache.'),
    }),
    v.description('One replica’s memory by part, in B; the parts add up to the total.'),
  ),
  load: v.pipe(
    v.nullable(
      v.object({
        queriesPerSecondPerReplica: v.number(),
        concurrencyPerReplica: figure('Sequences in decoding, by Little’s law.'),
        concurrency: figure('In all replicas.'),
        tpotSeconds: v.number(),
        ttftP50Seconds: v.number(),
        ttftP95Seconds: v.number(),
        note: v.string(),
        derivation: Derivation,
      }),
    ),
    v.description('Each serving replica at its share of the average load; null without a load.'),
  ),
  saturatedUsdPerMillionOutputTokens: v.nullable(v.number()),
  underuseFactor: v.pipe(
    v.nullable(v.number()),
    v.description('Cost a token at this load over cost when every replica is full.'),
  ),
  alternatives: v.pipe(
    v.array(
      v.object({
        text: v.string(),
        replicas: v.pipe(
          v.nullable(v.number()),
          v.description('Those that the load and the limits need; null where it falls out.'),
        ),
        chipsPerReplica: v.number(),
        chips: v.nullable(v.number()),
        batch: v.nullable(v.number()),
        reason: v.pipe(v.string(), v.description('Why it was not chosen.')),
      }),
    ),
    v.description('The other plans, the next best first.'),
  ),
  curve: v.pipe(
    v.array(
      v.object({
        batch: v.number(),
        outputTokensPerSecondPerReplica: v.number(),
        tpotSeconds: v.number(),
        ttftSeconds: v.number(),
        usdPerMillionOutputTokens: v.nullable(v.number()),
      }),
    ),
    v.description('One replica at growing batches.'),
  ),
})
export type RooflineAnswer = v.InferOutput<typeof RooflineAnswer>
