import {
  type PlanStep,
  planMemoryOver,
  planStep,
  planStepOver,
} from '../../model/training-plan/index.ts'
import type { TrainingPlan } from '../../model/training-plan/inputs.ts'
import type { Steps, TrainingCandidate } from './found.ts'
import { inputsUnder, stepInputs } from './inputs.ts'
import { type Family, isUsual, planFamilies } from './plans.ts'
import type { PlanGround, Wanted } from './wanted.ts'

/** Copies of the model that train together. */
export const copiesOf = ({
  chips,
  tensorParallel,
  pipelineParallel,
  contextParallel,
}: TrainingPlan): number => chips / (tensorParallel * pipelineParallel * contextParallel)

/** All that follows from one plan. */
export const trainingValues = (ground: PlanGround, plan: TrainingPlan): PlanStep =>
  planStep(stepInputs(ground, plan))

/** What plans of a search are judged by. */
const judgeOf = (ground: PlanGround) => {
  const { common, under } = inputsUnder(ground)
  const known = { ...common, ...ground.inputs }
  const [memoryOf, stepOf] = [planMemoryOver(known), planStepOver(known)]
  return {
    fits: (plan: TrainingPlan): boolean => memoryOf(under(plan)).trainingFreeBytes >= 0,
    judge: (plan: TrainingPlan): TrainingCandidate => {
      const inputs = under(plan)
      const { trainingMemoryBytes, trainingFreeBytes } = memoryOf(inputs)
      return {
        plan,
        missingBytes: -trainingFreeBytes,
        memoryBytes: trainingMemoryBytes,
        tokensPerSecondPerChip:
          trainingFreeBytes < 0 ? null : stepOf(inputs).tokensPerSecondPerChip,
      }
    },
  }
}

const fits = ({ missingBytes }: TrainingCandidate) => missingBytes <= 0

/** The plans of a family that are worth a look: none that recomputes without need, nor a larger micro-batch where a smaller one lacks memory. */
const judgedFamily = (
  family: Family,
  judge: (plan: TrainingPlan) => TrainingCandidate,
): readonly TrainingCandidate[] => {
  const candidates: TrainingCandidate[] = []
  for (const plans of family) {
    let fitting = plans.length === 0
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

const faster = (a: TrainingCandidate, b: TrainingCandidate): number =>
  a.tokensPerSecondPerChip !== null && b.tokensPerSecondPerChip !== null
    ? b.tokensPerSecondPerChip - a.tokensPerSecondPerChip
    : Math.max(0, a.missingBytes) - Math.max(0, b.missingBytes)

/** What a plan reaches of the speed that its arithmetic alone would have. */
export const shareOfBest = (ground: PlanGround, { plan }: TrainingCandidate): number => {
  const values = trainingValues(ground, plan)
  const attention =
    (values.attentionEfficiency * values.attentionPeakFlopsPerSecond) / values.peakFlopsPerSecond
  return values.modelFlopsUtilizationWithAttention / Math.max(values.matmulEfficiency, attention)
}

/** Usual steps are worth so many times the chips. */
export const mostForUsual = 2

/** Plans that reach this share are not looked at again with larger steps: those would hardly be so many times as fast. */
export const fairShare = 0.3

/** Plans on these chips, the fastest that fits first; then those that lack memory, the nearest first. */
export const searchTrainingPlans = (
  ground: PlanGround,
  wanted: Wanted,
  chips: number,
  steps: Steps = 'usual-first',
): readonly TrainingCandidate[] => {
  const { judge } = judgeOf(ground)
  const families = planFamilies(ground, wanted, chips)
  const ofSteps = (keep: (plan: TrainingPlan) => boolean) =>
    families
      .flatMap((family) =>
        judgedFamily(
          family.map((plans) => plans.filter(keep)),
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
export const fitsSome = (ground: PlanGround, wanted: Wanted, chips: number): boolean =>
  planFamilies(ground, wanted, chips).flat(2).some(judgeOf(ground).fits)

/** What a chip does under the best plan on so many; null where none fits. */
export const speedOn = (ground: PlanGround, wanted: Wanted, chips: number): number | null =>
  searchTrainingPlans(ground, wanted, chips)[0]?.tokensPerSecondPerChip ?? null
