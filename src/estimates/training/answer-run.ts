import * as v from 'valibot'
import { trainingRunAnswerTexts } from '../../words/openapi/answers/training.ts'
import { result } from '../shared/answer-parts.ts'
import { trainingKinds } from './request-run.ts'

/** What was trained, and which FLOPs count as the run’s. */
export const WorkAnswer = v.object({
  kind: v.picklist(trainingKinds),
  trainedTokens: result('trainedTokens'),
  counted: v.pipe(
    v.array(v.object({ part: v.string(), flops: v.nullable(v.number()) })),
    v.description(trainingRunAnswerTexts.counted),
  ),
  notCounted: v.pipe(v.array(v.string()), v.description(trainingRunAnswerTexts.notCounted)),
})
export type WorkAnswer = v.InferOutput<typeof WorkAnswer>

/** How the run fares against failures, and how runs of other sizes would. */
export const ReliabilityAnswer = v.object({
  interruptionsPerChipYear: result('interruptionsPerChipYear'),
  meanSecondsBetweenInterruptions: result('meanSecondsBetweenInterruptions'),
  checkpointIntervalSeconds: result('checkpointIntervalSeconds'),
  goodput: result('goodput'),
  interruptions: result('interruptions'),
  daysLost: result('daysLost'),
  usdLost: result('usdLost'),
  best: v.pipe(
    v.nullable(v.object({ chips: v.number(), goodput: v.number(), days: v.number() })),
    v.description(trainingRunAnswerTexts.best),
  ),
  sizes: v.pipe(
    v.array(
      v.object({
        chips: v.number(),
        tokensPerSecondPerChip: v.nullable(v.number()),
        goodput: v.number(),
        days: v.number(),
        daysLost: v.number(),
        usdLost: v.nullable(v.number()),
      }),
    ),
    v.description(trainingRunAnswerTexts.sizes),
  ),
})
export type ReliabilityAnswer = v.InferOutput<typeof ReliabilityAnswer>
