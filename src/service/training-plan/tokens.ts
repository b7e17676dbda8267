import { type Shape, trainedOnFlops } from '../../model/index.ts'
import { constantOrigin, type Origin } from '../origin.ts'
import type { TrainingRequest } from '../requests/training.ts'
import { givensAt } from '../resolve.ts'
import type { Givens } from '../roofline/givens.ts'
import { workGivens } from '../training-run/work.ts'

/** Tokens that a run goes through, every epoch counted; of work in FLOPs, by what a token takes. */
export const trainedTokensOf = (
  { workload }: TrainingRequest,
  model: { readonly shape: Shape | undefined; readonly givens: Givens },
  originAt: (pointer: string) => Origin,
): number => {
  const { tokens, epochs, flops } = workload
  if (tokens !== undefined) return tokens * epochs
  if (flops === undefined) return 0
  const { parts, givens } = workGivens(workload, model.shape)
  const given = {
    ...model.givens,
    ...givensAt('workload', { flops, epochs }, originAt),
    ...givens,
  }
  return trainedOnFlops<Origin>({ parts, constantOrigin, given }) ?? 0
}
