import type { Shape } from '../../../model/architecture/shape.ts'
import type { Config, Reader } from '../config.ts'
import { plain } from '../families/family.ts'
import { shapeOfLayers } from '../fold.ts'
import { plainLayers } from '../plain.ts'

/** Grok-2 and Arctic: every token passes a dense part beside its experts; Arctic’s is as wide as the model. */
export const denseBesideExperts = (read: Reader, { model_type: type }: Config): Shape => {
  const { frame, layers, size } = plainLayers(read, plain)
  const beside = { size: type === 'arctic' ? frame.hiddenSize : size, gated: true }
  const changed = layers.map((layer) =>
    layer.experts === undefined ? layer : { ...layer, feedForward: beside },
  )
  return shapeOfLayers(frame, changed, size)
}
