import * as v from 'valibot'
import { Evidence } from '../shared/answer-evidence.ts'
import { result } from '../shared/answer-parts.ts'

const figure = (description: string) => v.pipe(v.number(), v.description(description))
const span = v.nullable(v.object({ low: v.number(), high: v.number() }))

/** A chip’s memory by part. */
export const TrainingMemory = v.object({
  totalBytes: figure('Memory of the chip that can be addressed.'),
  weightBytes: figure('Weights.'),
  gradientBytes: figure('Gradients.'),
  optimizerBytes: figure('Optimizer state.'),
  activationBytes: figure('Activations of the fullest stage.'),
  workspaceBytes: figure('Workspace and buffers.'),
  freeBytes: figure('What is left.'),
})

/** What the method `plan` adds to an answer. */
export const TrainingPlanAnswer = v.object({
  text: v.pipe(v.string(), v.description('The plan in a sentence.')),
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
    v.description('What a step spends its time on; adds up to 1.'),
  ),
  evidence: Evidence,
  interval: v.pipe(
    v.object({
      level: v.number(),
      tokensPerSecondPerChip: v.object({ low: v.number(), high: v.number() }),
      days: span,
      usd: span,
      tokens: span,
    }),
    v.description(
      '80% of measurements that the fit never saw lie within; of whole runs for days and cost, or for the tokens that a cluster trains on in its days.',
    ),
  ),
  smallestCluster: v.pipe(
    v.nullable(v.object({ chips: v.number(), text: v.string() })),
    v.description('The fewest chips, in whole servers, on which some plan fits.'),
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
      }),
    ),
    v.description('Other plans on as many chips, the next fastest first, and why not.'),
  ),
})
export type TrainingPlanAnswer = v.InferOutput<typeof TrainingPlanAnswer>
