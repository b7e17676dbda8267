import type { PlanSearch, Steps, TrainingCandidate } from './candidate.ts'
import { powers } from './plans.ts'
import { chipLimit, sizeFrom, sizesFor, wholeOf } from './sizes.ts'
import type { PlanGround, Wanted } from './wanted.ts'

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
  readonly search: PlanSearch
  readonly days: number
  readonly daysAt: (best: TrainingCandidate) => number
  /** So few chips miss it at the best that their arithmetic reaches. */
  readonly tooFew: number
  /** More chips are not looked at. */
  readonly most: number
}

/** Numbers of copies that are tried from the fewest that may do. */
const copiesTried = 4

/**
 * Plans on the fewest chips that meet the days asked for: neither the next
 * smaller cluster does, nor fewer copies of the same plan. Undefined where no
 * cluster does. `least` fits, half of it does not.
 */
export const plansForDeadline = (
  ground: PlanGround,
  wanted: Wanted,
  least: number,
  { search, days, daysAt, tooFew, most }: Deadline,
  steps: Steps,
): readonly TrainingCandidate[] | undefined => {
  const sizes = sizesFor(ground, wanted)
  const tried = (index: number) => {
    const found = search.on(sizes.at(index), steps)
    const [best] = found
    // A plan that does not fit never ends.
    const reached = best === undefined ? Number.POSITIVE_INFINITY : daysAt(best)
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
  /** The same plan in fewer copies, which sizes between that divide badly may hide. */
  const fewerCopies = ({ found, reached, index }: Tried): Tried | undefined => {
    const [best] = found
    if (best === undefined) return undefined
    const { chips, tensorParallel, pipelineParallel, contextParallel } = best.plan
    const copy = tensorParallel * pipelineParallel * contextParallel
    const copies = Math.ceil(((chips * reached) / (days * copy)) * (1 - 1e-12))
    for (let more = 0; more < copiesTried; more++) {
      const next = sizeFrom(sizes, (copies + more) * copy)
      if (next >= index) return undefined
      const fewer = tried(next)
      if (fewer.reached <= days) return fewer
    }
    return undefined
  }
  const leanest = (meets: Tried): Tried => {
    const fewer = fewerCopies(meets)
    if (fewer !== undefined) return leanest(fewer)
    const next = meets.index === 0 ? undefined : tried(meets.index - 1)
    return next !== undefined && next.reached <= days ? leanest(next) : meets
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
    return leanest(fewest(low, high)).found
  }
  return undefined
}
