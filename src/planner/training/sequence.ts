import type { Shape } from '../../model/architecture/shape.ts'

/** Where no length of a sequence is given, none is longer. */
export const defaultMostTokens = 8192

/** The context of a model where it is not known. */
export const unknownContextTokens = 4096

/** The length of a sequence: as given, or the model’s context up to a length that is usual. */
export const sequenceTokensOf = (
  { sequenceTokens }: { readonly sequenceTokens?: number | undefined },
  shape: Shape,
): number =>
  sequenceTokens ?? Math.min(defaultMostTokens, shape.contextTokens ?? unknownContextTokens)

/** Ways to cut a sequence that are tried where none is asked for; short ones stay whole. */
export const contextCuts = (sequenceTokens: number): readonly number[] =>
  [1, 2, 4, 8, 16]
    .filter((cut) => sequenceTokens % cut === 0)
    .filter((cut) => cut === 1 || sequenceTokens >= (cut === 2 ? 8192 : 32_768))
