import type { TrainingRequest } from '../../estimates/training/request.ts'
import type { Shape } from '../../model/architecture/shape.ts'

/** The length of a sequence where none is given: the model’s context, 8,192 tokens at most. */
export const sequenceTokensOf = (
  { sequenceTokens }: Pick<TrainingRequest['workload'], 'sequenceTokens'>,
  shape: Shape,
): number => sequenceTokens ?? Math.min(8192, shape.contextTokens ?? 4096)

/** Ways to cut a sequence that are tried where none is asked for; short ones stay whole. */
export const contextCuts = (sequenceTokens: number): readonly number[] =>
  [1, 2, 4, 8, 16]
    .filter((cut) => sequenceTokens % cut === 0)
    .filter((cut) => cut === 1 || sequenceTokens >= (cut === 2 ? 8192 : 32_768))
