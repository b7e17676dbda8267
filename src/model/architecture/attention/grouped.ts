import { type Indexer, indexerFacts } from './indexer.ts'
import type { MixerFacts } from './kind.ts'

/** Heads that share keys and values in groups: MHA, GQA and MQA. */
export interface GroupedAttention {
  readonly kind: 'grouped'
  readonly heads: number
  readonly kvHeads: number
  /** Of queries and keys, and of values where `valueHeadSize` is left out. */
  readonly headSize: number
  readonly valueHeadSize?: number | undefined
  /** Queries go through a width that all heads share (Step-3). */
  readonly queryRank?: number | undefined
  /** Only the last tokens are kept; a chunk counts as one. */
  readonly windowTokens?: number | undefined
  /** Keys stand for values too: one projection less (Gemma 4); both are kept, since only keys are rotated. */
  readonly keysAsValues?: true | undefined
  /** Reads the cache of an earlier layer; `projections`: it has weights for keys and values all the same. */
  readonly reusesCache?: 'with-projections' | 'without-projections' | undefined
  /** A gate on what leaves attention, one for each element or each head. */
  readonly gate?: 'elements' | 'heads' | undefined
  readonly indexer?: Indexer | undefined
}

export const isGrouped = (mixer: { readonly kind: string }): mixer is GroupedAttention =>
  mixer.kind === 'grouped'

export const groupedNames = ['MHA', 'GQA', 'MQA'] as const

export const groupedFacts = (
  attention: GroupedAttention,
): MixerFacts<(typeof groupedNames)[number]> => {
  const { heads, kvHeads, headSize, valueHeadSize = headSize, queryRank, gate, indexer } = attention
  const queries = heads * headSize
  const outputs = heads * valueHeadSize
  const keys = kvHeads * headSize
  const values = kvHeads * valueHeadSize
  const noProjections = attention.reusesCache === 'without-projections'
  const keyValue = noProjections ? 0 : attention.keysAsValues === true ? keys : keys + values
  const gated = gate === 'elements' ? outputs : gate === 'heads' ? heads : 0
  const index = (hiddenSize: number) => indexerFacts(indexer, hiddenSize, hiddenSize)
  return {
    summedElements: 0,
    stateBytes: 0,
    stateFlopsPerToken: 0,
    name: kvHeads === heads ? 'MHA' : kvHeads === 1 ? 'MQA' : 'GQA',
    parameters: ({ hiddenSize, biases, relativePositions }) => {
      const bias = biases === 'none' ? 0 : queries + keyValue + (biases === 'all' ? hiddenSize : 0)
      const relative = relativePositions === true ? hiddenSize * queries : 0
      const query =
        queryRank === undefined ? hiddenSize * queries : queryRank * (hiddenSize + queries)
      const matrices = query + hiddenSize * (outputs + keyValue + gated)
      return matrices + bias + relative + index(hiddenSize).parameters
    },
    adaptedWidth: (hiddenSize) =>
      4 * hiddenSize + queries + outputs + keys + values + index(hiddenSize).adaptedWidth,
    cache: {
      elements: attention.reusesCache === undefined ? keys + values : 0,
      parts: kvHeads,
      windowTokens: attention.windowTokens,
      selectedTokens: indexer?.selectedTokens,
    },
    indexElements: index(0).elements,
    indexFlopsPerPair: index(0).flopsPerPair,
    mayRunDataParallel: false,
    decodeFlopsPerPair: 2 * (queries + outputs),
    prefillFlopsPerPair: 2 * (queries + outputs),
    servedWidth: () => queries + outputs + 2 * (keys + values) + gated,
    trainedWidth: queries + outputs + keys + values + gated,
  }
}
