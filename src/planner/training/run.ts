import { constants } from '../../model/quantities/constants.ts'
import { planDays } from '../../model/training/plan-run.ts'
import type { PlanSearch, TrainingCandidate } from './candidate.ts'
import { clusterFor } from './cluster.ts'
import type { FoundPlan, NoPlan, Smallest } from './found.ts'
import { clusterAt, type Reliability } from './goodput.ts'
import { sizesNearBelow } from './rounder.ts'
import { planSearch } from './search.ts'
import { smallestCluster } from './smallest.ts'
import type { PlanGround, Wanted } from './wanted.ts'

/** A run that a plan is wanted for. */
export interface PlannedRun {
  /** The chips that are given. */
  readonly chips: number | undefined
  /** The days to be kept, where no chips are given. */
  readonly deadline: number | undefined
  readonly trainedTokens: number
  readonly runSpeedShare: number
  /** The share of its time that makes progress, or how often chips fail. */
  readonly goodput: number | Reliability
}

/** Of fewer chips than are given, those nearest on which a plan fits; else the fewest that do. */
const fitsOn = (
  ground: PlanGround,
  wanted: Wanted,
  search: PlanSearch,
  chips: number,
  smallest: Smallest | null,
): number | null =>
  smallest === null || smallest.chips > chips
    ? (smallest?.chips ?? null)
    : (sizesNearBelow(ground, wanted, chips).findLast(search.fits) ?? smallest.chips)

const { secondsPerHour, hoursPerDay } = constants

/** How the plan of a run is found. */
export type PlanRun = typeof planRun

/** Finds the plan of a run: on its chips, for its deadline, or on the cluster that takes the fewest chip-hours. */
export const planRun = (
  ground: PlanGround,
  wanted: Wanted,
  { chips, deadline, trainedTokens, runSpeedShare, goodput }: PlannedRun,
): FoundPlan | NoPlan => {
  const search = planSearch(ground, wanted)
  const smallest = smallestCluster(ground, wanted, search)
  if (smallest === null && chips === undefined) return { ok: false, kind: 'no-cluster-fits' }
  const goodputOn = (size: number) =>
    typeof goodput === 'number' ? goodput : clusterAt(size, goodput).goodput
  const paceOf = ({ plan, tokensPerSecondPerChip }: TrainingCandidate) =>
    (tokensPerSecondPerChip ?? 0) * goodputOn(plan.chips)
  const daysAt = ({ plan, tokensPerSecondPerChip }: TrainingCandidate) =>
    planDays.compute({
      trainedTokens,
      tokensPerSecondPerChip: tokensPerSecondPerChip ?? 0,
      goodput: goodputOn(plan.chips),
      runSpeedShare,
      chips: plan.chips,
      secondsPerHour: secondsPerHour.value,
      hoursPerDay: hoursPerDay.value,
    })
  const chosen = clusterFor({ ground, wanted, search, chips, deadline, smallest, paceOf, daysAt })
  if (chosen === undefined) return { ok: false, kind: 'deadline' }
  const [best, ...others] = chosen.found
  if (best === undefined) return { ok: false, kind: 'indivisible', chips: chips ?? 1 }
  if (best.missingBytes > 0)
    return {
      ok: false,
      kind: 'memory',
      leanest: best,
      fitsOn: fitsOn(ground, wanted, search, best.plan.chips, smallest),
    }
  return {
    ok: true,
    search,
    best,
    by: chosen.by,
    others,
    clusters: chosen.others,
    smallest,
    paceOf,
  }
}
