import * as v from 'valibot'
import { latencyPercentiles } from '../../planner/serving/percentile.ts'
import { latencyLimitsTexts, rooflineAnswerTexts } from '../../words/openapi/answers/inference.ts'
import { Derivation } from '../shared/answer-parts.ts'

const figure = (description: string) => v.pipe(v.number(), v.description(description))

/** What a plan was held to, and what it keeps. */
export const LatencyLimits = v.pipe(
  v.object({
    percentile: v.pipe(
      v.picklist(latencyPercentiles),
      v.description(latencyLimitsTexts.percentile),
    ),
    text: v.pipe(v.string(), v.description(latencyLimitsTexts.text)),
    ttft: v.optional(
      v.pipe(
        v.object({
          maxSeconds: v.number(),
          seconds: v.pipe(v.nullable(v.number()), v.description(latencyLimitsTexts.ttftSeconds)),
          queriesPerSecondPerReplica: v.number(),
          concurrencyPerReplica: v.optional(figure(rooflineAnswerTexts.concurrencyPerReplica)),
          derivation: Derivation,
        }),
        v.description(latencyLimitsTexts.ttft),
      ),
    ),
    tpot: v.optional(
      v.pipe(
        v.object({ maxSeconds: v.number(), seconds: figure(latencyLimitsTexts.tpotSeconds) }),
        v.description(latencyLimitsTexts.tpot),
      ),
    ),
  }),
  v.description(latencyLimitsTexts.limits),
)
export type LatencyLimits = v.InferOutput<typeof LatencyLimits>
