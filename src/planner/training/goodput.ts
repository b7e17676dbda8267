import { constants } from '../../model/quantities/constants.ts'
import * as reliability from '../../model/training/reliability.ts'

/** How often chips fail, and what a checkpoint and a restart take. */
export interface Reliability {
  readonly interruptionsPerChipYear: number
  readonly checkpointSeconds: number
  readonly restartSeconds: number
  /** Left out: the best for each size. */
  readonly checkpointIntervalSeconds?: number | undefined
}

/** MTBF and goodput of a cluster of so many chips. */
export const clusterAt = (chips: number, given: Reliability) => {
  const meanSecondsBetweenInterruptions = reliability.meanSecondsBetweenInterruptions.compute({
    daysPerYear: constants.daysPerYear.value,
    hoursPerDay: constants.hoursPerDay.value,
    secondsPerHour: constants.secondsPerHour.value,
    interruptionsPerChipYear: given.interruptionsPerChipYear,
    chips,
  })
  const checkpointIntervalSeconds =
    given.checkpointIntervalSeconds ??
    reliability.checkpointIntervalSeconds.compute({
      checkpointSeconds: given.checkpointSeconds,
      meanSecondsBetweenInterruptions,
    })
  const goodput = reliability.goodput.compute({
    ...given,
    checkpointIntervalSeconds,
    meanSecondsBetweenInterruptions,
  })
  return { meanSecondsBetweenInterruptions, checkpointIntervalSeconds, goodput }
}

const useful = (chips: number, given: Reliability) => chips * clusterAt(chips, given).goodput

/** The least whole number in [low, high] from which on `holds`; high if none before. */
const leastWhole = (low: number, high: number, holds: (n: number) => boolean): number => {
  let [from, to] = [low, high]
  while (from < to) {
    const middle = Math.floor((from + to) / 2)
    if (holds(middle)) to = middle
    else from = middle + 1
  }
  return to
}

/** The size at which one more chip costs more in failures than it does in work: useful chips rise to it, then fall. */
export const mostUsefulChips = (given: Reliability, limit: number): number =>
  leastWhole(1, limit, (n) => useful(n + 1, given) <= useful(n, given))

/**
 * The least number of chips that does the work of so many that never fail, or
 * undefined if no number up to the limit does: beyond some size, more chips
 * fail faster than they work.
 */
export const leastChips = (
  needed: number,
  given: Reliability,
  limit: number,
): number | undefined => {
  // A rounding error is no need for another chip.
  const enough = (n: number) => useful(n, given) >= needed * (1 - 1e-12)
  const most = mostUsefulChips(given, limit)
  return enough(most) ? leastWhole(1, most, enough) : undefined
}

/** Sizes from one server to several times a cluster, doubling, the cluster itself among them. */
export const sizesAround = (chips: number, chipsPerServer: number): readonly number[] => {
  const first = Math.min(chips, chipsPerServer)
  const doublings = Math.ceil(Math.log2((8 * chips) / first))
  const doubled = Array.from({ length: doublings + 1 }, (_, power) => first * 2 ** power)
  return [...new Set([...doubled, chips])].toSorted((a, b) => a - b)
}
