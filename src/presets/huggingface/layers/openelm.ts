import type { Shape } from '../../../model/architecture/shape.ts'
import type { Reader } from '../config.ts'
import { type Family, tiedPlain } from '../families/family.ts'
import { type Layer, shapeOfLayers } from '../fold.ts'
import { frameOf, layersOf } from '../frame.ts'
import { listPerLayer } from '../layer-lists.ts'
import { names } from '../names.ts'
import { near, numberAt } from '../numbers.ts'

/** OpenELM (arXiv 2404.14619): heads and feed-forward sizes grow from layer to layer. */
export const openElm = (read: Reader): Shape => {
  const family: Family = { ...tiedPlain, tied: read.flag(['share_input_output_layers'], true) }
  const count = layersOf(read)
  const frame = frameOf(read, family)
  const heads = listPerLayer(read, 'num_query_heads', count)
  const kvHeads = listPerLayer(read, 'num_kv_heads', count)
  const multipliers = listPerLayer(read, 'ffn_multipliers', count)
  const headSize = read.count(names.headSize)
  const divisor = read.count(['ffn_dim_divisor'], 256)
  const gated = read.flag(['ffn_with_glu'], true)
  const layers = Array.from({ length: count }, (_, index): Layer => {
    const multiplier = numberAt(multipliers, index, 'ffn_multipliers')
    const mixer = {
      kind: 'grouped' as const,
      heads: numberAt(heads, index, 'num_query_heads'),
      kvHeads: numberAt(kvHeads, index, 'num_kv_heads'),
      headSize,
    }
    const size = near(divisor, multiplier * frame.hiddenSize)
    return { mixers: [mixer], feedForward: { size, gated } }
  })
  return shapeOfLayers(frame, layers, frame.hiddenSize)
}
