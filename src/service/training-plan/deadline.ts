import type { TrainingGround } from './ground.ts'
import { powers, type Wanted } from './plans.ts'
import { type Steps, searchTrainingPlans, type TrainingCandidate } from './search.ts'
import { chipLimit, sizeFrom, sizesFor, wholeOf } from './sizes.ts'

const within = (value: number, low: number, high: number) => Math.min(Math.max(value, low), high)

/** Eight sizes to each doubling, which divide well: whole servers in eighths of a power of two. */
const roundSizes = (whole: number): readonly number[] =>
  powers(chipLimit / whole).flatMap((power) =>
    [8, 9, 10, 11, 12, 13, 14, 15]
      .map((eighths) => (eighths * power) / 8)
      .filter(Number.isInteger)
      .map((servers) => servers * whole),
  )

export interface Deadline {
  readonly days: number
  readonly daysAt: (best: TrainingCandidate) => number
  /** So few chips miss it at the best that their arithmetic reaches. */
  readonly tooFew: number
  /** More chips are not looked at. */
  readonly most: number
}

/**
 * Plans on the fewest chips that meet the days asked for: the next smaller
 * cluster does not. Undefined where no cluster does. `least` fits, half of it does not.
 */
export const plansForDeadline = (
  ground: TrainingGround,
  wanted: Wanted,
  least: number,
  { days, daysAt, tooFew, most }: Deadline,
  steps: Steps,
): readonly TrainingCandidate[] | undefined => {
  const sizes = sizesFor(ground, wanted)
  const tried = (index: number) => {
    const found = searchTrainingPlans(ground, wanted, sizes.at(index), steps)
    const [best] = found
    const reached =
      best === undefined || best.missingBytes > 0 ? Number.POSITIVE_INFINITY : daysAt(best)
    return { found, reached, index }
  }
  type Tried = ReturnType<typeof tried>
  /** Time falls about as chips rise. */
  const guess = ({ index, reached }: Tried) =>
    sizeFrom(sizes, sizes.at(index) * (reached / days) * (1 - 1e-12))
  /** Between a cluster that misses the deadline and one that meets it, one whose next smaller misses it. */
  const fewest = (misses: number, meets: Tried): Tried => {
    let [low, high] = [misses, meets]
    for (let round = 1; high.index - low > 1; round++) {
      const middle = Math.floor((low + high.index) / 2)
      const next = tried(within(round % 3 === 0 ? middle : guess(high), low + 1, high.index - 1))
      if (next.reached <= days) high = next
      else low = next.index
    }
    return high
  }
  const first = Math.max(Math.floor(least / 2), Math.floor(tooFew)) + 1
  const ladder = [first, least, ...roundSizes(wholeOf(ground, wanted)), chipLimit]
    .filter((size) => size >= first && size <= most)
    .toSorted((a, b) => a - b)
    .map((size) => sizeFrom(sizes, size))
    .filter((index, i, all) => index < sizes.count && index !== all[i - 1])
  let low = sizeFrom(sizes, first) - 1
  for (const index of ladder) {
    const high = tried(index)
    if (high.reached > days) {
      low = index
      continue
    }
    return fewest(low, high).found
  }
  return undefined
}
