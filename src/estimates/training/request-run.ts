import * as v from 'valibot'
import { fault } from '../../fields/fault.ts'
import { choice, object } from '../../fields/object.ts'
import { quantity } from '../../fields/quantity.ts'
import { adapterTargets } from '../../model/architecture/adapters.ts'
import { message } from '../../words/message.ts'

export const trainingKinds = [
  'pre-training',
  'continued-pre-training',
  'fine-tuning',
  'lora',
] as const

const conventions = ['causal', 'full'] as const

/** Fields of the workload that say what is trained, and which FLOPs count. */
export const runWorkload = {
  kind: v.optional(
    choice(
      trainingKinds,
      'All weights are trained (6 FLOPs a parameter and token) but with lora: 4, through frozen weights, and 6 for each adapter parameter.',
    ),
    'pre-training',
  ),
  epochs: v.optional(
    quantity({
      id: 'epochs',
      description: 'The tokens are those of one pass.',
      above: 0,
      max: 1e6,
      examples: [3],
    }),
    1,
  ),
  adapterRank: v.optional(
    quantity({
      id: 'adapterRank',
      description:
        'For kind lora, with a model whose architecture is known; left out, the adapters’ own FLOPs are not counted.',
      min: 1,
      max: 65536,
      integer: true,
      examples: [16],
    }),
  ),
  adapterTargets: v.optional(
    choice(
      adapterTargets,
      'Which matrices have adapters: query, key, value and output, or the feed-forward ones too; attention when left out.',
    ),
  ),
  sequenceTokens: v.optional(
    quantity({
      id: 'sequenceTokens',
      description: 'What countAttention needs.',
      min: 1,
      max: 1e9,
      integer: true,
      examples: [8192],
    }),
  ),
  countAttention: v.optional(
    v.pipe(
      v.union([v.boolean(), v.picklist(conventions)], () =>
        fault(message('errors.not-a-choice'), { allowed: message('allowed.attention-counted') }),
      ),
      v.description(
        'Whether attention over the context counts as work, beside the weights. "full" counts the whole square, 12 L H dh s FLOPs a token, as the MFU of PaLM (appendix B) does; "causal", the same as true, counts the half that a causal mask leaves, as Megatron-LM and MaxText can. Give the MFU of the same convention.',
      ),
      v.transform((input) => (input === true ? ('causal' as const) : input)),
    ),
    false,
  ),
}

const seconds = (
  id: 'checkpointSeconds' | 'restartSeconds' | 'checkpointIntervalSeconds',
  description: string,
  examples: readonly (number | string)[],
  min = 0.001,
) => quantity({ id, description, min, max: 1e7, examples })

export const Reliability = object({
  interruptionsPerChipYear: v.optional(
    quantity({
      id: 'interruptionsPerChipYear',
      description: 'Left out: that of Llama 3.1 on 16,384 H100s.',
      min: 1e-9,
      max: 1e4,
      examples: [0.173, '419 / (16384 * 54 / 365)'],
    }),
  ),
  checkpointSeconds: seconds(
    'checkpointSeconds',
    'The part of writing a checkpoint for which training stands still.',
    [10, '1 min'],
  ),
  restartSeconds: seconds(
    'restartSeconds',
    'Lost in each failure beside the work since the last checkpoint.',
    [300, '5 min'],
    0,
  ),
  checkpointIntervalSeconds: v.optional(
    seconds(
      'checkpointIntervalSeconds',
      'Left out: the optimum of Young and Daly, sqrt(2 × checkpointSeconds × MTBF of the cluster).',
      [600, '10 min'],
    ),
  ),
})
export const reliability = v.optional(
  v.pipe(
    Reliability,
    v.description(
      'Failures, from which the goodput follows, in place of workload.goodput. Needs the number of chips, or a deadline or a plan that they follow from.',
    ),
  ),
)

const shareOfRun = (id: 'failedRunsShare' | 'exploratoryRunsShare') =>
  v.optional(
    quantity({
      id,
      description: '1 is as many chip-hours as the final run.',
      min: 0,
      max: 1000,
      examples: [0.5, '50%'],
    }),
    0,
  )
const money = (id: 'staffUsd' | 'dataUsd' | 'storageUsd', description: string) =>
  v.optional(quantity({ id, description, min: 0, max: 1e13, examples: [2e6] }), 0)

export const Programme = object({
  failedRunsShare: shareOfRun('failedRunsShare'),
  exploratoryRunsShare: shareOfRun('exploratoryRunsShare'),
  staffUsd: money('staffUsd', 'For the whole programme.'),
  dataUsd: money('dataUsd', 'Licences, collection, cleaning and labelling.'),
  storageUsd: money('storageUsd', 'Of data and checkpoints.'),
  taxRate: v.optional(
    quantity({
      id: 'taxRate',
      description: 'On every other line, the run among them.',
      min: 0,
      max: 1,
      examples: [0.06, '13%'],
    }),
    0,
  ),
})
export const programme = v.optional(
  v.pipe(
    Programme,
    v.description('What a training costs beside its final run; each a line of cost.breakdown.'),
  ),
)
