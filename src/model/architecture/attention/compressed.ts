import { type Indexer, indexerFacts } from './indexer.ts'
import type { MixerFacts } from './kind.ts'

/**
 * Compressed attention (DeepSeek-V4): one vector stands for keys and values of
 * all heads; besides a window of the last tokens, one for every few tokens is kept.
 */
export interface CompressedAttention {
  readonly kind: 'compressed'
  readonly heads: number
  readonly headSize: number
  readonly queryRank: number
  /** The output goes through groups of heads, each to a rank. */
  readonly outputGroups: number
  readonly outputRank: number
  readonly windowTokens: number
  /** Tokens that one kept vector stands for; 0 where only the window is seen. */
  readonly ratio: number
  /** Each vector stands for tokens of the one before it too: made by two sets of weights. */
  readonly overlaps?: true | undefined
  /** Chooses among the kept vectors, and counts them, not tokens. */
  readonly indexer?: Indexer | undefined
}

export const compressedNames = ['compressed'] as const

const bytesPerElement = 2

export const compressedFacts = ({
  heads,
  headSize,
  queryRank,
  outputGroups,
  outputRank,
  windowTokens,
  ratio,
  overlaps,
  indexer,
}: CompressedAttention): MixerFacts<(typeof compressedNames)[number]> => {
  const queries = heads * headSize
  const index = (hiddenSize: number) => indexerFacts(indexer, hiddenSize, queryRank)
  // What is summed, and the weights of the sum; small keys are compressed as the vectors are.
  const perElement = ratio === 0 ? 0 : overlaps === true ? 4 : 2
  const compressor = (hiddenSize: number) => perElement * hiddenSize * headSize
  const keys = (hiddenSize: number) =>
    indexer === undefined ? 0 : (perElement - 1) * hiddenSize * indexer.headSize
  const flopsPerVector = 4 * queries
  const perToken = ratio === 0 ? 0 : 1 / ratio
  return {
    name: 'compressed',
    parameters: ({ hiddenSize }) =>
      queryRank * (hiddenSize + queries) +
      hiddenSize * headSize +
      compressor(hiddenSize) +
      outputRank * (queries + outputGroups * hiddenSize) +
      index(hiddenSize).parameters +
      keys(hiddenSize),
    adaptedWidth: (hiddenSize) =>
      2 * hiddenSize + 2 * queryRank + 2 * queries + headSize + outputGroups * outputRank,
    ...(ratio > 0 && {
      cache: {
        elements: headSize * perToken,
        parts: 1,
        selectedTokens: indexer === undefined ? undefined : indexer.selectedTokens * ratio,
      },
    }),
    // The window is full after its first tokens: a state of constant size.
    summedElements: 0,
    stateBytes: windowTokens * headSize * bytesPerElement,
    indexElements: index(0).elements * perToken,
    indexFlopsPerPair: index(0).flopsPerPair * perToken,
    mayRunDataParallel: true,
    decodeFlopsPerPair: flopsPerVector * perToken,
    prefillFlopsPerPair: flopsPerVector * perToken,
    stateFlopsPerToken: flopsPerVector * windowTokens,
    servedWidth: (hiddenSize) => 3 * hiddenSize,
    trainedWidth: 2 * queries + headSize,
  }
}
