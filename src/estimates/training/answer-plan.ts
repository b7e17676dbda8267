import * as v from 'valibot'
import {
  trainingAnswerTexts,
  trainingPlanAnswerTexts,
} from '../../words/openapi/answers/training.ts'
import { Evidence } from '../shared/answer-evidence.ts'
import { result } from '../shared/answer-parts.ts'

const figure = (description: string) => v.pipe(v.number(), v.description(description))
const span = v.nullable(v.object({ low: v.number(), high: v.number() }))

/** A chip’s memory by part. */
export const TrainingMemory = v.object({
  totalBytes: figure(trainingAnswerTexts.totalBytes),
  weightBytes: figure(trainingAnswerTexts.weightBytes),
  gradientBytes: figure(trainingAnswerTexts.gradientBytes),
  optimizerBytes: figure(trainingAnswerTexts.optimizerBytes),
  activationBytes: figure(trainingAnswerTexts.activationBytes),
  workspaceBytes: figure(trainingAnswerTexts.workspaceBytes),
  freeBytes: figure(trainingAnswerTexts.freeBytes),
})

/** The ends of what a plan’s rate makes uncertain. */
export const PlanInterval = v.object({
  level: v.number(),
  tokensPerSecondPerChip: v.object({ low: v.number(), high: v.number() }),
  days: span,
  usd: span,
  tokens: span,
})

/** What the method `plan` adds to an answer. */
export const TrainingPlanAnswer = v.object({
  text: v.pipe(v.string(), v.description(trainingPlanAnswerTexts.text)),
  tensorParallel: result('tensorParallel'),
  pipelineParallel: result('pipelineParallel'),
  contextParallel: result('contextParallel'),
  expertParallel: result('expertParallel'),
  dataParallel: result('dataParallel'),
  virtualStages: result('virtualStages'),
  microBatchSequences: result('microBatchSequences'),
  globalBatchSequences: result('globalBatchSequences'),
  microBatches: result('microBatches'),
  sequenceTokens: result('sequenceTokens'),
  recomputation: v.picklist(['none', 'selective', 'full']),
  zeroStage: v.number(),
  trainingStepSeconds: result('trainingStepSeconds'),
  tokensPerSecondPerChip: result('tokensPerSecondPerChip'),
  modelFlopsUtilizationWithAttention: result('modelFlopsUtilizationWithAttention'),
  hardwareFlopsUtilization: result('hardwareFlopsUtilization'),
  runSpeedShare: result('runSpeedShare'),
  shares: v.pipe(
    v.object({
      compute: v.number(),
      memory: v.number(),
      network: v.number(),
      bubble: v.number(),
      overhead: v.number(),
    }),
    v.description(trainingPlanAnswerTexts.shares),
  ),
  evidence: Evidence,
  interval: v.pipe(PlanInterval, v.description(trainingPlanAnswerTexts.interval)),
  smallestCluster: v.pipe(
    v.nullable(v.object({ chips: v.number(), text: v.string() })),
    v.description(trainingPlanAnswerTexts.smallestCluster),
  ),
  alternatives: v.pipe(
    v.array(
      v.object({
        text: v.string(),
        tokensPerSecondPerChip: v.nullable(v.number()),
        memoryBytes: v.number(),
        reason: v.string(),
        tensorParallel: result('tensorParallel'),
        pipelineParallel: result('pipelineParallel'),
        virtualStages: result('virtualStages'),
        contextParallel: result('contextParallel'),
        expertParallel: result('expertParallel'),
        microBatchSequences: result('microBatchSequences'),
        globalBatchSequences: result('globalBatchSequences'),
        recomputation: v.picklist(['none', 'selective', 'full']),
        zeroStage: v.number(),
        varied: v.optional(
          v.pipe(v.record(v.string(), v.number()), v.description(trainingPlanAnswerTexts.varied)),
        ),
      }),
    ),
    v.description(trainingPlanAnswerTexts.alternatives),
  ),
})
export type TrainingPlanAnswer = v.InferOutput<typeof TrainingPlanAnswer>
