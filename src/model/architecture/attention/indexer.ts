/**
 * Sparse attention by an index (DeepSeek-V3.2): small keys of all tokens choose
 * those that a new token attends to.
 */
export interface Indexer {
  readonly heads: number
  readonly headSize: number
  readonly selectedTokens: number
  /** Tokens that one small key stands for, where it is of several (GLM-5.3). */
  readonly tokensPerKey?: number | undefined
  /** Takes the choice of an earlier layer, and keeps no keys of its own. */
  readonly reused?: true | undefined
}

const none = { parameters: 0, elements: 0, flopsPerPair: 0, adaptedWidth: 0 }

/** What an indexer adds to its layer; `queryWidth` is what its queries are made from. */
export const indexerFacts = (
  indexer: Indexer | undefined,
  hiddenSize: number,
  queryWidth: number,
) => {
  if (indexer === undefined || indexer.reused === true) return none
  const { heads, headSize, tokensPerKey = 1 } = indexer
  const queries = heads * headSize
  return {
    // Queries, one key for all heads, and a weight for each head.
    parameters: queryWidth * queries + hiddenSize * (headSize + heads),
    elements: headSize / tokensPerKey,
    flopsPerPair: (2 * queries) / tokensPerKey,
    adaptedWidth: queryWidth + queries + 2 * hiddenSize + headSize + heads,
  }
}
