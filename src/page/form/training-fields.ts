import { type Choice, field } from './field.ts'

/** What the first option says where a plan is searched; the form adds what was found. */
export const searched = 'searched'

/** Numbers of a parallel plan. */
export const planFields = [
  field('performance', 'tensorParallel', 'Chips that share a layer (tensor)', searched),
  field('performance', 'pipelineParallel', 'Pipeline stages', searched),
  field('performance', 'virtualStages', 'Parts of a stage that take turns', searched),
  field('performance', 'contextParallel', 'Parts of a sequence (context)', searched),
  field('performance', 'expertParallel', 'Chips that share out the experts', searched),
  field('performance', 'microBatchSequences', 'Micro-batch, in sequences', searched),
  field(
    'performance',
    'globalBatchSequences',
    'Global batch, in sequences',
    'about 4 million tokens',
  ),
  field(
    'performance',
    'runSpeedShare',
    'Speed of the run over benchmarked steps',
    'as published runs',
  ),
]

/** Words of a parallel plan. */
export const planChoices: readonly Choice[] = [
  {
    name: 'performance.objective',
    label: 'Cluster',
    options: [
      ['', 'all chips given, or those that are needed'],
      ['fewest-chips', 'the fewest chips'],
      ['cheapest', 'the fewest chip-hours'],
      ['fastest', 'the fastest of at most so many chips'],
    ],
  },
  {
    name: 'performance.recomputation',
    label: 'Activations recomputed',
    options: [
      ['', searched],
      ['none', 'none'],
      ['selective', 'those of attention'],
      ['full', 'those of whole layers'],
    ],
  },
  {
    name: 'performance.zeroStage',
    label: 'ZeRO: what the copies share out',
    options: [
      ['', searched],
      ['0', '0, nothing'],
      ['1', '1, the optimizer’s state'],
      ['2', '2, gradients too'],
      ['3', '3, weights too (FSDP)'],
    ],
  },
  {
    name: 'performance.optimizer',
    label: 'Optimizer',
    options: [
      ['', 'Adam, 32-bit moments'],
      ['adam-8bit', 'Adam, 8-bit moments'],
    ],
  },
  {
    name: 'performance.attentionKernel',
    label: 'Attention kernel',
    options: [
      ['', 'fused, as FlashAttention'],
      ['unfused', 'unfused, as in 2022'],
    ],
  },
  {
    name: 'performance.framework',
    label: 'Framework',
    options: [
      ['', 'the middle of all'],
      ['megatron', 'Megatron-LM'],
      ['fsdp', 'PyTorch FSDP'],
      ['maxtext', 'MaxText'],
      ['neuron', 'AWS Neuron'],
    ],
  },
]

/** What is trained, and what of it counts as work. */
export const workChoices: readonly Choice[] = [
  {
    name: 'workload.kind',
    label: 'Kind of training',
    options: [
      ['', 'pre-training'],
      ['continued-pre-training', 'continued pre-training'],
      ['fine-tuning', 'fine-tuning of all weights'],
      ['lora', 'LoRA: adapters alone'],
    ],
  },
  {
    name: 'workload.adapterTargets',
    label: 'Matrices with adapters',
    options: [
      ['', 'those of attention'],
      ['all-linear', 'the feed-forward ones too'],
    ],
  },
  {
    name: 'workload.countAttention',
    label: 'Attention over the context as work',
    options: [
      ['', 'not counted'],
      ['causal', 'the causal half is counted'],
      ['full', 'the whole square is counted, as by PaLM'],
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
    field('workload', 'epochs', 'Passes through the data', '1'),
    field('workload', 'adapterRank', 'Rank of the adapters', 'adapters not counted'),
  ],
  failures: [
    field('workload', 'goodput', 'Share of the time that makes progress', '1'),
    field('reliability', 'checkpointSeconds', 'Standstill of a checkpoint', 'not given'),
    field('reliability', 'restartSeconds', 'Restart after a failure', 'not given'),
    field(
      'reliability',
      'checkpointIntervalSeconds',
      'From one checkpoint to the next',
      'the best (Young, Daly)',
    ),
    field(
      'reliability',
      'interruptionsPerChipYear',
      'Interruptions a chip and year',
      'those of Llama 3.1',
    ),
  ],
  programme: [
    field('programme', 'failedRunsShare', 'Failed runs over the final one', '0'),
    field('programme', 'exploratoryRunsShare', 'Exploratory runs over the final one', '0'),
    field('programme', 'staffUsd', 'Staff', '0'),
    field('programme', 'dataUsd', 'Data', '0'),
    field('programme', 'storageUsd', 'Storage', '0'),
    field('programme', 'taxRate', 'Tax on all of it', '0'),
  ],
} as const
