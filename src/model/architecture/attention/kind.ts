/** What of a layer, besides its attention, the widths of its matrices follow from. */
export interface Layer {
  readonly hiddenSize: number
  readonly biases: 'none' | 'qkv' | 'all'
  readonly relativePositions?: true | undefined
}

/** All that parameters, cache and arithmetic need to know of the attention of one layer. */
export interface AttentionFacts<Name extends string = string> {
  /** What the field calls it. */
  readonly name: Name
  readonly parameters: (layer: Layer) => number
  /** Inputs plus outputs of its matrices: the parameters of adapters of rank 1. */
  readonly adaptedWidth: (hiddenSize: number) => number
  /** How wide the linear layers beside it are; 0 where there are none. */
  readonly linearWidth: number
  /** Elements that a token leaves in the cache: keys and values, or the vector that stands for them. */
  readonly cacheElements: number
  /** Into how many parts the cache of a sequence can be cut. */
  readonly cacheParts: number
  /** Whether it may pay to run attention on each chip for sequences of its own. */
  readonly mayRunDataParallel: boolean
  /** FLOPs of a new token with one token of the context. */
  readonly decodeFlopsPerPair: number
  /** FLOPs of a token of the prompt with one token before it. */
  readonly prefillFlopsPerPair: number
  /** Widths that a token leaves and reads when it is served. */
  readonly servedWidth: (hiddenSize: number) => number
  /** Widths that a token keeps until the backward pass. */
  readonly trainedWidth: number
}
