import { type PlanStep, planStep } from '../../model/training-plan/index.ts'
import { stepEfficiencies } from '../../presets/training-efficiency.ts'
import type { TrainingParameterId } from '../../presets/training-efficiency-schema.ts'
import type { ResolvedTraining } from './plan.ts'

type Fitted = Readonly<Record<TrainingParameterId, number>>

/** How much of a plan that does not fit its memory counts: one that hardly does is likelier than one that is far off. */
const lack = ({ trainingMemoryBytes, memoryBytes }: PlanStep): number =>
  Math.max(0, trainingMemoryBytes / memoryBytes - 1.1)

/** The plan that a trainer would have taken: the fastest that fits, or what comes nearest to fitting. */
export const predictTraining = (one: ResolvedTraining, fitted: Fitted): PlanStep => {
  const efficiencies = stepEfficiencies(fitted, one.bits)
  let best: PlanStep | undefined
  let least = Number.POSITIVE_INFINITY
  for (const inputs of one.variants) {
    const now = planStep({ ...inputs, ...efficiencies })
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
