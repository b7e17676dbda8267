import type { Shape } from './shape.ts'
import { totalsOf } from './totals.ts'

/** Elements that one token leaves in the caches of all layers, by what is kept and read of them. */
export const cacheElements = (shape: Shape, freesWindow = true) => {
  const { full, window, selected } = totalsOf(shape)
  return {
    full: full.elements + (freesWindow ? 0 : window.elements),
    window: freesWindow ? window.elements : 0,
    selected: selected.elements,
  }
}

/** Elements that one token leaves in the caches of all layers, while it is inside every window. */
export const kvElementsPerToken = (shape: Shape): number => {
  const { full, window, selected } = cacheElements(shape)
  return full + window + selected
}

/** Of these, those that are kept for every token, however many come after it. */
export const growingKvElementsPerToken = (shape: Shape): number =>
  kvElementsPerToken(shape) - cacheElements(shape).window

/** Bytes of one sequence’s KV cache at a context; a window’s layers keep no more than the window. */
export const kvCacheBytes = (
  shape: Shape,
  contextTokens: number,
  bytesPerElement: number,
): number => {
  const { full, window, selected } = cacheElements(shape)
  const windowed = window * Math.min(contextTokens, totalsOf(shape).window.tokens)
  return ((full + selected) * contextTokens + windowed) * bytesPerElement
}
