import * as v from 'valibot'
import { rooflineAnswerTexts } from '../../words/openapi/answers/inference.ts'
import { Evidence } from '../shared/answer-evidence.ts'
import { Derivation } from '../shared/answer-parts.ts'
import { LatencyLimits } from './answer-limits.ts'
import { PeakLatency } from './answer-peak.ts'

const figure = (description: string) => v.pipe(v.number(), v.description(description))
const share = v.number()
const Ends = v.object({ low: v.number(), high: v.number() })

/** What the method `roofline` adds to an answer. */
export const RooflineAnswer = v.object({
  text: v.pipe(v.string(), v.description(rooflineAnswerTexts.text)),
  engine: v.string(),
  precision: v.string(),
  plan: v.object({
    text: v.string(),
    tensorParallel: v.number(),
    pipelineParallel: v.number(),
    attention: v.picklist(['tensor', 'data']),
    batch: figure(rooflineAnswerTexts.batch),
    batchLimit: figure(rooflineAnswerTexts.batchLimit),
  }),
  bound: v.object({
    by: v.picklist(['memory', 'compute', 'network', 'overhead']),
    text: v.string(),
    shares: v.pipe(
      v.object({ memory: share, compute: share, network: share, overhead: share }),
      v.description(rooflineAnswerTexts.shares),
    ),
  }),
  evidence: Evidence,
  interval: v.pipe(
    v.object({
      level: v.number(),
      reason: v.pipe(v.string(), v.description(rooflineAnswerTexts.intervalReason)),
      outputTokensPerSecondPerReplica: Ends,
      ttftSeconds: Ends,
      tpotSeconds: Ends,
      chips: v.pipe(v.nullable(Ends), v.description(rooflineAnswerTexts.intervalChips)),
      usdPerYear: v.nullable(Ends),
    }),
    v.description(rooflineAnswerTexts.interval),
  ),
  memory: v.pipe(
    v.object({
      totalBytes: figure(rooflineAnswerTexts.totalBytes),
      weightBytes: figure(rooflineAnswerTexts.weightBytes),
      kvBytes: figure(rooflineAnswerTexts.kvBytes),
      activationBytes: figure(rooflineAnswerTexts.activationBytes),
      reservedBytes: figure(rooflineAnswerTexts.reservedBytes),
      freeBytes: figure(rooflineAnswerTexts.freeBytes),
    }),
    v.description(rooflineAnswerTexts.memory),
  ),
  load: v.pipe(
    v.nullable(
      v.object({
        queriesPerSecondPerReplica: v.number(),
        concurrencyPerReplica: figure(rooflineAnswerTexts.concurrencyPerReplica),
        concurrency: figure(rooflineAnswerTexts.concurrency),
        tpotSeconds: figure(rooflineAnswerTexts.tpotAtLoad),
        ttftSeconds: figure(rooflineAnswerTexts.ttftAtLoad),
        prefillSeconds: v.number(),
        ttftP50Seconds: v.number(),
        ttftP95Seconds: v.number(),
        ttftP99Seconds: v.number(),
        outputTokensPerSecondPerUser: figure(rooflineAnswerTexts.outputTokensPerSecondPerUser),
        note: v.string(),
        derivation: Derivation,
      }),
    ),
    v.description(rooflineAnswerTexts.load),
  ),
  peak: v.pipe(
    v.nullable(
      v.object({
        ...PeakLatency.entries,
        concurrencyPerReplica: figure(rooflineAnswerTexts.concurrencyPerReplica),
        derivation: Derivation,
      }),
    ),
    v.description(rooflineAnswerTexts.peak),
  ),
  limits: v.optional(LatencyLimits),
  saturatedUsdPerMillionOutputTokens: v.nullable(v.number()),
  underuseFactor: v.pipe(v.nullable(v.number()), v.description(rooflineAnswerTexts.underuseFactor)),
  alternatives: v.pipe(
    v.array(
      v.object({
        text: v.string(),
        replicas: v.pipe(
          v.nullable(v.number()),
          v.description(rooflineAnswerTexts.alternativeReplicas),
        ),
        queriesPerSecondPerReplica: v.nullable(v.number()),
        chipsPerReplica: v.number(),
        chips: v.nullable(v.number()),
        batch: v.nullable(v.number()),
        reason: v.pipe(v.string(), v.description(rooflineAnswerTexts.reason)),
      }),
    ),
    v.description(rooflineAnswerTexts.alternatives),
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
    v.description(rooflineAnswerTexts.curve),
  ),
})
export type RooflineAnswer = v.InferOutput<typeof RooflineAnswer>
