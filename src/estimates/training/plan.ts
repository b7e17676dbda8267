import type { SolveFor } from '../../model/training/estimate.ts'
import type { FoundPlan } from '../../planner/training/found.ts'
import { type PlanRun, planRun } from '../../planner/training/run.ts'
import { sequenceTokensOf } from '../../planner/training/sequence.ts'
import type { Wanted } from '../../planner/training/wanted.ts'
import type { Origin } from '../../presets/origin.ts'
import { message } from '../../words/message.ts'
import { architectureOrigins } from '../shared/architecture.ts'
import { derived } from '../shared/givens.ts'
import { failuresOf } from './failures.ts'
import { givensOfPlan } from './givens.ts'
import { type Grounded, groundOf } from './ground.ts'
import { clusterNote, noPlanReason } from './plan-words.ts'
import type { TrainingRequest } from './request.ts'
import type { PlanPerformance } from './request-plan.ts'
import { usualSequence } from './sequence.ts'
import { givenChips, trainedTokensOf } from './stated.ts'
import type { Chip, Model, NotPlanned, Planned } from './types.ts'

const chipsOrigin = (
  found: FoundPlan,
  { chips }: TrainingRequest['workload'],
  originAt: (pointer: string) => Origin,
): Origin => {
  const note = clusterNote(found)
  if (note !== undefined) return derived(note)
  return chips === undefined
    ? derived(message('notes.chips-of-hours'))
    : originAt('/workload/chips')
}

/** Finds the plan of a run: on its chips, for its deadline, or on the cluster that takes the fewest chip-hours. */
export const planTraining = (
  request: TrainingRequest,
  performance: PlanPerformance,
  solveFor: SolveFor,
  model: Model,
  chip: Chip,
  originAt: (pointer: string) => Origin,
  search: PlanRun = planRun,
): Planned | NotPlanned => {
  const { workload } = request
  const ground = groundOf({ model, chip, performance, request, originAt } satisfies Grounded)
  if (!ground.known) return { ok: false, reason: ground.reason }
  const { plain } = ground
  const wanted: Wanted = { ...performance, sequenceTokens: sequenceTokensOf(workload, plain.shape) }
  const chips = givenChips(workload)
  const failures = failuresOf(request, originAt)
  const found = search(plain, wanted, {
    chips,
    deadline: solveFor === 'chips' ? workload.days : undefined,
    trainedTokens: trainedTokensOf(workload, model, originAt),
    runSpeedShare: ground.givens.runSpeedShare.value,
    goodput: failures?.plain ?? workload.goodput,
  })
  if (!found.ok)
    return {
      ok: false,
      reason: noPlanReason(
        found,
        { model: model.name, chip: chip.name },
        performance.globalBatchSequences,
      ),
      ...(found.kind === 'indivisible' &&
        performance.globalBatchSequences !== undefined && { field: 'globalBatchSequences' }),
    }
  const { best, smallest } = found
  return {
    ok: true,
    found,
    ground: plain,
    evidence: ground.evidence,
    wanted,
    chipsGiven: chips !== undefined,
    givens: {
      ...givensOfPlan(plain, best.plan, {
        performance,
        workload,
        architecture: architectureOrigins(request.model, originAt),
        originAt,
      }),
      ...ground.givens,
      chips: { value: best.plan.chips, origin: chipsOrigin(found, workload, originAt) },
      recomputationFactor: { value: 1, origin: derived(message('notes.plan-recomputes')) },
      ...(smallest !== null && {
        smallestClusterChips: {
          value: smallest.chips,
          origin: derived(
            message('notes.smallest-searched', { chipsPerServer: ground.chipsPerServer }),
          ),
        },
      }),
      sequenceTokens:
        workload.sequenceTokens === undefined
          ? usualSequence(plain.shape)
          : { value: wanted.sequenceTokens, origin: originAt('/workload/sequenceTokens') },
    },
  }
}
