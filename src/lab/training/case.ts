import type { Recomputation } from '../../model/training-plan/inputs.ts'
import { type Framework, frameworkNamed } from '../../presets/training-efficiency.ts'
import { countFault, numberIn, type Row } from '../case.ts'

/** A row of a table of training: only what was chosen, never what was measured. */
export interface TrainingCase {
  readonly id: string
  /** What keeps a count from being read. */
  readonly fault: string | undefined
  readonly framework: Framework
  readonly model: string
  /** As a count or "8.0B"; may be empty. */
  readonly parameters: string
  readonly activeParameters: number | undefined
  /** As "48 layers, hidden 6144, 64 heads"; may be empty. */
  readonly architecture: string
  readonly accelerator: string
  readonly chips: number | undefined
  readonly precision: string
  readonly globalBatch: number | undefined
  readonly microBatch: number | undefined
  readonly sequenceTokens: number | undefined
  readonly tensorParallel: number | undefined
  readonly pipelineParallel: number | undefined
  readonly contextParallel: number | undefined
  readonly virtualStages: number | undefined
  readonly expertParallel: number | undefined
  readonly recomputation: Recomputation | undefined
  /** Adapters are trained, and the weights themselves are not. */
  readonly isLora: boolean
  /** Attention with its scores in memory, and dropout: before FlashAttention. */
  readonly isUnfused: boolean
}

const recomputationIn = (text: string): Recomputation | undefined => {
  if (/^(true|full|yes|1)\b|full/i.test(text)) return 'full'
  if (/selective/i.test(text)) return 'selective'
  return /^(false|no|none|0)\b|\bno\b/i.test(text) ? 'none' : undefined
}

const planColumns = ['global_batch', 'micro_batch', 'seq_len', 'tp', 'pp', 'cp', 'vp', 'ep']

/** A row with the columns of a table of step throughput. */
export const trainingCaseOf = (row: Row): TrainingCase => ({
  id: row.id ?? '',
  fault: countFault(row, ['num_gpus', ...planColumns]),
  framework: frameworkNamed(row.source_set ?? ''),
  model: row.model ?? '',
  parameters: row.params ?? '',
  activeParameters: undefined,
  architecture: row.architecture ?? '',
  accelerator: row.accelerator ?? '',
  chips: numberIn(row, 'num_gpus'),
  precision: row.precision ?? '',
  globalBatch: numberIn(row, 'global_batch'),
  microBatch: numberIn(row, 'micro_batch'),
  sequenceTokens: numberIn(row, 'seq_len'),
  tensorParallel: numberIn(row, 'tp'),
  pipelineParallel: numberIn(row, 'pp'),
  contextParallel: numberIn(row, 'cp'),
  virtualStages: numberIn(row, 'vp'),
  expertParallel: numberIn(row, 'ep'),
  recomputation: recomputationIn(row.activation_checkpointing ?? ''),
  isLora: /lora/i.test(`${row.source_set} ${row.model}`),
  isUnfused: false,
})

/** A row with the columns of a table of whole runs. */
export const runCaseOf = (row: Row): TrainingCase => ({
  ...trainingCaseOf({ ...row, source_set: '' }),
  fault: countFault(row, ['count', 'tokens', 'seq_len']),
  parameters: row.params_total ?? '',
  activeParameters: numberIn(row, 'params_active'),
  chips: numberIn(row, 'count'),
})

/** A row with the columns of a table of measured steps and memory (Megatron's of 2022). */
export const stepCaseOf = (row: Row): TrainingCase => ({
  ...trainingCaseOf(row),
  fault: countFault(row, ['chips', 'interleave', ...planColumns]),
  framework: 'megatron',
  accelerator: row.chip ?? '',
  chips: numberIn(row, 'chips'),
  virtualStages: numberIn(row, 'interleave'),
  contextParallel: 1,
  expertParallel: 1,
  recomputation: recomputationIn(row.setting ?? '') ?? 'none',
  isUnfused: true,
})
