import type { Shape } from '../../model/architecture/shape.ts'
import { trainedOnFlops } from '../../model/training/estimate.ts'
import { constantOrigin, type Origin } from '../../presets/origin.ts'
import type { Givens } from '../shared/givens.ts'
import { givensAt } from '../shared/resolve.ts'
import type { TrainingRequest } from './request.ts'
import { workGivens } from './work.ts'

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
