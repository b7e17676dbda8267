import type { LayeredShape } from '../../../model/architecture/shape.ts'
import type { Config } from '../config.ts'
import { indexes, layersOf, listedKinds } from './layers.ts'
import { attentionOf, frameOf, grouped, routedOf, whole } from './parts.ts'
import { HybridReader } from './reader.ts'

const words = {
  linear_attention: 'linear',
  full_attention: 'full',
  '0': 'linear',
  '1': 'full',
} as const

const fields = ['layer_types', 'attn_type_list', 'layers_block_type', 'decoder_attention_types']

/** MiniMax-Text-01 and M1: lightning attention, full attention in some layers, experts in all. */
const read = (config: Config, alternates: boolean): LayeredShape => {
  const read = new HybridReader(config)
  const frame = frameOf(read)
  const attention = attentionOf(read, frame.hiddenSize)
  const { heads, headSize } = attention
  const lightning = { kind: 'lightning', heads, headSize } as const
  const listed = listedKinds(read, fields, words)
  if (listed === undefined && !alternates) read.missing.push(fields.slice(0, 2))
  const kinds =
    listed ?? indexes(layersOf(read)).map((layer) => (layer % 2 === 0 ? 'full' : 'linear'))
  const routed = routedOf(read, {
    count: ['num_local_experts', 'num_experts'],
    perToken: ['num_experts_per_tok'],
    defaults: { count: 8, perToken: 2 },
  })
  const size = read.size(['intermediate_size'])
  const sharedSize = read.count(['shared_intermediate_size'], 0)
  const shared = Math.sign(sharedSize)
  const rest =
    routed === undefined
      ? { feedForward: { size, gated: true } }
      : { experts: { ...routed, size, shared, ...(shared > 0 && { sharedSize }), gated: true } }
  const layers = kinds.map((kind) => ({
    mixers: [kind === 'full' ? attention : lightning],
    ...rest,
  }))
  return whole(read, frame, grouped(layers))
}

/** As published, with a list of its own. */
export const minimaxM1 = (config: Config): LayeredShape => read(config, false)

/** As the transformers library has it: layers alternate where the config has no list. */
export const minimax = (config: Config): LayeredShape => read(config, true)
