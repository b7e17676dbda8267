import { breakevenWarnings } from './warnings/breakeven.ts'
import { capacityWarnings } from './warnings/capacity.ts'
import { mixWarnings } from './warnings/mix.ts'
import { trainingWarnings } from './warnings/training.ts'

/** Warnings of an answer; the key is the `code` that programs read. */
export const warnings = {
  ...breakevenWarnings,
  ...trainingWarnings,
  ...capacityWarnings,
  ...mixWarnings,
}
