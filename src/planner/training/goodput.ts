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

/** More chips than these are not computed. */
const chipLimit = 1e9

/** The fewest chips that do the work of so many that never fail; or those that do the most, where none do enough. */
export type ClusterInTime =
  | { readonly meets: true; readonly chips: number }
  | {
      readonly meets: false
      readonly chips: number
      /** More would do more, but are not computed. */
      readonly isLimit: boolean
    }

export const clusterInTime = (usefulChips: number, given: Reliability): ClusterInTime => {
  const chips = leastChips(usefulChips, given, chipLimit)
  if (chips !== undefined) return { meets: true, chips }
  const most = mostUsefulChips(given, chipLimit)
  return { meets: false, chips: most, isLimit: most === chipLimit }
}

/** Many times the MTBF, nothing gets done between two failures. */
const mostTimes = 10

const times = ['checkpointIntervalSeconds', 'checkpointSeconds', 'restartSeconds'] as const

/** A time that is so many MTBFs of a cluster that its run would never end. */
export interface EndlessTime {
  readonly id: (typeof times)[number]
  readonly seconds: number
  /** In MTBFs of the cluster, and the most that there may be. */
  readonly times: number
  readonly mostTimes: number
  readonly mostSeconds: number
}

export const endlessTimes = (
  given: Reliability,
  meanSecondsBetweenInterruptions: number,
): readonly EndlessTime[] => {
  const mostSeconds = mostTimes * meanSecondsBetweenInterruptions
  return times.flatMap((id) => {
    const seconds = given[id]
    if (seconds === undefined || seconds <= mostSeconds) return []
    return [
      { id, seconds, times: seconds / meanSecondsBetweenInterruptions, mostTimes, mostSeconds },
    ]
  })
}
