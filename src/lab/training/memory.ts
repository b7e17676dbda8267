import { replicaMemory } from '../../model/roofline/replica.ts'
import { planMemory } from '../../model/training-plan/index.ts'
import { rowTexts } from '../../words/contributors/rows.ts'
import type { Row } from '../case.ts'
import { plansOf } from '../read.ts'
import { stepCaseOf } from './case.ts'
import { resolveTraining } from './plan.ts'

const gibibyte = 2 ** 30

const trainedKinds = ['training_activation', 'training_params_optimizer']

/** Memory of a chip that serves, by part, as an engine reports it. */
const served = async (row: Row): Promise<number | string> => {
  const [read] = await plansOf([
    {
      ...row,
      engine_version: row.setting ?? '',
      accelerator: row.chip ?? '',
      num_gpus: row.chips ?? '',
      input_len: '1',
      output_len: '1',
      batch_or_concurrency: 'max',
    },
  ])
  if (read === undefined) return rowTexts['no-plan']
  if (typeof read.plan === 'string') return read.plan
  const [inputs] = read.plan.variants
  if (inputs === undefined) return rowTexts['no-plan']
  if (read.plan.countedShare < 1 && row.kind === 'kv_cache') return rowTexts['does-not-fit']
  const values = replicaMemory({ ...inputs, batch: inputs.maxSequences })
  const bytes = {
    weights: values.replicaWeightBytes,
    activation: values.activationBytes,
    kv_cache: values.kvBudgetBytes,
  }[row.kind ?? '']
  return bytes === undefined ? rowTexts['unknown-kind']({ kind: row.kind }) : bytes / gibibyte
}

/** Memory of a chip that trains, by part, in GiB. */
const trained = (row: Row): number | string => {
  const resolved = resolveTraining(stepCaseOf(row))
  if (typeof resolved === 'string') return resolved
  const [first] = resolved.variants
  if (first === undefined) return rowTexts['no-plan']
  const values = planMemory(first)
  const bytes = {
    training_activation: values.trainingActivationBytes,
    training_params_optimizer:
      values.trainingWeightBytes + values.trainingGradientBytes + values.trainingOptimizerBytes,
  }[row.kind ?? '']
  return bytes === undefined ? rowTexts['unknown-kind']({ kind: row.kind }) : bytes / gibibyte
}

const kinds = ['weights', 'activation', 'kv_cache', ...trainedKinds]

/** The memory that a row measured, in GiB, or what keeps it from being predicted. */
export const memoryOf = async (row: Row): Promise<number | string> => {
  const kind = row.kind ?? ''
  if (!kinds.includes(kind)) return rowTexts['unknown-kind']({ kind })
  if ((row.chip ?? '').trim() === '') return rowTexts.missing({ column: 'chip' })
  return trainedKinds.includes(kind) ? trained(row) : served(row)
}
