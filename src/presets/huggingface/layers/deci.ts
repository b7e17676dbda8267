import type { Shape } from '../../../model/architecture/shape.ts'
import type { Config, Reader } from '../config.ts'
import { plain } from '../families/family.ts'
import { shapeOfLayers } from '../fold.ts'
import { listPerLayer } from '../layer-lists.ts'
import { plainLayers } from '../plain.ts'
import { nemotronNas } from './nemotron-nas.ts'
import { numberAt } from './numbers.ts'
import { withGrouped } from './with-grouped.ts'

const field = 'num_key_value_heads_per_layer'

/** DeciLM: heads of keys and values are found layer by layer; later files have blocks as Nemotron’s. */
export const deci = (read: Reader, config: Config): Shape => {
  if (config.block_configs !== undefined) return nemotronNas(read, config)
  const { frame, layers, size } = plainLayers(read, plain)
  const kvHeads = listPerLayer(read, field, layers.length)
  const changed = withGrouped(layers, (attention, layer) => ({
    ...attention,
    kvHeads: kvHeads === undefined ? attention.kvHeads : numberAt(kvHeads, layer, field),
  }))
  return shapeOfLayers(frame, changed, size)
}
