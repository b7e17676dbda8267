import type { SolveFor } from '../../model/training/estimate.ts'
import { type FoundPlan, type NoPlan, planRun } from '../../planner/training/run.ts'
import { defaultMostTokens, sequenceTokensOf } from '../../planner/training/sequence.ts'
import { chipLimit } from '../../planner/training/sizes.ts'
import type { PlanGround, Wanted } from '../../planner/training/wanted.ts'
import type { EvidenceLevel } from '../../presets/efficiency.ts'
import type { Origin } from '../../presets/origin.ts'
import { type Message, message, type Text } from '../../words/message.ts'
import { derived, type Givens } from '../shared/givens.ts'
import type { Chip } from './chip.ts'
import { failuresOf } from './failures.ts'
import { givensOfPlan, planText } from './givens.ts'
import { type Grounded, groundOf } from './ground.ts'
import type { TrainingRequest } from './request.ts'
import type { PlanPerformance } from './request-plan.ts'
import { givenChips, type Model, trainedTokensOf } from './stated.ts'

/** A plan found for a run, with what its formulas are given. */
export interface Planned {
  readonly ok: true
  readonly found: FoundPlan
  readonly ground: PlanGround
  readonly evidence: EvidenceLevel
  readonly wanted: Wanted
  /** Whether the request says on how many chips. */
  readonly chipsGiven: boolean
  readonly givens: Givens
}

/** Why a run has no plan, and the field that no plan can keep. */
export interface NotPlanned {
  readonly ok: false
  readonly reason: Text
  readonly field?: 'globalBatchSequences' | undefined
}

const noteOf = ({ by }: FoundPlan): Message | undefined => {
  switch (by.kind) {
    case 'given':
      return undefined
    case 'deadline':
      return message('notes.fewest-in-time')
    case 'fewest-chips':
      return message('notes.smallest-cluster')
    case 'fastest':
      return message('notes.fastest-cluster', { sizes: by.sizes })
    case 'cheapest':
      return message('notes.cheapest-cluster', { sizes: by.sizes })
    case 'cheapest-in-time':
      return message('notes.cheapest-in-time', { sizes: by.sizes })
  }
}

/** Why no plan was found, in words. */
const reasonOf = (
  none: NoPlan,
  subject: { readonly model: string; readonly chip: string },
  sequences: number | undefined,
): Message => {
  switch (none.kind) {
    case 'no-cluster-fits':
      return message('reasons.no-plan-fits', subject)
    case 'deadline': {
      const most = { ...subject, mostChips: chipLimit }
      return sequences === undefined
        ? message('reasons.no-plan-in-time', most)
        : message('reasons.no-plan-in-time-at-batch', { ...most, sequences })
    }
    case 'indivisible':
      return message('reasons.no-plan-divides', { ...subject, chips: none.chips })
    case 'memory': {
      const { leanest, fitsOn } = none
      const { chips } = leanest.plan
      const lacks = {
        ...subject,
        plan: planText(leanest.plan),
        missingBytes: leanest.missingBytes,
      }
      if (fitsOn === null) return message('reasons.plan-lacks-memory', lacks)
      return fitsOn > chips
        ? message('reasons.plan-needs-more-chips', { ...lacks, chips: fitsOn })
        : message('reasons.chips-split-unevenly', { ...lacks, chips, fewer: fitsOn })
    }
  }
}

const chipsOrigin = (
  found: FoundPlan,
  { chips }: TrainingRequest['workload'],
  originAt: (pointer: string) => Origin,
): Origin => {
  const note = noteOf(found)
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
): Planned | NotPlanned => {
  const { workload } = request
  const ground = groundOf({ model, chip, performance, request, originAt } satisfies Grounded)
  if (!ground.known) return { ok: false, reason: ground.reason }
  const { plain } = ground
  const wanted: Wanted = { ...performance, sequenceTokens: sequenceTokensOf(workload, plain.shape) }
  const chips = givenChips(workload)
  const failures = failuresOf(request, originAt)
  const found = planRun(plain, wanted, {
    chips,
    deadline: solveFor === 'chips' ? workload.days : undefined,
    trainedTokens: trainedTokensOf(workload, model, originAt),
    runSpeedShare: ground.givens.runSpeedShare?.value ?? 1,
    goodput: failures?.plain ?? workload.goodput,
  })
  if (!found.ok)
    return {
      ok: false,
      reason: reasonOf(
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
      ...givensOfPlan(plain, best.plan, performance, originAt),
      ...ground.givens,
      chips: { value: best.plan.chips, origin: chipsOrigin(found, workload, originAt) },
      recomputationFactor: { value: 1, origin: derived(message('notes.plan-recomputes')) },
      ...(smallest !== null && {
        smallestClusterChips: {
          value: smallest.chips,
          origin: derived(message('notes.smallest-searched')),
        },
      }),
      sequenceTokens: {
        value: wanted.sequenceTokens,
        origin:
          workload.sequenceTokens === undefined
            ? derived(message('notes.context-cut-off', { most: defaultMostTokens }))
            : originAt('/workload/sequenceTokens'),
      },
    },
  }
}
