import { countParameters, type Parameters } from './parameters.ts'
import type { Shape } from './shape.ts'

/** Parts of a model whose numbers may be stored each in its own way. */
export type StoredPart = Exclude<keyof Parameters, 'total' | 'active' | 'repeated'>

const sixteenBits = 2

/** What every token passes through beside the tables. */
const dense = [
  'attention',
  'linearAttention',
  'denseFeedForward',
  'sharedExperts',
  'routers',
  'norms',
] as const

/** Bytes of a parameter in each group that weights are counted in, from those of each part. */
export const bytesPerParameterOf = (
  shape: Shape,
  bytes: (part: StoredPart) => number | undefined,
) => {
  const parameters = countParameters(shape)
  const of = (part: StoredPart) => bytes(part) ?? sixteenBits
  let count = 0
  let stored = 0
  for (const part of dense) {
    count += parameters[part]
    stored += parameters[part] * of(part)
  }
  return {
    bytesPerDenseParameter: stored / count,
    bytesPerExpertParameter: of('routedExperts'),
    // One table serves as both where they are tied.
    bytesPerHeadParameter: of(shape.tiedEmbeddings ? 'embedding' : 'head'),
    bytesPerEmbeddingParameter: of('embedding'),
    bytesPerTowerParameter: of('towers'),
  }
}
