import { planStep } from '../../model/training-plan/index.ts'
import type { TrainingPlan } from '../../model/training-plan/inputs.ts'
import {
  fairShare,
  fits,
  mostForUsual,
  type PlanSearch,
  type Steps,
  type TrainingCandidate,
} from './candidate.ts'
import { stagesOf, stepInputs } from './inputs.ts'
import { planFamilies, plansWith, settingOf } from './plans.ts'
import { isUsual } from './step-size.ts'
import type { PlanGround, Wanted } from './wanted.ts'

type Judge = (plan: TrainingPlan) => TrainingCandidate

/** Judges plans one after another: their memory, and the speed of those that fit. */
const judgeOf = (ground: PlanGround, wanted: Wanted): Judge => {
  const { memoryOf, stepOf } = stagesOf(ground, settingOf(wanted))
  return (plan) => {
    const { trainingMemoryBytes, trainingFreeBytes } = memoryOf(plan)
    const missingBytes = -trainingFreeBytes
    return {
      plan,
      missingBytes,
      memoryBytes: trainingMemoryBytes,
      tokensPerSecondPerChip: missingBytes > 0 ? null : stepOf().tokensPerSecondPerChip,
    }
  }
}

/** The plans of a family that are worth a look: none that recomputes without need, nor a larger micro-batch where a smaller one lacks memory. */
const judgedFamily = (
  batches: readonly (readonly TrainingPlan[])[],
  judge: Judge,
): readonly TrainingCandidate[] => {
  const candidates: TrainingCandidate[] = []
  for (const plans of batches) {
    let fitting = false
    for (const plan of plans) {
      const candidate = judge(plan)
      candidates.push(candidate)
      fitting = fits(candidate)
      if (fitting) break
    }
    if (!fitting) break
  }
  return candidates
}

const speed = ({ tokensPerSecondPerChip }: TrainingCandidate) => tokensPerSecondPerChip ?? 0

const faster = (a: TrainingCandidate, b: TrainingCandidate): number =>
  speed(b) - speed(a) || Math.max(0, a.missingBytes) - Math.max(0, b.missingBytes)

const shareOfBest = (ground: PlanGround, { plan }: TrainingCandidate): number => {
  const values = planStep(stepInputs(ground, plan))
  const attention =
    (values.attentionEfficiency * values.attentionPeakFlopsPerSecond) / values.peakFlopsPerSecond
  return values.modelFlopsUtilizationWithAttention / Math.max(values.matmulEfficiency, attention)
}

const search = (
  ground: PlanGround,
  wanted: Wanted,
  judge: Judge,
  chips: number,
  steps: Steps,
): readonly TrainingCandidate[] => {
  const families = planFamilies(ground, wanted, chips)
  const { sequenceTokens } = wanted
  const ofSteps = (keep: typeof isUsual) =>
    families
      .flatMap(({ cut, batches }) =>
        judgedFamily(
          batches
            .filter(({ globalBatchSequences }) => keep({ globalBatchSequences, sequenceTokens }))
            .map((batch) => plansWith(wanted, chips, cut, batch)),
          judge,
        ),
      )
      .toSorted(faster)
  if (wanted.globalBatchSequences !== undefined || steps === 'any') return ofSteps(() => true)
  const usual = ofSteps(isUsual)
  if (steps === 'usual') return usual
  const [best] = usual
  const isFit = best !== undefined && fits(best)
  if (isFit && shareOfBest(ground, best) >= fairShare) return usual
  // Steps of more tokens are better than no plan, or than chips that hardly work.
  const any = ofSteps(() => true)
  const pace = (found: readonly TrainingCandidate[]) => found[0]?.tokensPerSecondPerChip ?? 0
  return isFit && pace(any) <= mostForUsual * pace(usual) ? usual : any
}

/** Whether some plan fits so many chips. */
const fitsOf =
  (ground: PlanGround, wanted: Wanted, judge: Judge) =>
  (chips: number): boolean =>
    planFamilies(ground, wanted, chips).some(({ cut, batches }) =>
      batches.some((batch) =>
        plansWith(wanted, chips, cut, batch).some((plan) => fits(judge(plan))),
      ),
    )

/** The leanest plan has one sequence at a time and keeps nothing that it was not asked to. */
const leanest = (wanted: Wanted): Wanted => ({
  ...wanted,
  microBatchSequences: wanted.microBatchSequences ?? 1,
  recomputation: wanted.recomputation ?? 'full',
})

export const planSearch = (ground: PlanGround, wanted: Wanted): PlanSearch => {
  const judge = judgeOf(ground, wanted)
  return {
    on: (chips, steps = 'usual-first') => search(ground, wanted, judge, chips, steps),
    fits: fitsOf(ground, wanted, judge),
    leanestFits: fitsOf(ground, leanest(wanted), judge),
    shareOfBest: (candidate) => shareOfBest(ground, candidate),
  }
}
