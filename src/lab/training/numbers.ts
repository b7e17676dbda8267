import type { TrainingBytes } from '../../model/training-plan/inputs.ts'
import { trainingBytes } from '../../planner/training/bytes.ts'
import type { Bits } from '../../presets/efficiency.ts'
import { bitsOf, computeOf, denseRate, formats, type WeightFormat } from '../../presets/formats.ts'
import type { Accelerator } from '../../presets/schema.ts'
import type { TrainingCase } from './case.ts'

/** Number formats as tables of training spell them. */
const spellings: readonly (readonly [RegExp, WeightFormat])[] = [
  [/fp4/i, 'nvfp4'],
  [/fp8/i, 'fp8'],
  [/int8/i, 'int8'],
]

export interface TrainingNumbers {
  readonly bytes: TrainingBytes
  readonly peakFlopsPerSecond: number
  readonly bits: Bits
}

/** Models published as trained in fewer bits than 16. */
const native = (model: string) => (/deepseek-v3|deepseek-r1/.test(model) ? 'fp8' : '')

const formatOf = ({ precision, framework }: TrainingCase, model: string): WeightFormat => {
  // Megatron Bridge's tables are of FP8 where their column of formats is empty.
  const text = precision.trim() || (framework === 'megatron' ? 'fp8' : native(model))
  return spellings.find(([pattern]) => pattern.test(text))?.[1] ?? 'bf16'
}

/**
 * What is multiplied in which format: weights are kept at 16 bits whatever they
 * are multiplied in, with a master copy and two moments of Adam at 32; gradients
 * were kept at 32 bits in 2022, and at 16 in tables since.
 */
export const trainingNumbersOf = (
  one: TrainingCase,
  model: string,
  chip: Accelerator,
): TrainingNumbers | undefined => {
  const compute = computeOf(formats[formatOf(one, model)].compute, chip)
  const peak = compute === undefined ? undefined : denseRate(chip, compute)
  if (compute === undefined || peak === undefined) return undefined
  return {
    bytes: trainingBytes('adam', one.isLora, one.isUnfused),
    peakFlopsPerSecond: peak,
    bits: bitsOf(compute),
  }
}
