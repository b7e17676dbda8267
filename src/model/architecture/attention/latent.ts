import type { AttentionFacts } from './kind.ts'

/** Multi-head latent attention (DeepSeek-V2, arXiv 2405.04434): one compressed vector for all heads. */
export interface LatentAttention {
  readonly kind: 'latent'
  readonly heads: number
  /** Null: queries are not compressed. */
  readonly queryRank: number | null
  readonly kvRank: number
  readonly ropeHeadSize: number
  readonly nopeHeadSize: number
  readonly valueHeadSize: number
}

export const latentNames = ['MLA'] as const

export const latentFacts = ({
  heads,
  queryRank,
  kvRank,
  ropeHeadSize,
  nopeHeadSize,
  valueHeadSize,
}: LatentAttention): AttentionFacts<(typeof latentNames)[number]> => {
  const queries = heads * (nopeHeadSize + ropeHeadSize)
  const values = heads * valueHeadSize
  const cacheElements = kvRank + ropeHeadSize
  return {
    name: 'MLA',
    parameters: ({ hiddenSize }) => {
      const query = queryRank === null ? hiddenSize * queries : queryRank * (hiddenSize + queries)
      const up = kvRank * heads * (nopeHeadSize + valueHeadSize)
      return query + hiddenSize * cacheElements + up + values * hiddenSize
    },
    adaptedWidth: (hiddenSize) => {
      const query = queryRank === null ? hiddenSize + queries : hiddenSize + 2 * queryRank + queries
      const up = kvRank + heads * (nopeHeadSize + valueHeadSize)
      return query + hiddenSize + cacheElements + up + values + hiddenSize
    },
    linearWidth: 0,
    cacheElements,
    cacheParts: 1,
    mayRunDataParallel: true,
    decodeFlopsPerPair: 2 * heads * (2 * kvRank + ropeHeadSize),
    prefillFlopsPerPair: 2 * heads * (nopeHeadSize + ropeHeadSize + valueHeadSize),
    servedWidth: (hiddenSize) => 3 * hiddenSize,
    trainedWidth: 2 * queries + 2 * values,
  }
}
