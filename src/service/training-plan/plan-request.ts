import {
  clusterAt,
  type Given,
  type QuantityId,
  type Shape,
  type SolveFor,
  type TrainingPlan,
  type Values,
} from '../../model/index.ts'
import type { Origin } from '../origin.ts'
import type { TrainingRequest } from '../requests/training.ts'
import type { PlanPerformance } from '../requests/training-plan.ts'
import { derived, type Givens } from '../roofline/givens.ts'
import { rateGiven, reliabilityOf } from '../training-run/reliability.ts'
import { plansForDeadline } from './deadline.ts'
import { type TrainingGround, trainingGround } from './ground.ts'
import {
  inputsOf,
  searchTrainingPlans,
  smallestCluster,
  type TrainingCandidate,
  trainingValues,
  type Wanted,
} from './search.ts'
import { sequenceTokensOf } from './sequence.ts'
import { chipLimit } from './sizes.ts'
import { lacksText, trainingPlanText } from './text.ts'
import { trainedTokensOf } from './tokens.ts'

type Smallest = ReturnType<typeof smallestCluster>

/** A plan found for a run, with what the trace is given; or why there is none. */
export type PlannedTraining =
  | {
      readonly ok: true
      readonly ground: TrainingGround
      readonly chips: Given<Origin>
      readonly best: TrainingCandidate
      /** All that follows from the best plan. */
      readonly values: Values
      readonly others: readonly TrainingCandidate[]
      readonly smallest: Smallest
      readonly givens: Givens
    }
  | {
      readonly ok: false
      readonly reason: string
      readonly smallest: Smallest
      /** The field that no plan can keep. */
      readonly field?: 'globalBatchSequences'
    }

const givensOf = (
  ground: TrainingGround,
  plan: TrainingPlan,
  performance: PlanPerformance,
  originAt: (pointer: string) => Origin,
): Givens => {
  const counted = derived(`counted from the architecture of ${ground.modelName} and the plan`)
  const searched = derived(`searched: ${trainingPlanText(plan)}`)
  const planIds = [
    'tensorParallel',
    'pipelineParallel',
    'contextParallel',
    'expertParallel',
    'virtualStages',
    'microBatchSequences',
    'globalBatchSequences',
  ] as const satisfies readonly (keyof PlanPerformance & QuantityId)[]
  const inputs = Object.entries(inputsOf(ground, plan)).map(([id, value]) => [
    id,
    { value, origin: counted },
  ])
  return {
    ...Object.fromEntries(inputs),
    ...ground.givens,
    ...Object.fromEntries(
      planIds.map((id) => [
        id,
        {
          value: plan[id],
          origin: performance[id] === undefined ? searched : originAt(`/performance/${id}`),
        },
      ]),
    ),
  }
}

/** Finds the plan of a run: on its chips, for its deadline, or on the smallest cluster that fits. */
export const planTraining = (
  request: TrainingRequest,
  performance: PlanPerformance,
  solveFor: SolveFor,
  model: { readonly name: string; readonly shape: Shape | undefined; readonly givens: Givens },
  chip: { readonly id: string | null; readonly name: string; readonly givens: Givens },
  originAt: (pointer: string) => Origin,
): PlannedTraining => {
  const { workload } = request
  const ground = trainingGround(model, chip, performance, workload.kind === 'lora', originAt)
  if (typeof ground === 'string') return { ok: false, reason: ground, smallest: null }
  const wanted: Wanted = {
    ...performance,
    sequenceTokens: sequenceTokensOf(workload, ground.shape),
  }
  const smallest = smallestCluster(ground, wanted)
  const what = `${model.name} on ${chip.name}`
  if (smallest === null && workload.chips === undefined)
    return { ok: false, smallest, reason: `no plan of ${what} fits any cluster: change the plan` }
  const tokens = trainedTokensOf(request, model, originAt)
  const share = ground.givens.runSpeedShare?.value ?? 1
  const asked = reliabilityOf(request, originAt)
  const rate = asked && rateGiven(asked, originAt).value
  const goodputAt = (chips: number) =>
    asked === undefined || rate == null
      ? workload.goodput
      : clusterAt(chips, { ...asked, interruptionsPerChipYear: rate }).goodput
  const daysAt = ({ plan: { chips }, tokensPerSecondPerChip }: TrainingCandidate) =>
    tokens / ((tokensPerSecondPerChip ?? 0) * share * goodputAt(chips) * chips * 86_400)
  const searched = (note: string, value: number): Given<Origin> => ({
    value,
    origin: derived(note),
  })
  const found =
    workload.chips !== undefined
      ? searchTrainingPlans(ground, wanted, workload.chips)
      : solveFor === 'chips' && workload.days !== undefined
        ? plansForDeadline(ground, wanted, smallest?.chips ?? 1, daysAt, workload.days)
        : searchTrainingPlans(ground, wanted, smallest?.chips ?? 1)
  const [best, ...others] = found ?? []
  if (found === undefined)
    return {
      ok: false,
      smallest,
      reason: `no cluster of ${what} up to ${chipLimit} chips meets the deadline`,
    }
  if (best === undefined)
    return {
      ok: false,
      smallest,
      ...(performance.globalBatchSequences === undefined
        ? {}
        : { field: 'globalBatchSequences' as const }),
      reason: `no plan of ${what} divides ${workload.chips ?? smallest?.chips ?? 1} chips: change the chips or the plan`,
    }
  if (best.missingBytes > 0)
    return { ok: false, smallest, reason: `${what} ${lacksText(best, smallest?.chips ?? null)}` }
  return {
    ok: true,
    ground,
    best,
    values: trainingValues(ground, best.plan),
    others,
    smallest,
    chips:
      workload.chips !== undefined
        ? { value: workload.chips, origin: originAt('/workload/chips') }
        : solveFor === 'chips'
          ? searched(
              'the fewest that meet the deadline, in whole servers where one is not enough',
              best.plan.chips,
            )
          : searched(
              'the smallest cluster, of whole servers, on which a plan fits',
              best.plan.chips,
            ),
    givens: {
      ...givensOf(ground, best.plan, performance, originAt),
      sequenceTokens:
        workload.sequenceTokens === undefined
          ? {
              value: wanted.sequenceTokens,
              origin: derived('the model’s context, 8,192 tokens at most'),
            }
          : { value: wanted.sequenceTokens, origin: originAt('/workload/sequenceTokens') },
    },
  }
}
