import type { LayeredShape } from '../../../model/architecture/shape.ts'
import type { Config } from '../config.ts'
import { indexes, layersOf, listedKinds, listedLayers, ruleOf } from './layers.ts'
import { attentionOf, frameOf, grouped, routedOf, whole } from './parts.ts'
import { HybridReader } from './reader.ts'

const words = { conv: 'convolution', full_attention: 'attention' } as const

const kindsOf = (read: HybridReader) => {
  const field = 'full_attn_idxs'
  const numbered = ruleOf(read, [field], (layer) =>
    listedLayers(read, field, layersOf(read))?.has(layer) ? 'attention' : 'convolution',
  )
  return (
    listedKinds(read, ['layer_types'], words, [numbered]) ??
    indexes(layersOf(read)).map(() => 'attention' as const)
  )
}

/** Two thirds of the stated size, rounded up to a multiple, unless the config takes it as it is. */
const feedForwardSize = (read: HybridReader): number => {
  const stated = read.size(['block_ff_dim', 'intermediate_size'])
  if (!read.flag(['block_auto_adjust_ff_dim'], true)) return stated
  const size = Math.floor(read.number('block_ffn_dim_multiplier', 1) * Math.floor((2 * stated) / 3))
  const multiple = read.size(['block_multiple_of'], 256)
  return multiple * Math.ceil(size / multiple)
}

const mixersOf = (read: HybridReader, hiddenSize: number) => {
  const convolution = {
    kind: 'short-convolution',
    width: hiddenSize,
    kernel: read.size(['conv_L_cache'], 3),
  } as const
  const attention = attentionOf(read, hiddenSize, { kvHeads: 8 })
  return (kind: 'convolution' | 'attention') => [kind === 'attention' ? attention : convolution]
}

/** LFM2: short convolutions, and attention in some layers. */
export const lfm2 = (config: Config): LayeredShape => {
  const read = new HybridReader(config)
  const frame = frameOf(read, { tied: true })
  const mixers = mixersOf(read, frame.hiddenSize)
  const feedForward = { size: feedForwardSize(read), gated: true }
  const layers = kindsOf(read).map((kind) => ({ mixers: mixers(kind), feedForward }))
  return whole(read, frame, grouped(layers))
}

/** The same with experts after the first layers. */
export const lfm2Moe = (config: Config): LayeredShape => {
  const read = new HybridReader(config)
  const frame = frameOf(read, { tied: true })
  const mixers = mixersOf(read, frame.hiddenSize)
  const dense = read.count(['num_dense_layers'], 2)
  const routed = routedOf(read, {
    count: ['num_experts'],
    perToken: ['num_experts_per_tok'],
    defaults: { count: 32, perToken: 4 },
  })
  const layers = kindsOf(read).map((kind, layer) =>
    routed === undefined || layer < dense
      ? {
          mixers: mixers(kind),
          feedForward: { size: read.size(['intermediate_size']), gated: true },
        }
      : {
          mixers: mixers(kind),
          experts: {
            ...routed,
            size: read.size(['moe_intermediate_size']),
            shared: 0,
            gated: true,
          },
        },
  )
  return whole(read, frame, grouped(layers))
}
