import * as v from 'valibot'
import { result } from '../shared/answer-parts.ts'
import { trainingKinds } from './request-run.ts'

/** What was trained, and which FLOPs count as the run’s. */
export const WorkAnswer = v.object({
  kind: v.picklist(trainingKinds),
  trainedTokens: result('trainedTokens'),
  counted: v.pipe(
    v.array(v.object({ part: v.string(), flops: v.nullable(v.number()) })),
    v.description('The FLOPs that are counted, by part; they add up to flops.'),
  ),
  notCounted: v.pipe(v.array(v.string()), v.description('Work that is left out of flops.')),
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
    v.description(
      'Where no cluster meets the deadline: the one that comes nearest. Null where one does.',
    ),
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
    v.description(
      'The same work on clusters from one server to eight times this one, by the same formulas, each with the optimum interval unless one was given; sizes whose goodput is below 1% are left out. With the method plan, each has the speed of the best plan on it, and sizes on which none fits are left out; with the top-down methods a chip is as fast on all, and its speed null.',
    ),
  ),
})
export type ReliabilityAnswer = v.InferOutput<typeof ReliabilityAnswer>
