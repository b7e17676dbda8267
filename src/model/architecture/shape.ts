/** Heads that share keys and values in groups: MHA, GQA and MQA. */
export interface GroupedAttention {
  readonly kind: 'grouped'
  readonly heads: number
  readonly kvHeads: number
  readonly headSize: number
}

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

export interface Experts {
  readonly count: number
  readonly perToken: number
  readonly size: number
  /** Experts that every token passes through. */
  readonly shared: number
  /** Size of one shared expert, where it is not that of the others. */
  readonly sharedSize?: number | undefined
  /** Layers that have experts; the rest are dense. */
  readonly layers: number
}

/** A decoder-only transformer: what its parameters, KV cache and arithmetic follow from. */
export interface Shape {
  readonly layers: number
  readonly hiddenSize: number
  readonly vocabularySize: number
  readonly tiedEmbeddings: boolean
  /** Learned positions; 0 for rotary ones and the like. */
  readonly learnedPositions: number
  readonly contextTokens: number | null
  readonly attention: GroupedAttention | LatentAttention
  /** Layers that see only the last tokens. */
  readonly window?: { readonly tokens: number; readonly layers: number } | undefined
  /** Layers with linear attention, whose state does not grow with the context. */
  readonly linearLayers?: number | undefined
  readonly feedForward: { readonly size: number; readonly gated: boolean }
  readonly experts?: Experts | undefined
  readonly biases: 'none' | 'qkv' | 'all'
  readonly relativePositions?: true | undefined
}

export type AttentionKind = 'MHA' | 'GQA' | 'MQA' | 'MLA'

/** What the field calls the attention of a shape. */
export const attentionKind = ({ attention }: Pick<Shape, 'attention'>): AttentionKind => {
  if (attention.kind === 'latent') return 'MLA'
  if (attention.kvHeads === attention.heads) return 'MHA'
  return attention.kvHeads === 1 ? 'MQA' : 'GQA'
}
