import { powers } from './plans.ts'
import { fitsSome, searchTrainingPlans, type TrainingCandidate } from './search.ts'
import type { PlanGround, Wanted } from './wanted.ts'

export interface Smallest {
  readonly chips: number
  readonly found: readonly TrainingCandidate[]
  readonly best: TrainingCandidate
}

/**
 * The fewest chips on which some plan fits: of whole servers, or fewer than
 * one; null if none of them does.
 */
export const smallestCluster = (ground: PlanGround, wanted: Wanted): Smallest | null => {
  const held =
    (wanted.tensorParallel ?? 1) * (wanted.pipelineParallel ?? 1) * (wanted.contextParallel ?? 1)
  // The leanest plan has one sequence at a time and keeps nothing that it was not asked to.
  const lean: Wanted = {
    ...wanted,
    microBatchSequences: wanted.microBatchSequences ?? 1,
    recomputation: wanted.recomputation ?? 'full',
  }
  const enough = powers(2 ** 17).find((one) => fitsSome(ground, lean, held * one))
  if (enough === undefined) return null
  const [above, most] = [(held * enough) / 2, held * enough]
  const step = most <= ground.chipsPerServer ? held : Math.max(held, ground.chipsPerServer)
  const sizes = Array.from(
    { length: Math.min(256, Math.ceil((most - above) / step)) },
    (_, i) => (Math.floor(above / step) + 1 + i) * step,
  )
  for (const chips of [...sizes, most]) {
    if (chips > most || (chips !== most && !fitsSome(ground, lean, chips))) continue
    const found = searchTrainingPlans(ground, wanted, chips)
    const [best] = found
    if (best !== undefined && best.missingBytes <= 0) return { chips, found, best }
  }
  return null
}
