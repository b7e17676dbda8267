/** What of a layer, besides what mixes its tokens, the widths of its matrices follow from. */
export interface Layer {
  readonly hiddenSize: number
  readonly biases: 'none' | 'qkv' | 'all'
  readonly relativePositions?: true | undefined
}

/** What a layer keeps of each token of a sequence. */
export interface Cache {
  /** Elements that a token leaves: keys and values, or the vector that stands for them; 0 where an earlier layer keeps them. */
  readonly elements: number
  /** Into how many parts the cache of a sequence can be cut. */
  readonly parts: number
  /** Only the last tokens are kept, and seen. */
  readonly windowTokens?: number | undefined
  /** All tokens are kept, but no more than this many are read and multiplied with. */
  readonly selectedTokens?: number | undefined
}

/** All that parameters, memory and arithmetic need to know of what mixes the tokens of a layer. */
export interface MixerFacts<Name extends string = string> {
  /** What the field calls it. */
  readonly name: Name
  /** Of its matrices, biases and convolutions. */
  readonly parameters: (layer: Layer) => number
  /** Inputs plus outputs of its matrices: the parameters of adapters of rank 1. */
  readonly adaptedWidth: (hiddenSize: number) => number
  /** Absent where no token is kept: the state below stands for all of them. */
  readonly cache?: Cache | undefined
  /** Bytes of the state of a sequence, whatever its length. */
  readonly stateBytes: number
  /** Of them, elements of what accumulates, which engines keep in 32 bits. */
  readonly summedElements: number
  /** Elements of a small key for each token, by which those that are read are chosen. */
  readonly indexElements: number
  /** FLOPs of a new token with one small key. */
  readonly indexFlopsPerPair: number
  /** Whether it may pay to run it on each chip for sequences of its own. */
  readonly mayRunDataParallel: boolean
  /** FLOPs of a new token with one token of the context that it sees. */
  readonly decodeFlopsPerPair: number
  /** FLOPs of a token of the prompt with one token before it that it sees. */
  readonly prefillFlopsPerPair: number
  /** FLOPs of a token with the state. */
  readonly stateFlopsPerToken: number
  /** Widths that a token leaves and reads when it is served. */
  readonly servedWidth: (hiddenSize: number) => number
  /** Widths that a token keeps until the backward pass. */
  readonly trainedWidth: number
}

/** What a mixer that keeps no token leaves out. */
export const noCache = {
  indexElements: 0,
  indexFlopsPerPair: 0,
  mayRunDataParallel: false,
  decodeFlopsPerPair: 0,
  prefillFlopsPerPair: 0,
} as const
