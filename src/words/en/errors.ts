import { betweenErrors } from './errors/between.ts'
import { compareErrors } from './errors/compare.ts'
import { configErrors } from './errors/config.ts'
import { expressionErrors } from './errors/expressions.ts'
import { fieldErrors } from './errors/fields.ts'
import { inferenceErrors } from './errors/inference.ts'
import { planErrors } from './errors/plans.ts'
import { presetErrors } from './errors/presets.ts'
import { priceErrors } from './errors/prices.ts'
import { requestErrors } from './errors/requests.ts'
import { sizeErrors } from './errors/sizes.ts'
import { sweepErrors } from './errors/sweep.ts'
import { trainingErrors } from './errors/training.ts'

/**
 * What is wrong with a field, in a whole sentence; `field` is its name, which
 * is added where the error is told. The key is the `code` that programs read.
 */
export const errors = {
  ...betweenErrors,
  ...fieldErrors,
  ...inferenceErrors,
  ...expressionErrors,
  ...sizeErrors,
  ...planErrors,
  ...presetErrors,
  ...priceErrors,
  ...requestErrors,
  ...configErrors,
  ...compareErrors,
  ...sweepErrors,
  ...trainingErrors,
  'accelerator-not-preset': ({ field }: { field: string }) =>
    `${field} must be a preset: its rates at several precisions are compared.`,
}
