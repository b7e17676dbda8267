import type { BecauseWord } from '../../model/graph/because.ts'
import { breakevenBecause } from './because/breakeven.ts'
import { inferenceBecause } from './because/inference.ts'
import { mixBecause } from './because/mix.ts'
import { trainingBecause } from './because/training.ts'

/** Why a formula ran, where several give its quantity. */
export const because = {
  ...breakevenBecause,
  ...trainingBecause,
  ...inferenceBecause,
  ...mixBecause,
} satisfies Readonly<Record<BecauseWord, string>>
