import * as v from 'valibot'
import { choice, object } from '../../fields/object.ts'
import { quantity } from '../../fields/quantity.ts'
import { share } from '../shared/request-parts.ts'

/** Formats that training was measured in, or near. */
const precision = v.optional(
  choice(
    ['bf16', 'fp16', 'fp8', 'fp4', 'tf32', 'fp32'],
    'What is multiplied; weights are kept at 16 bits beside a 32-bit copy, at 32 bits with tf32 and fp32.',
  ),
  'bf16',
)

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
  method: choice(['plan'], 'Predicted from a parallel plan; what is left out is searched.'),
  precision,
  framework: v.optional(
    choice(
      ['other', 'megatron', 'fsdp', 'maxtext', 'neuron'],
      'What trains: efficiencies were fitted on tables of each; other is the middle of them.',
    ),
    'other',
  ),
  tensorParallel: count('tensorParallel', 'Must divide the attention heads.', 1024, 8),
  pipelineParallel: count(
    'pipelineParallel',
    'Equal stages where it divides the layers; half of them at most, or all.',
    1024,
    4,
  ),
  contextParallel: count('contextParallel', 'Cuts long sequences.', 1024, 2),
  expertParallel: count('expertParallel', 'Must divide the experts and the copies.', 1024, 8),
  virtualStages: count(
    'virtualStages',
    'Must divide the layers of a stage; above 1, micro-batches are a multiple of the stages.',
    128,
    2,
  ),
  microBatchSequences: count('microBatchSequences', 'For each copy of the model.', 4096, 1),
  globalBatchSequences: count(
    'globalBatchSequences',
    'Left out: about four million tokens a step. Must be a multiple of copies x micro-batch.',
    1e7,
    1024,
  ),
  recomputation: v.optional(
    choice(
      ['none', 'selective', 'full'],
      'selective recomputes attention alone (Korthikanti et al. 2022), which saves nothing where a fused kernel keeps no scores; full recomputes each layer from its input.',
    ),
  ),
  zeroStage: v.optional(
    quantity({
      id: 'zeroStage',
      description:
        'What the copies share out: 0 nothing, 1 optimizer state, 2 gradients too, 3 weights too (FSDP).',
      min: 0,
      max: 3,
      integer: true,
      examples: [1],
    }),
  ),
  optimizer: v.optional(
    choice(
      ['adam', 'adam-8bit'],
      'Mixed-precision Adam: 12 bytes a parameter (32-bit weights and two moments); 8-bit moments: 6.',
    ),
    'adam',
  ),
  attentionKernel: v.optional(
    choice(
      ['fused', 'unfused'],
      'fused (FlashAttention) keeps no scores; unfused keeps them and dropout’s masks, as in 2022.',
    ),
    'fused',
  ),
  objective: v.optional(
    choice(
      ['fewest-chips', 'cheapest', 'fastest'],
      'Which cluster the run is on; cheapest is the fewest chip-hours. With workload.chips: left out, all of them; "fastest" or "cheapest", these or fewer. With workload.days: left out or "fewest-chips", the fewest chips that meet the deadline; "cheapest" of those that do. With neither: left out or "cheapest"; or "fewest-chips", the smallest cluster that fits.',
    ),
  ),
  runSpeedShare: v.optional(
    share(
      'runSpeedShare',
      'Whole runs are slower than tuned benchmarks; 1 takes the benchmark’s speed. Left out: what published runs reached.',
      1,
    ),
  ),
})
export type PlanPerformance = v.InferOutput<typeof PlanPerformance>
