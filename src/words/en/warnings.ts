import { breakevenWarnings } from './warnings/breakeven.ts'
import { capacityWarnings } from './warnings/capacity.ts'
import { commonWarnings } from './warnings/common.ts'
import { compareWarnings } from './warnings/compare.ts'
import { configWarnings } from './warnings/config.ts'
import { inferenceWarnings } from './warnings/inference.ts'
import { mixWarnings } from './warnings/mix.ts'
import { sweepWarnings } from './warnings/sweep.ts'
import { trainingWarnings } from './warnings/training.ts'
import { usualWarnings } from './warnings/usual.ts'

/** Warnings of an answer; the key is the `code` that programs read. */
export const warnings = {
  ...breakevenWarnings,
  ...commonWarnings,
  ...configWarnings,
  ...inferenceWarnings,
  ...trainingWarnings,
  ...capacityWarnings,
  ...mixWarnings,
  ...compareWarnings,
  ...sweepWarnings,
  ...usualWarnings,
}
