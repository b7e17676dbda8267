import { attentionFacts } from './attention/index.ts'
import type { Shape } from './shape.ts'

/** Elements that one token leaves in the cache of one layer. */
export const kvElementsPerLayer = ({ attention }: Pick<Shape, 'attention'>): number =>
  attentionFacts(attention).cacheElements

/** Layers that keep keys and values: all but the linear ones. */
export const cachedLayers = ({ layers, linearLayers = 0 }: Shape): number => layers - linearLayers

/** Of these, how many keep every token, and how many no more than a window, where the engine frees the rest. */
export const keptLayers = (shape: Shape, freesWindow = true) => {
  const window = freesWindow ? (shape.window?.layers ?? 0) : 0
  return { full: cachedLayers(shape) - window, window, windowTokens: shape.window?.tokens ?? 0 }
}

/** Bytes of one sequence’s KV cache at a context; a window’s layers keep no more than the window. */
export const kvCacheBytes = (
  shape: Shape,
  contextTokens: number,
  bytesPerElement: number,
): number => {
  const { full, window, windowTokens } = keptLayers(shape)
  const windowed = window * Math.min(contextTokens, windowTokens)
  return (full * contextTokens + windowed) * kvElementsPerLayer(shape) * bytesPerElement
}
