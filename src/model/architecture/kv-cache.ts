import type { Shape } from './shape.ts'

/** Elements that one token leaves in the cache of one layer: keys and values, or the latent vector. */
export const kvElementsPerLayer = ({ attention }: Pick<Shape, 'attention'>): number =>
  attention.kind === 'latent'
    ? attention.kvRank + attention.ropeHeadSize
    : 2 * attention.kvHeads * attention.headSize

/** Layers that keep every token of the context. */
export const fullLayers = ({ layers, window, linearLayers = 0 }: Shape): number =>
  layers - linearLayers - (window?.layers ?? 0)

/** Layers that keep keys and values: all but the linear ones. */
export const cachedLayers = ({ layers, linearLayers = 0 }: Shape): number => layers - linearLayers

/** Bytes of one sequence’s KV cache at a context; a window’s layers keep no more than the window. */
export const kvCacheBytes = (
  shape: Shape,
  contextTokens: number,
  bytesPerElement: number,
): number => {
  const windowed =
    shape.window === undefined
      ? 0
      : shape.window.layers * Math.min(contextTokens, shape.window.tokens)
  return (
    (fullLayers(shape) * contextTokens + windowed) * kvElementsPerLayer(shape) * bytesPerElement
  )
}
