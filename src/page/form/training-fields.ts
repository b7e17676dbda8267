import { type Choice, field } from './field.ts'

/** Numbers of a parallel plan. */
export const planFields = [
  field('performance', 'tensorParallel', 'auto'),
  field('performance', 'pipelineParallel', 'auto'),
  field('performance', 'virtualStages', 'auto'),
  field('performance', 'contextParallel', 'auto'),
  field('performance', 'expertParallel', 'auto'),
  field('performance', 'microBatchSequences', 'auto'),
  field('performance', 'globalBatchSequences', 'four-million-tokens'),
  field('performance', 'runSpeedShare', 'as-published-runs'),
]

/** Words of a parallel plan. */
export const planChoices: readonly Choice[] = [
  {
    name: 'performance.objective',
    options: [
      ['', 'plan-all-chips'],
      ['fewest-chips', 'fewest-chips'],
      ['cheapest', 'cheapest-run'],
      ['fastest', 'fastest-run'],
    ],
  },
  {
    name: 'performance.recomputation',
    options: [
      ['', 'auto'],
      ['none', 'recompute-none'],
      ['selective', 'recompute-selective'],
      ['full', 'recompute-full'],
    ],
  },
  {
    name: 'performance.zeroStage',
    options: [
      ['', 'auto'],
      ['0', 'zero-0'],
      ['1', 'zero-1'],
      ['2', 'zero-2'],
      ['3', 'zero-3'],
    ],
  },
  {
    name: 'performance.optimizer',
    options: [
      ['', 'adam-32bit'],
      ['adam-8bit', 'adam-8bit'],
    ],
  },
  {
    name: 'performance.attentionKernel',
    options: [
      ['', 'attention-fused'],
      ['unfused', 'attention-unfused'],
    ],
  },
  {
    name: 'performance.framework',
    options: [
      ['', 'framework-typical'],
      ['megatron', 'framework-megatron'],
      ['fsdp', 'framework-fsdp'],
      ['maxtext', 'framework-maxtext'],
      ['neuron', 'framework-neuron'],
    ],
  },
]

/** Where adapters are, and of which rank. */
export const adapterTargets = 'workload.adapterTargets'
export const adapterRank = 'workload.adapterRank'

/** What is trained, and what of it counts as work. */
export const workChoices: readonly Choice[] = [
  {
    name: 'workload.kind',
    options: [
      ['', 'pre-training'],
      ['continued-pre-training', 'continued-pre-training'],
      ['fine-tuning', 'fine-tuning'],
      ['lora', 'lora'],
    ],
  },
  {
    name: adapterTargets,
    options: [
      ['', 'lora-attention'],
      ['all-linear', 'lora-all-linear'],
    ],
  },
  {
    name: 'workload.countAttention',
    options: [
      ['', 'attention-not-counted'],
      ['causal', 'attention-causal'],
      ['full', 'attention-full'],
    ],
  },
]

/** Every choice of words of the training tab. */
export const trainingChoices = [...planChoices, ...workChoices].map(({ name }) => name)

export const isPlanChoice = (name: string): boolean =>
  planChoices.some((choice) => choice.name === name)

/** The folded groups of the training form. */
export const trainingGroups = {
  work: [
    field('workload', 'epochs', '1'),
    field('workload', 'adapterRank', 'adapters-not-counted'),
  ],
  failures: [
    field('workload', 'goodput', '1'),
    field('reliability', 'checkpointSeconds', 'not-given'),
    field('reliability', 'restartSeconds', 'not-given'),
    field('reliability', 'checkpointIntervalSeconds', 'young-daly'),
    field('reliability', 'interruptionsPerChipYear', 'llama-3-1'),
  ],
  programme: [
    field('programme', 'failedRunsShare', '0'),
    field('programme', 'exploratoryRunsShare', '0'),
    field('programme', 'staffUsd', '0'),
    field('programme', 'dataUsd', '0'),
    field('programme', 'storageUsd', '0'),
    field('programme', 'taxRate', '0'),
  ],
} as const
