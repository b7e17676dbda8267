import { inferenceBecause } from './because/inference.ts'

/** Why a formula ran, where several give the quantity. */
export const because = {
  ...inferenceBecause,
}
