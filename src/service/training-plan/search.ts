import {
  constants,
  planInputs,
  planMemoryFormulas,
  planStepFormulas,
  run,
  runPlan,
  type TrainingPlan,
  type Values,
  valuesFrom,
} from '../../model/index.ts'
import type { PlanPerformance } from '../requests/training-plan.ts'
import type { TrainingGround } from './ground.ts'
import { linksUnder } from './links.ts'
import { contextCuts } from './sequence.ts'

/** A plan with what is compared of it; what it lacks of memory where it does not fit. */
export interface TrainingCandidate {
  readonly plan: TrainingPlan
  readonly missingBytes: number
  readonly memoryBytes: number
  /** Not known of a plan that does not fit. */
  readonly tokensPerSecondPerChip: number | null
}

/** What a plan is asked to keep: its own fields, and the length of a sequence. */
export type Wanted = PlanPerformance & { readonly sequenceTokens: number }

export const divisors = (count: number, most: number): readonly number[] =>
  Array.from({ length: Math.min(count, most) }, (_, i) => i + 1).filter((one) => count % one === 0)

const powers = (most: number): readonly number[] =>
  Array.from({ length: 31 }, (_, i) => 2 ** i).filter((one) => one <= most)

const only = <T>(asked: T | undefined, searched: readonly T[]): readonly T[] =>
  asked === undefined ? searched : [asked]

/** Tokens of an optimizer step where none are asked for. */
const stepTokens = 4e6

const globalBatch = (wanted: Wanted, together: number): number =>
  wanted.globalBatchSequences ??
  together * Math.max(1, Math.round(stepTokens / (together * wanted.sequenceTokens)))

/** A larger step than this teaches less for each token: plans that need one are left for where no other is. */
const largestStepTokens = 16e6

const isUsual = ({ globalBatchSequences, sequenceTokens }: TrainingPlan) =>
  globalBatchSequences * sequenceTokens <= largestStepTokens

/** Ways to cut one copy of the model up, before the copies are known. */
export const copyCuts = (
  { shape, links }: TrainingGround,
  wanted: Wanted,
): readonly { readonly t: number; readonly p: number; readonly c: number }[] => {
  const { heads } = shape.attention
  const tensor = only(
    wanted.tensorParallel,
    powers(Math.min(links.domain, 16, heads)).filter((t) => heads % t === 0),
  )
  const stages = only(
    wanted.pipelineParallel,
    [...new Set([...divisors(shape.layers, 64), ...powers(64)])].filter((p) => p <= shape.layers),
  )
  const cuts = only(wanted.contextParallel, contextCuts(wanted.sequenceTokens))
  return tensor.flatMap((t) => stages.flatMap((p) => cuts.map((c) => ({ t, p, c }))))
}

