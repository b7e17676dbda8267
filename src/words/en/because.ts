import { trainingBecause } from './because/training.ts'

/** Why a formula ran, where several give its quantity. */
export const because = {
  ...trainingBecause,
}
