import type { Shape } from '../../../model/architecture/shape.ts'
import { groupedOf } from '../attention.ts'
import type { Reader } from '../config.ts'
import { type Family, tiedPlain } from '../families/family.ts'
import { type Layer, shapeOfLayers } from '../fold.ts'
import { frameOf, layersOf } from '../frame.ts'
import { listPerLayer } from '../layer-lists.ts'
import { numberAt } from '../numbers.ts'
import { windows } from '../windows.ts'
import { perLayerEmbeddings } from './per-layer-embeddings.ts'
import { firstShared } from './shared-caches.ts'

const family: Family = { ...tiedPlain, fullEvery: 5 }

/** Gemma 3n: per-layer embeddings, a cache that the last layers share, and several residual streams (AltUp). */
export const gemma3n = (read: Reader): Shape => {
  const count = layersOf(read)
  const frame = frameOf(read, family)
  const { hiddenSize } = frame
  const attention = groupedOf(read, family)
  const sizes = Array.isArray(read.any('intermediate_size'))
    ? listPerLayer(read, 'intermediate_size', count)
    : Array.from({ length: count }, () => read.count(['intermediate_size']))
  const seen = windows(read, family, count, false)
  const sharing = firstShared(read, count, Math.min(15, count - 1))
  const streams = read.count(['altup_num_inputs'], 4)
  const embeddings = perLayerEmbeddings(read, frame, count, 256)
  // A low rank beside each layer; matrices into and out of the streams, before and after all layers.
  const laurel = 2 * hiddenSize * read.count(['laurel_rank'], 64)
  const projections = (2 * (streams - 1) * hiddenSize ** 2) / count
  const other = (embeddings.layer.otherParameters ?? 0) + laurel + Math.round(projections)
  const layers = Array.from({ length: count }, (_, index): Layer => {
    const windowTokens = seen[index]
    return {
      mixers: [
        {
          ...attention,
          ...(windowTokens !== undefined && { windowTokens }),
          ...(index >= sharing && { reusesCache: 'with-projections' as const }),
        },
      ],
      feedForward: { size: numberAt(sizes, index, 'intermediate_size'), gated: true },
      otherParameters: other,
    }
  })
  return shapeOfLayers({ ...frame, ...embeddings.frame }, layers, hiddenSize)
}