/** Every way to cut the model up over the chips that divides it, or nearly does its layers. */
const everyPlan = (ground: TrainingGround, wanted: Wanted, chips: number): TrainingPlan[] => {
  const { shape } = ground
  const experts = shape.experts?.count ?? 1
  const plans: TrainingPlan[] = []
  for (const { t, p, c } of copyCuts(ground, wanted)) {
    const copies = chips / (t * p * c)
    if (!Number.isInteger(copies)) continue
    const shares = only(
      wanted.expertParallel,
      experts === 1 ? [1] : powers(64).filter((e) => experts % e === 0),
    ).filter((e) => (copies * c) % e === 0)
    const zeros = only(wanted.zeroStage, p === 1 && copies > 1 ? [1, 2, 3] : [1])
    const turns = only(
      wanted.virtualStages,
      p === 1 ? [1] : [1, divisors(Math.ceil(shape.layers / p), 8).at(-1) ?? 1],
    )
    for (const b of only(wanted.microBatchSequences, [1, 2, 4, 8])) {
      const globalBatchSequences = globalBatch(wanted, copies * b)
      if (globalBatchSequences % (copies * b) !== 0) continue
      for (const e of shares)
        for (const zeroStage of zeros)
          for (const v of new Set(turns))
            for (const recomputation of only(wanted.recomputation, ['none', 'full'] as const))
              plans.push({
                chips,
                tensorParallel: t,
                pipelineParallel: p,
                contextParallel: c,
                expertParallel: e,
                virtualStages: v,
                microBatchSequences: b,
                globalBatchSequences,
                sequenceTokens: wanted.sequenceTokens,
                recomputation,
                zeroStage: zeroStage as TrainingPlan['zeroStage'],
                sequenceParallel:
                  t > 1 && wanted.attentionKernel === 'fused'
                    ? true
                    : t > 1 && recomputation === 'selective',
                keepsScores: wanted.attentionKernel === 'unfused',
                dropout: wanted.attentionKernel === 'unfused',
              })
    }
  }
  return plans
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

const faster = (a: TrainingCandidate, b: TrainingCandidate): number =>
  a.tokensPerSecondPerChip !== null && b.tokensPerSecondPerChip !== null
    ? b.tokensPerSecondPerChip - a.tokensPerSecondPerChip
    : Math.max(0, a.missingBytes) - Math.max(0, b.missingBytes)

/** Every plan on these chips, the fastest that fits first; then those that lack memory, the nearest first. */
export const searchTrainingPlans = (
  ground: TrainingGround,
  wanted: Wanted,
  chips: number,
): readonly TrainingCandidate[] => {
  const values = freshValues(ground)
  const all = everyPlan(ground, wanted, chips)
  const judge = (plans: readonly TrainingPlan[]) =>
    plans.map((plan) => judged(ground, values, plan))
  if (wanted.globalBatchSequences !== undefined) return judge(all).toSorted(faster)
  const usual = judge(all.filter(isUsual)).toSorted(faster)
  // Steps of more tokens are better than no plan.
  return (usual[0]?.missingBytes ?? 1) <= 0
    ? usual
    : [...usual, ...judge(all.filter((plan) => !isUsual(plan)))].toSorted(faster)
}

const fitsSome = (ground: TrainingGround, lean: Wanted, values: Values, chips: number): boolean =>
  everyPlan(ground, lean, chips).some((plan) => {
    run(planMemoryFormulas, Object.assign(values, inputsOf(ground, plan)))
    return values.trainingMemoryBytes <= values.memoryBytes
  })

/**
 * The fewest chips on which some plan fits: of whole servers, or fewer than
 * one; null if none of them does.
 */
export const smallestCluster = (
  ground: TrainingGround,
  wanted: Wanted,
): { readonly chips: number; readonly best: TrainingCandidate } | null => {
  const values = freshValues(ground)
  const held =
    (wanted.tensorParallel ?? 1) * (wanted.pipelineParallel ?? 1) * (wanted.contextParallel ?? 1)
  // The leanest plan has one sequence at a time and keeps nothing that it was not asked to.
  const lean: Wanted = {
    ...wanted,
    microBatchSequences: wanted.microBatchSequences ?? 1,
    recomputation: wanted.recomputation ?? 'full',
  }
  const enough = powers(2 ** 17).find((one) => fitsSome(ground, lean, values, held * one))
  if (enough === undefined) return null
  const [above, most] = [(held * enough) / 2, held * enough]
  const step = most <= ground.chipsPerServer ? held : Math.max(held, ground.chipsPerServer)
  const sizes = Array.from(
    { length: Math.min(256, Math.ceil((most - above) / step)) },
    (_, i) => (Math.floor(above / step) + 1 + i) * step,
  )
  for (const chips of [...sizes, most]) {
    if (chips > most || (chips !== most && !fitsSome(ground, lean, values, chips))) continue
    const [best] = searchTrainingPlans(ground, wanted, chips)
    if (best !== undefined && best.missingBytes <= 0) return { chips, best }
  }
  return null
}
