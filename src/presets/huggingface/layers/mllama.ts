import type { Shape } from '../../../model/architecture/shape.ts'
import type { Reader } from '../config.ts'
import { plain } from '../families/family.ts'
import { shapeOfLayers } from '../fold.ts'
import { indexesOf } from '../layer-lists.ts'
import { plainLayers } from '../plain.ts'
import { withGrouped } from './with-grouped.ts'

/** Llama 3.2 Vision: some layers look at the image alone, so that a text token leaves nothing there. */
export const mllama = (read: Reader): Shape => {
  const { frame, layers, size } = plainLayers(read, plain)
  const crossing =
    indexesOf(read, 'cross_attention_layers', layers.length) ??
    new Set([3, 8, 13, 18, 23, 28, 33, 38])
  const changed = withGrouped(layers, (attention, layer) =>
    crossing.has(layer) ? { ...attention, reusesCache: 'with-projections' } : attention,
  )
  return shapeOfLayers(frame, changed, size)
}
