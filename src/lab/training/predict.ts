import type { Values } from '../../model/roofline/replica.ts'
import { runPlan } from '../../model/training-plan/index.ts'
import { stepConstantIds } from '../../presets/training-efficiency.ts'
import type { TrainingParameterId } from '../../presets/training-efficiency-schema.ts'
import type { ResolvedTraining } from './plan.ts'

type Fitted = Readonly<Record<TrainingParameterId, number>>

/** Puts fitted constants into a plan's values. */
export const withTrainingEfficiency = (
  values: Values,
  bits: ResolvedTraining['bits'],
  fitted: Fitted,
): Values => {
  for (const id of stepConstantIds) values[id] = fitted[id]
  values.matmulEfficiency = fitted[`matmulEfficiency${bits}`]
  return values
}

/** How much of a plan that does not fit its memory counts: one that hardly does is likelier than one that is far off. */
const lack = ({ trainingMemoryBytes, memoryBytes }: Values): number =>
  Math.max(0, trainingMemoryBytes / memoryBytes - 1.1)

/** The plan that a trainer would have taken: the fastest that fits, or what comes nearest to fitting. */
export const predictTraining = (one: ResolvedTraining, fitted: Fitted): Values => {
  let best: Values | undefined
  let least = Number.POSITIVE_INFINITY
  for (const values of one.variants) {
    const now = runPlan(withTrainingEfficiency(values, one.bits, fitted))
    const missing = lack(now)
    const better =
      best === undefined ||
      missing < least - 1e-9 ||
      (missing <= least + 1e-9 && now.tokensPerSecondPerChip > best.tokensPerSecondPerChip)
    if (better) {
      best = now
      least = missing
    }
  }
  if (best === undefined) throw new Error(`${one.id} has no plan`)
  return best
}
