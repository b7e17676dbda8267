import * as v from 'valibot'
import { fault } from '../../fields/fault.ts'
import { choice, object } from '../../fields/object.ts'
import { quantity } from '../../fields/quantity.ts'
import { adapterTargets } from '../../model/architecture/adapters.ts'
import { message } from '../../words/message.ts'
import {
  programmeTexts,
  reliabilityTexts,
  trainedTexts,
} from '../../words/openapi/fields/training.ts'

export const trainingKinds = [
  'pre-training',
  'continued-pre-training',
  'fine-tuning',
  'lora',
] as const

const conventions = ['causal', 'full'] as const

/** Fields of the workload that say what is trained, and which FLOPs count. */
export const runWorkload = {
  kind: v.optional(choice(trainingKinds, trainedTexts.kind), 'pre-training'),
  epochs: v.optional(
    quantity({
      id: 'epochs',
      description: trainedTexts.epochs,
      above: 0,
      max: 1e6,
      examples: [3],
    }),
    1,
  ),
  adapterRank: v.optional(
    quantity({
      id: 'adapterRank',
      description: trainedTexts.adapterRank,
      min: 1,
      max: 65536,
      integer: true,
      examples: [16],
    }),
  ),
  adapterTargets: v.optional(choice(adapterTargets, trainedTexts.adapterTargets)),
  sequenceTokens: v.optional(
    quantity({
      id: 'sequenceTokens',
      description: trainedTexts.sequenceTokens,
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
      v.description(trainedTexts.countAttention),
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
      description: reliabilityTexts.interruptionsPerChipYear,
      min: 1e-9,
      max: 1e4,
      examples: [0.173, '419 / (16384 * 54 / 365)'],
    }),
  ),
  checkpointSeconds: seconds('checkpointSeconds', reliabilityTexts.checkpointSeconds, [
    10,
    '1 min',
  ]),
  restartSeconds: seconds('restartSeconds', reliabilityTexts.restartSeconds, [300, '5 min'], 0),
  checkpointIntervalSeconds: v.optional(
    seconds('checkpointIntervalSeconds', reliabilityTexts.checkpointIntervalSeconds, [
      600,
      '10 min',
    ]),
  ),
})
export const reliability = v.optional(
  v.pipe(Reliability, v.description(reliabilityTexts.reliability)),
)

const shareOfRun = (id: 'failedRunsShare' | 'exploratoryRunsShare') =>
  v.optional(
    quantity({
      id,
      description: programmeTexts.shareOfRun,
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
  staffUsd: money('staffUsd', programmeTexts.staffUsd),
  dataUsd: money('dataUsd', programmeTexts.dataUsd),
  storageUsd: money('storageUsd', programmeTexts.storageUsd),
  taxRate: v.optional(
    quantity({
      id: 'taxRate',
      description: programmeTexts.taxRate,
      min: 0,
      max: 1,
      examples: [0.06, '13%'],
    }),
    0,
  ),
})
export const programme = v.optional(v.pipe(Programme, v.description(programmeTexts.programme)))
