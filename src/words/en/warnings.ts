import { commonWarnings } from './warnings/common.ts'
import { compareWarnings } from './warnings/compare.ts'
import { inferenceWarnings } from './warnings/inference.ts'
import { mixWarnings } from './warnings/mix.ts'
import { sweepWarnings } from './warnings/sweep.ts'
import { trainingWarnings } from './warnings/training.ts'

/** Warnings of an answer; the key is the `code` that programs read. */
export const warnings = {
  ...commonWarnings,
  ...inferenceWarnings,
  ...trainingWarnings,
  ...mixWarnings,
  ...compareWarnings,
  ...sweepWarnings,
  'precision-not-stated': ({
    readings,
    precisions,
  }: {
    readings: readonly string[]
    precisions: readonly string[]
  }) =>
    `The statement does not say which number format it counts in: ${readings.join(', ')} are all shown. Set supply.statedPrecision to choose one of ${precisions.join(', ')}.`,
}
