import type { Shape } from '../../../model/architecture/shape.ts'
import { type Config, isConfig, Reader } from '../config.ts'
import { plain } from '../families/family.ts'
import { shapeOfLayers } from '../fold.ts'
import { names } from '../names.ts'
import { plainLayers } from '../plain.ts'
import { withGrouped } from './with-grouped.ts'

/** Queries of Step-3 go through a narrower width that all heads share (arXiv 2507.19427). */
export const step3 = (read: Reader): Shape => {
  const { frame, layers, size } = plainLayers(read, plain)
  const queryRank = read.optionalCount(['share_q_dim'])
  const changed = withGrouped(layers, (attention) => ({
    ...attention,
    ...(queryRank !== undefined && { queryRank }),
  }))
  return shapeOfLayers(frame, changed, size)
}

/** Layers of Step 3.5 with a window may have heads of another number. */
export const step35 = (read: Reader, config: Config): Shape => {
  const { frame, layers, size } = plainLayers(read, {
    ...plain,
    gate: 'heads',
    defaults: { first_k_dense_replace: 3 },
  })
  const { attention_other_setting: setting } = config
  const other = new Reader(isConfig(setting) ? setting : {})
  const changed = withGrouped(layers, (attention) =>
    attention.windowTokens === undefined
      ? attention
      : {
          ...attention,
          heads: other.count(
            names.heads,
            read.count(['num_sliding_attention_heads'], attention.heads),
          ),
          kvHeads: other.count(names.kvHeads, attention.kvHeads),
          headSize: other.count(names.headSize, attention.headSize),
        },
  )
  return shapeOfLayers(frame, changed, size)
}
