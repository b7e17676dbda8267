import type { Shape } from '../../model/architecture/shape.ts'
import type { Given } from '../../model/graph/trace.ts'
import type { Values } from '../../model/roofline/replica.ts'
import type { SolveFor } from '../../model/training/estimate.ts'
import { clusterFor } from '../../planner/training/cluster.ts'
import { clusterAt } from '../../planner/training/goodput.ts'
import type { Wanted } from '../../planner/training/plans.ts'
import { sizesNearBelow } from '../../planner/training/rounder.ts'
import { fitsSome, type TrainingCandidate, trainingValues } from '../../planner/training/search.ts'
import { sequenceTokensOf } from '../../planner/training/sequence.ts'
import { chipLimit } from '../../planner/training/sizes.ts'
import { type Smallest, smallestCluster } from '../../planner/training/smallest.ts'
import type { Origin } from '../../presets/origin.ts'
import { derived, type Givens } from '../shared/givens.ts'
import { givensOf } from './givens.ts'
import { type TrainingGround, trainingGround } from './ground.ts'
import { givenChips } from './objective.ts'
import { rateGiven, reliabilityOf } from './reliability.ts'
import type { TrainingRequest } from './request.ts'
import type { PlanPerformance } from './request-plan.ts'
import { lacksText } from './text.ts'
import { trainedTokensOf } from './tokens.ts'

/** A plan found for a run, with what the trace is given; or why there is none. */
export type PlannedTraining =
  | {
      readonly ok: true
      readonly ground: TrainingGround
      readonly wanted: Wanted
      readonly chips: Given<Origin>
      /** Whether the request says on how many chips. */
      readonly isGiven: boolean
      readonly best: TrainingCandidate
      /** All that follows from the best plan. */
      readonly values: Values
      /** Other plans on as many chips. */
      readonly others: readonly TrainingCandidate[]
      /** The best plans of the clusters that the run’s was chosen from. */
      readonly clusters: readonly TrainingCandidate[]
      /** Useful tokens of a chip a second, failures counted in. */
      readonly paceOf: (best: TrainingCandidate) => number
      readonly smallest: Smallest | null
      readonly givens: Givens
    }
  | {
      readonly ok: false
      readonly reason: string
      readonly smallest: Smallest | null
      /** The field that no plan can keep. */
      readonly field?: 'globalBatchSequences'
    }

/** Of fewer chips than are given, those nearest on which a plan fits. */
const fewerThatFit = (
  ground: TrainingGround,
  wanted: Wanted,
  chips: number | undefined,
  smallest: Smallest | null,
): number | null =>
  chips === undefined || smallest === null || smallest.chips > chips
    ? (smallest?.chips ?? null)
    : (sizesNearBelow(ground, wanted, chips).findLast((size) => fitsSome(ground, wanted, size)) ??
      smallest.chips)

/** Finds the plan of a run: on its chips, for its deadline, or on the cluster that takes the fewest chip-hours. */
export const planTraining = (
  request: TrainingRequest,
  performance: PlanPerformance,
  solveFor: SolveFor,
  model: { readonly name: string; readonly shape: Shape | undefined; readonly givens: Givens },
  chip: { readonly id: string | null; readonly name: string; readonly givens: Givens },
  originAt: (pointer: string) => Origin,
): PlannedTraining => {
  const { workload } = request
  const known = trainingGround(model, chip, performance, workload, originAt)
  if (typeof known === 'string') return { ok: false, reason: known, smallest: null }
  const ground = {
    ...known,
    chipsPerServer: request.server.chipsPerServer ?? known.chipsPerServer,
  }
  const wanted: Wanted = {
    ...performance,
    sequenceTokens: sequenceTokensOf(workload, ground.shape),
  }
  const smallest = smallestCluster(ground, wanted)
  const what = `${model.name} on ${chip.name}`
  const given = givenChips(workload)
  if (smallest === null && given === undefined)
    return { ok: false, smallest, reason: `no plan of ${what} fits any cluster: change the plan` }
  const tokens = trainedTokensOf(request, model, originAt)
  const share = ground.givens.runSpeedShare?.value ?? 1
  const asked = reliabilityOf(request, originAt)
  const rate = asked && rateGiven(asked, originAt).value
  const goodputAt = (chips: number) =>
    asked === undefined || rate == null
      ? workload.goodput
      : clusterAt(chips, { ...asked, interruptionsPerChipYear: rate }).goodput
  const paceOf = ({ plan: { chips }, tokensPerSecondPerChip }: TrainingCandidate) =>
    (tokensPerSecondPerChip ?? 0) * goodputAt(chips)
  const chosen = clusterFor({
    ground,
    wanted,
    workload: { ...workload, chips: given },
    solveFor,
    smallest,
    paceOf,
    daysAt: (best) => tokens / (paceOf(best) * share * best.plan.chips * 86_400),
  })
  if (chosen === undefined)
    return {
      ok: false,
      smallest,
      reason: `no cluster of ${what} up to ${chipLimit.toLocaleString('en')} chips meets the deadline${
        performance.globalBatchSequences === undefined
          ? ''
          : `: a step of ${performance.globalBatchSequences.toLocaleString('en')} sequences keeps no more of them busy; more days, or a larger step, would do`
      }`,
    }
  const [best, ...others] = chosen.found
  if (best === undefined)
    return {
      ok: false,
      smallest,
      ...(performance.globalBatchSequences === undefined
        ? {}
        : { field: 'globalBatchSequences' as const }),
      reason: `no plan of ${what} divides ${given ?? smallest?.chips ?? 1} chips: change the chips or the plan`,
    }
  if (best.missingBytes > 0)
    return {
      ok: false,
      smallest,
      reason: `${what} ${lacksText(best, fewerThatFit(ground, wanted, given, smallest))}`,
    }
  return {
    ok: true,
    ground,
    wanted,
    best,
    isGiven: given !== undefined,
    values: trainingValues(ground, best.plan),
    others,
    clusters: chosen.others,
    paceOf,
    smallest,
    chips: {
      value: best.plan.chips,
      origin:
        chosen.note !== ''
          ? derived(chosen.note)
          : workload.chips === undefined
            ? derived('the chip-hours over the days')
            : originAt('/workload/chips'),
    },
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
