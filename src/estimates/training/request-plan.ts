import * as v from 'valibot'
import { choice, object } from '../../fields/object.ts'
import { quantity } from '../../fields/quantity.ts'
import { share } from '../../fields/share.ts'
import { trainingPrecisions } from '../../presets/precisions.ts'
import { trainingPlanTexts } from '../../words/openapi/fields/training.ts'

const precision = v.optional(choice(trainingPrecisions, trainingPlanTexts.precision), 'bf16')

const count = (
  id:
    | 'tensorParallel'
    | 'pipelineParallel'
    | 'contextParallel'
    | 'expertParallel'
    | 'virtualStages'
    | 'microBatchSequences'
    | 'globalBatchSequences',
  description: string,
  max: number,
  example: number,
) => v.optional(quantity({ id, description, min: 1, max, integer: true, examples: [example] }))

/** `performance` of a training run by its parallel plan; what is left out is searched. */
export const PlanPerformance = object({
  method: choice(['plan'], trainingPlanTexts.method),
  precision,
  framework: v.optional(
    choice(['other', 'megatron', 'fsdp', 'maxtext', 'neuron'], trainingPlanTexts.framework),
    'other',
  ),
  tensorParallel: count('tensorParallel', trainingPlanTexts.tensorParallel, 1024, 8),
  pipelineParallel: count('pipelineParallel', trainingPlanTexts.pipelineParallel, 1024, 4),
  contextParallel: count('contextParallel', trainingPlanTexts.contextParallel, 1024, 2),
  expertParallel: count('expertParallel', trainingPlanTexts.expertParallel, 1024, 8),
  virtualStages: count('virtualStages', trainingPlanTexts.virtualStages, 128, 2),
  microBatchSequences: count('microBatchSequences', trainingPlanTexts.microBatchSequences, 4096, 1),
  globalBatchSequences: count(
    'globalBatchSequences',
    trainingPlanTexts.globalBatchSequences,
    1e7,
    1024,
  ),
  recomputation: v.optional(choice(['none', 'selective', 'full'], trainingPlanTexts.recomputation)),
  zeroStage: v.optional(
    quantity({
      id: 'zeroStage',
      description: trainingPlanTexts.zeroStage,
      min: 0,
      max: 3,
      integer: true,
      examples: [1],
    }),
  ),
  optimizer: v.optional(choice(['adam', 'adam-8bit'], trainingPlanTexts.optimizer), 'adam'),
  attentionKernel: v.optional(
    choice(['fused', 'unfused'], trainingPlanTexts.attentionKernel),
    'fused',
  ),
  objective: v.optional(
    choice(['fewest-chips', 'cheapest', 'fastest'], trainingPlanTexts.objective),
  ),
  runSpeedShare: v.optional(share('runSpeedShare', trainingPlanTexts.runSpeedShare, 1)),
})
export type PlanPerformance = v.InferOutput<typeof PlanPerformance>
