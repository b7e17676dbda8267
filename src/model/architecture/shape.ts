import type { Attention } from './attention/index.ts'

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
  readonly attention: Attention
  /** Layers that see only the last tokens. */
  readonly window?: { readonly tokens: number; readonly layers: number } | undefined
  /** Layers with linear attention, whose state does not grow with the context. */
  readonly linearLayers?: number | undefined
  readonly feedForward: { readonly size: number; readonly gated: boolean }
  readonly experts?: Experts | undefined
  readonly biases: 'none' | 'qkv' | 'all'
  readonly relativePositions?: true | undefined
}
