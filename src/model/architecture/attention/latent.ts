import { type Indexer, indexerFacts } from './indexer.ts'
import type { MixerFacts } from './kind.ts'

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
  /** A gate on what leaves attention, one for each element (Kimi K3) or each head (Ling 3.0). */
  readonly gate?: 'elements' | 'heads' | undefined
  readonly indexer?: Indexer | undefined
}

export const latentNames = ['MLA'] as const

export const latentFacts = ({
  heads,
  queryRank,
  kvRank,
  ropeHeadSize,
  nopeHeadSize,
  valueHeadSize,
  gate,
  indexer,
}: LatentAttention): MixerFacts<(typeof latentNames)[number]> => {
  const queries = heads * (nopeHeadSize + ropeHeadSize)
  const values = heads * valueHeadSize
  const cacheElements = kvRank + ropeHeadSize
  const gated = gate === 'elements' ? values : gate === 'heads' ? heads : 0
  const index = (hiddenSize: number) => indexerFacts(indexer, hiddenSize, queryRank ?? hiddenSize)
  return {
    summedElements: 0,
    stateBytes: 0,
    stateFlopsPerToken: 0,
    name: 'MLA',
    parameters: ({ hiddenSize }) => {
      const query = queryRank === null ? hiddenSize * queries : queryRank * (hiddenSize + queries)
      const up = kvRank * heads * (nopeHeadSize + valueHeadSize)
      const out = (values + gated) * hiddenSize
      return query + hiddenSize * cacheElements + up + out + index(hiddenSize).parameters
    },
    adaptedWidth: (hiddenSize) => {
      const query = queryRank === null ? hiddenSize + queries : hiddenSize + 2 * queryRank + queries
      const up = kvRank + heads * (nopeHeadSize + valueHeadSize)
      const own = query + hiddenSize + cacheElements + up + values + hiddenSize
      return own + index(hiddenSize).adaptedWidth
    },
    cache: { elements: cacheElements, parts: 1, selectedTokens: indexer?.selectedTokens },
    indexElements: index(0).elements,
    indexFlopsPerPair: index(0).flopsPerPair,
    mayRunDataParallel: true,
    decodeFlopsPerPair: 2 * heads * (2 * kvRank + ropeHeadSize),
    prefillFlopsPerPair: 2 * heads * (nopeHeadSize + ropeHeadSize + valueHeadSize),
    servedWidth: (hiddenSize) => 3 * hiddenSize + gated,
    trainedWidth: 2 * queries + 2 * values + gated,
  }
}
