import type { Attention, Mixer } from './attention/index.ts'

/** Experts of a layer. */
export interface LayerExperts {
  readonly count: number
  readonly perToken: number
  readonly size: number
  /** Experts that every token passes through. */
  readonly shared: number
  /** Size of one shared expert, where it is not that of the others. */
  readonly sharedSize?: number | undefined
  /** Width that routed experts work on where it is not the model’s own: two matrices lead there and back. */
  readonly latentSize?: number | undefined
}

/** Of a model whose layers are alike: with experts in some of them. */
export interface Experts extends LayerExperts {
  /** Layers that have experts; the rest are dense. */
  readonly layers: number
}

export interface FeedForward {
  readonly size: number
  /** Gated (SwiGLU, GEGLU): three matrices instead of two. */
  readonly gated: boolean
}

/** Layers that are equal. Each part may be missing: a layer of experts alone, one without attention. */
export interface LayerGroup {
  readonly count: number
  /** Side by side where there are several (Falcon-H1). */
  readonly mixers: readonly Mixer[]
  readonly feedForward?: FeedForward | undefined
  /** Beside the feed-forward part where both are there (Gemma 4 26B). */
  readonly experts?: (LayerExperts & { readonly gated: boolean }) | undefined
  /** Sets of weights that these layers share in turn; one for each layer unless told (Zamba2). */
  readonly copies?: number | undefined
  /** They stand within layers that another group counts (Zamba). */
  readonly within?: true | undefined
  /** Parameters of one layer in matrices that every token passes through and no part above has. */
  readonly otherParameters?: number | undefined
}

interface Frame {
  readonly hiddenSize: number
  readonly vocabularySize: number
  readonly tiedEmbeddings: boolean
  /** Learned positions; 0 for rotary ones and the like. */
  readonly learnedPositions: number
  readonly contextTokens: number | null
  readonly biases: 'none' | 'qkv' | 'all'
  readonly relativePositions?: true | undefined
  /** Parameters of vision and audio towers, stored beside the text model: no text token passes through them. */
  readonly towerParameters?: number | undefined
}

/** A decoder whose layers are alike, but for windows, linear attention and experts in some of them. */
export interface UniformShape extends Frame {
  readonly layers: number
  readonly attention: Attention
  /** Layers that see only the last tokens. */
  readonly window?: { readonly tokens: number; readonly layers: number } | undefined
  /** Layers with lightning attention, whose state does not grow with the context. */
  readonly linearLayers?: number | undefined
  readonly feedForward: FeedForward
  readonly experts?: Experts | undefined
}

/** A decoder whose layers differ. */
export interface LayeredShape extends Frame {
  readonly layers: readonly LayerGroup[]
  /** Tables beside the embedding in which each token looks up a row (Gemma 3n). */
  readonly tableParameters?: number | undefined
}

/** A decoder: what its parameters, what it keeps of a sequence, and its arithmetic follow from. */
export type Shape = UniformShape | LayeredShape

export const isLayered = (shape: Shape): shape is LayeredShape => typeof shape.layers !== 'number'
