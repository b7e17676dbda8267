import type { LayeredShape } from '../../../model/architecture/shape.ts'
import type { Config } from '../config.ts'
import { indexes, layersOf, listedKinds } from './layers.ts'
import { attentionOf, frameOf, grouped, whole } from './parts.ts'
import { HybridReader } from './reader.ts'

const words = { linear_attention: 'linear', full_attention: 'full' } as const

/** OLMo Hybrid: gated delta nets, and full attention in every fourth layer. */
export const olmoHybrid = (config: Config): LayeredShape => {
  const read = new HybridReader(config)
  const frame = frameOf(read)
  const { hiddenSize } = frame
  const attention = attentionOf(read, hiddenSize)
  const { heads } = attention
  const kinds =
    listedKinds(read, ['layer_types'], words) ??
    indexes(layersOf(read)).map((layer) => (layer % 4 === 3 ? 'full' : 'linear'))
  const keyHeads = read.size(['linear_num_key_heads'], heads)
  const keyHeadSize = read.size(
    ['linear_key_head_dim'],
    Math.max(1, Math.floor((0.75 * hiddenSize) / keyHeads)),
  )
  const delta = {
    kind: 'gated-delta',
    keyHeads,
    keyHeadSize,
    valueHeads: read.size(['linear_num_value_heads'], heads),
    valueHeadSize: read.size(['linear_value_head_dim'], 2 * keyHeadSize),
    kernel: read.size(['linear_conv_kernel_dim'], 4),
  } as const
  const feedForward = { size: read.size(['intermediate_size']), gated: true }
  const layers = kinds.map((kind) => ({
    mixers: [kind === 'full' ? attention : delta],
    feedForward,
  }))
  return whole(read, frame, grouped(layers))
}
