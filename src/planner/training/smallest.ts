import type { PlanSearch } from './candidate.ts'
import type { Smallest } from './found.ts'
import { powers } from './plans.ts'
import type { PlanGround, Wanted } from './wanted.ts'

/**
 * The fewest chips on which some plan fits: of whole servers, or fewer than
 * one; null if none of them does.
 */
export const smallestCluster = (
  { chipsPerServer }: PlanGround,
  wanted: Wanted,
  search: PlanSearch,
): Smallest | null => {
  const held =
    (wanted.tensorParallel ?? 1) * (wanted.pipelineParallel ?? 1) * (wanted.contextParallel ?? 1)
  const enough = powers(2 ** 17).find((one) => search.leanestFits(held * one))
  if (enough === undefined) return null
  const [above, most] = [(held * enough) / 2, held * enough]
  const step = most <= chipsPerServer ? held : Math.max(held, chipsPerServer)
  const sizes = Array.from(
    { length: Math.min(256, Math.ceil((most - above) / step)) },
    (_, i) => (Math.floor(above / step) + 1 + i) * step,
  )
  const chips = sizes.find((one) => one < most && search.leanestFits(one)) ?? most
  const found = search.on(chips)
  const [best] = found
  return best === undefined ? null : { chips, found, best }
}
