import { constants } from '../../model/quantities/constants.ts'
import { daysLost as lostOf } from '../../model/training/reliability.ts'
import { sizeDays, sizeDaysOfPlan, sizeUsdLost } from '../../model/training/sizes.ts'
import { clusterAt, type Reliability, sizesAround } from './goodput.ts'

/** The work of a run, which clusters of other sizes do as well. */
export interface SizedRun {
  readonly chips: number
  readonly chipsPerServer: number
  /** The time of chips that the work takes where nothing fails. */
  readonly usefulChipDays: number
  /** Null where no price is known. */
  readonly usdPerChipHour: number | null
  readonly reliability: Reliability
  /** What a chip does on the run’s cluster, and on one of so many; null where no plan fits it. Undefined where a chip is as fast on all. */
  readonly speed:
    | { readonly own: number; readonly on: (chips: number) => number | null }
    | undefined
}

/** The same work on a cluster of a size. */
export interface ClusterSize {
  readonly chips: number
  /** Null where a chip is as fast on all. */
  readonly tokensPerSecondPerChip: number | null
  readonly goodput: number
  readonly days: number
  readonly daysLost: number
  readonly usdLost: number | null
}

/** Sizes whose chips make progress in less of their time are not worth a look. */
const leastGoodput = 0.01

const sizeOf = (run: SizedRun, chips: number): readonly ClusterSize[] => {
  const speed = run.speed?.on(chips)
  const { goodput } = clusterAt(chips, run.reliability)
  if (speed === null || goodput < leastGoodput) return []
  const work = {
    usefulChipDays: run.usefulChipDays,
    sizeChips: chips,
    sizeGoodput: goodput,
  }
  const days =
    run.speed === undefined || speed === undefined
      ? sizeDays.compute(work)
      : sizeDaysOfPlan.compute({
          ...work,
          tokensPerSecondPerChip: run.speed.own,
          sizeTokensPerSecondPerChip: speed,
        })
  const daysLost = lostOf.compute({ days, goodput })
  const usdLost =
    run.usdPerChipHour === null
      ? null
      : sizeUsdLost.compute({
          sizeDaysLost: daysLost,
          hoursPerDay: constants.hoursPerDay.value,
          sizeChips: chips,
          usdPerChipHour: run.usdPerChipHour,
        })
  return [{ chips, tokensPerSecondPerChip: speed ?? null, goodput, days, daysLost, usdLost }]
}

/** The same work on clusters from one server to several times the run’s; none on which no plan fits, or hardly any time makes progress. */
export const otherSizes = (run: SizedRun): readonly ClusterSize[] =>
  sizesAround(run.chips, run.chipsPerServer).flatMap((chips) => sizeOf(run, chips))
