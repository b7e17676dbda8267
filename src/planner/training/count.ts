import { sizesAround } from './goodput.ts'
import { plansOn } from './plans.ts'
import { sizesDown, sizesNearBelow, sizesUp } from './rounder.ts'
import { wholeOf } from './sizes.ts'
import type { PlanGround, Wanted } from './wanted.ts'

/** What a search is about to look at. */
export interface Counted {
  readonly chips: number | undefined
  readonly deadline: boolean
  /** Whether other sizes of cluster are worked out beside the run’s. */
  readonly sizes: boolean
}

/** Servers of the cluster that stands for those that are not known yet: most parts of a plan divide it. */
const usualServers = 64

/** Clusters that are tried until the fewest are found that meet a deadline, and until the smallest that fits. */
const triedForDeadline = 24
const triedForSmallest = 2

/** Of the plans of a cluster, those that are judged: no more is recomputed than needed, and no micro-batch grows past what fits. */
const judgedShare = 1 / 3

/** The clusters that a search looks at, each by its chips. */
const clustersOf = (
  ground: PlanGround,
  wanted: Wanted,
  usual: number,
  { chips, deadline, sizes }: Counted,
): readonly number[] => {
  const { objective } = wanted
  const whole = wholeOf(ground, wanted)
  const larger = () => sizesUp(ground, wanted, usual)
  const chosen = () => {
    if (chips !== undefined)
      return objective === undefined
        ? [chips, ...sizesNearBelow(ground, wanted, chips)]
        : sizesDown(ground, wanted, chips, Math.min(chips, whole))
    if (deadline)
      return [
        ...Array.from({ length: triedForDeadline }, () => usual),
        ...(objective === 'cheapest' ? larger() : []),
      ]
    return objective === 'fewest-chips' ? [] : larger()
  }
  return [
    ...Array.from({ length: triedForSmallest }, () => usual),
    ...chosen(),
    ...(sizes ? sizesAround(chips ?? usual, ground.chipsPerServer) : []),
  ]
}

/** About how many plans a search compares: those of each cluster that it looks at. */
export const plansAbout = (ground: PlanGround, wanted: Wanted, counted: Counted): number => {
  const usual = usualServers * wholeOf(ground, wanted)
  const known = new Map<number, number>()
  const on = (chips: number): number => {
    const count = known.get(chips) ?? plansOn(ground, wanted, chips)
    known.set(chips, count)
    return count
  }
  const all = clustersOf(ground, wanted, usual, counted).reduce((sum, chips) => sum + on(chips), 0)
  return Math.max(1, Math.ceil(all * judgedShare))
}
