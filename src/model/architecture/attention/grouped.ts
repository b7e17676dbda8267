import type { AttentionFacts } from './kind.ts'

/** Heads that share keys and values in groups: MHA, GQA and MQA. */
export interface GroupedAttention {
  readonly kind: 'grouped'
  readonly heads: number
  readonly kvHeads: number
  readonly headSize: number
}

export const groupedNames = ['MHA', 'GQA', 'MQA'] as const

export const groupedFacts = ({
  heads,
  kvHeads,
  headSize,
}: GroupedAttention): AttentionFacts<(typeof groupedNames)[number]> => {
  const queries = heads * headSize
  const keys = kvHeads * headSize
  return {
    name: kvHeads === heads ? 'MHA' : kvHeads === 1 ? 'MQA' : 'GQA',
    parameters: ({ hiddenSize, biases, relativePositions }) => {
      const bias = biases === 'none' ? 0 : queries + 2 * keys + (biases === 'all' ? hiddenSize : 0)
      const relative = relativePositions === true ? hiddenSize * queries : 0
      return hiddenSize * (2 * queries + 2 * keys) + bias + relative
    },
    adaptedWidth: (hiddenSize) => 4 * hiddenSize + 2 * queries + 2 * keys,
    linearWidth: queries,
    cacheElements: 2 * keys,
    cacheParts: kvHeads,
    mayRunDataParallel: false,
    decodeFlopsPerPair: 4 * queries,
    prefillFlopsPerPair: 4 * queries,
    servedWidth: () => 2 * (queries + 2 * keys),
    trainedWidth: 2 * queries + 2 * keys,
  }
}
