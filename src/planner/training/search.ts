import type { TrainingGround } from '../../estimates/training/ground.ts'
import { constants } from '../../model/quantities/constants.ts'
import { run, type Values, valuesFrom } from '../../model/roofline/replica.ts'
import { planMemoryFormulas, planStepFormulas, runPlan } from '../../model/training-plan/index.ts'
import { planInputs, type TrainingPlan } from '../../model/training-plan/inputs.ts'
import { linksUnder } from './links.ts'
import { type Family, isUsual, planFamilies, type Wanted } from './plans.ts'

/** A plan with what is compared of it; what it lacks of memory where it does not fit. */
export interface TrainingCandidate {
  readonly plan: TrainingPlan
  readonly missingBytes: number
  readonly memoryBytes: number
  /** Not known of a plan that does not fit. */
  readonly tokensPerSecondPerChip: number | null
}

const numbersOf = (ground: TrainingGround): Partial<Values> =>
  Object.fromEntries(
    Object.entries(ground.givens).flatMap(([id, given]) =>
      given.value === null ? [] : [[id, given.value]],
    ),
  )

const formats = { bytesPerDenseParameter: 2, bytesPerExpertParameter: 2, bytesPerKvElement: 2 }

/** The quantities of a plan, from the model’s shape and the chip’s links. */
export const inputsOf = (ground: TrainingGround, plan: TrainingPlan): Partial<Values> => ({
  ...planInputs(ground.shape, formats, ground.bytes, plan),
  ...linksUnder(ground.links, plan),
})

const freshValues = (ground: TrainingGround): Values =>
  valuesFrom({
    forwardFlopsPerParameterToken: constants.forwardFlopsPerParameterToken.value,
    chipsPerLink: constants.chipsPerLink.value,
    ...numbersOf(ground),
  })

/** All that follows from one plan. */
export const trainingValues = (ground: TrainingGround, plan: TrainingPlan): Values =>
  runPlan(Object.assign(freshValues(ground), inputsOf(ground, plan)))

// One object for all plans of a search: each sets every input anew.
const judged = (ground: TrainingGround, values: Values, plan: TrainingPlan): TrainingCandidate => {
  Object.assign(values, inputsOf(ground, plan))
  run(planMemoryFormulas, values)
  const missingBytes = values.trainingMemoryBytes - values.memoryBytes
  return {
    plan,
    missingBytes,
    memoryBytes: values.trainingMemoryBytes,
    tokensPerSecondPerChip:
      missingBytes > 0 ? null : run(planStepFormulas, values).tokensPerSecondPerChip,
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
export const shareOfBest = (ground: TrainingGround, { plan }: TrainingCandidate): number => {
  const values = trainingValues(ground, plan)
  const attention =
    (values.attentionEfficiency * values.attentionPeakFlopsPerSecond) / values.peakFlopsPerSecond
  return values.modelFlopsUtilizationWithAttention / Math.max(values.matmulEfficiency, attention)
}

/** Usual steps are worth so many times the chips. */
export const mostForUsual = 2

/** Plans that reach this share are not looked at again with larger steps: those would hardly be so many times as fast. */
export const fairShare = 0.3

/** Whether steps are kept to a usual number of tokens: always, never, or where such a plan fits and is not far slower. */
export type Steps = 'usual' | 'any' | 'usual-first'

/** Plans on these chips, the fastest that fits first; then those that lack memory, the nearest first. */
export const searchTrainingPlans = (
  ground: TrainingGround,
  wanted: Wanted,
  chips: number,
  steps: Steps = 'usual-first',
): readonly TrainingCandidate[] => {
  const values = freshValues(ground)
  const families = planFamilies(ground, wanted, chips)
  const ofSteps = (keep: (plan: TrainingPlan) => boolean) =>
    families
      .flatMap((family) =>
        judgedFamily(
          family.map((plans) => plans.filter(keep)),
          (plan) => judged(ground, values, plan),
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
export const fitsSome = (ground: TrainingGround, wanted: Wanted, chips: number): boolean => {
  const values = freshValues(ground)
  return planFamilies(ground, wanted, chips)
    .flat(2)
    .some((plan) => {
      run(planMemoryFormulas, Object.assign(values, inputsOf(ground, plan)))
      return values.trainingMemoryBytes <= values.memoryBytes
    })
}
