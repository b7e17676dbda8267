import { compareAllowed } from './allowed/compare.ts'
import { configAllowed } from './allowed/config.ts'
import { fieldAllowed } from './allowed/fields.ts'
import { inferenceAllowed } from './allowed/inference.ts'
import { requestAllowed } from './allowed/requests.ts'
import { sweepAllowed } from './allowed/sweep.ts'
import { trainingAllowed } from './allowed/training.ts'

/** What a refused field may hold. */
export const allowed = {
  ...fieldAllowed,
  ...requestAllowed,
  ...configAllowed,
  ...compareAllowed,
  ...sweepAllowed,
  ...trainingAllowed,
  ...inferenceAllowed,
}
