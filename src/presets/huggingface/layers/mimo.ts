import type { Shape } from '../../../model/architecture/shape.ts'
import type { Reader } from '../config.ts'
import { plain } from '../families/family.ts'
import { shapeOfLayers } from '../fold.ts'
import { plainLayers } from '../plain.ts'
import { withGrouped } from './with-grouped.ts'

/** MiMo-V2-Flash: layers with a window have heads of their own. */
export const mimo = (read: Reader): Shape => {
  const { frame, layers, size } = plainLayers(read, { ...plain, fullEvery: 6 })
  const changed = withGrouped(layers, (attention) => {
    if (attention.windowTokens === undefined) return attention
    const headSize = read.count(['swa_head_dim'], attention.headSize)
    return {
      ...attention,
      heads: read.count(['swa_num_attention_heads'], attention.heads),
      kvHeads: read.count(['swa_num_key_value_heads'], attention.kvHeads),
      headSize,
      valueHeadSize: read.count(['swa_v_head_dim'], attention.valueHeadSize ?? headSize),
    }
  })
  return shapeOfLayers(frame, changed, size)
}
