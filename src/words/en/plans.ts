import { inferencePlans } from './plans/inference.ts'
import { trainingPlans } from './plans/training.ts'

/** Plans in short, and why one was not taken. */
export const plans = {
  ...inferencePlans,
  ...trainingPlans,
}
