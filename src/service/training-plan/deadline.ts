import type { TrainingGround } from './ground.ts'
import { searchTrainingPlans, type TrainingCandidate, type Wanted } from './search.ts'
import { sizeFrom, sizesFor } from './sizes.ts'

const within = (value: number, low: number, high: number) => Math.min(Math.max(value, low), high)

/** A cluster that misses a deadline is at least so many times too small; the way back down is exact. */
const leastGrowth = 1.25

/**
 * Plans on the fewest chips that meet the days asked for: the next smaller
 * cluster does not. Undefined where no cluster does. `least` fits, half of it does not.
 */
export const plansForDeadline = (
  ground: TrainingGround,
  wanted: Wanted,
  least: number,
  daysAt: (best: TrainingCandidate) => number,
  days: number,
): readonly TrainingCandidate[] | undefined => {
  const sizes = sizesFor(ground, wanted)
  const tried = (index: number) => {
    const found = searchTrainingPlans(ground, wanted, sizes.at(index))
    const [best] = found
    const reached =
      best === undefined || best.missingBytes > 0 ? Number.POSITIVE_INFINITY : daysAt(best)
    return { found, reached, index }
  }
  /** Time falls about as chips rise. */
  const guess = ({ index, reached }: ReturnType<typeof tried>) =>
    sizeFrom(sizes, sizes.at(index) * (reached / days) * (1 - 1e-12))
  let low = sizeFrom(sizes, Math.floor(least / 2) + 1) - 1
  let high = tried(sizeFrom(sizes, least))
  while (high.reached > days) {
    low = high.index
    const grown = sizeFrom(sizes, sizes.at(low) * leastGrowth)
    const next = Math.max(low + 1, grown, Number.isFinite(high.reached) ? guess(high) : 0)
    if (next >= sizes.count) return undefined
    high = tried(next)
  }
  for (let round = 1; high.index - low > 1; round++) {
    const middle = Math.floor((low + high.index) / 2)
    const next = tried(within(round % 3 === 0 ? middle : guess(high), low + 1, high.index - 1))
    if (next.reached <= days) high = next
    else low = next.index
  }
  return high.found
}
