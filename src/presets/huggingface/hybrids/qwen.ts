import type { GatedDelta } from '../../../model/architecture/attention/delta.ts'
import type { GroupedAttention } from '../../../model/architecture/attention/grouped.ts'
import type { Indexer } from '../../../model/architecture/attention/indexer.ts'
import type { LayeredShape } from '../../../model/architecture/shape.ts'
import type { Config } from '../config.ts'
import { indexes, layersOf, listedKinds, listedLayers, ruleOf } from './layers.ts'
import { attentionOf, frameOf, grouped, requireDivisor, routedOf, whole } from './parts.ts'
import { HybridReader } from './reader.ts'

const words = {
  linear_attention: 'linear',
  full_attention: 'full',
  indexed_attention: 'full',
} as const

const deltaOf = (read: HybridReader): GatedDelta => {
  const keyHeads = read.size(['linear_num_key_heads'], 16)
  const valueHeads = read.size(['linear_num_value_heads'], 32)
  requireDivisor(['linear_num_key_heads', keyHeads], ['linear_num_value_heads', valueHeads])
  return {
    kind: 'gated-delta',
    keyHeads,
    keyHeadSize: read.size(['linear_key_head_dim'], 128),
    valueHeads,
    valueHeadSize: read.size(['linear_value_head_dim'], 128),
    kernel: read.size(['linear_conv_kernel_dim'], 4),
  }
}

const gatedAttentionOf = (read: HybridReader, hiddenSize: number): GroupedAttention => ({
  ...attentionOf(read, hiddenSize, { headSize: 256 }),
  ...(read.flag(['attn_output_gate'], true) && { gate: 'elements' }),
})

/** The kind of each layer: every fourth has full attention, unless the config says otherwise. */
const kindsOf = (read: HybridReader) => {
  const interval = read.size(['full_attention_interval'], 4)
  const kindOf = (layer: number) => ((layer + 1) % interval === 0 ? 'full' : 'linear')
  const rule = ruleOf(read, ['full_attention_interval'], kindOf)
  return listedKinds(read, ['layer_types'], words, [rule]) ?? indexes(layersOf(read)).map(kindOf)
}

interface Experts {
  readonly count: number
  readonly perToken?: number
}

const read = (
  config: Config,
  isSparse: (read: HybridReader) => (layer: number) => boolean,
  defaults: Experts,
  indexer?: Indexer,
) => {
  const read = new HybridReader(config)
  const frame = frameOf(read)
  const { hiddenSize } = frame
  const kinds = kindsOf(read)
  const routed = routedOf(read, {
    count: ['num_experts'],
    perToken: ['num_experts_per_tok'],
    defaults,
  })
  const sparse = routed === undefined ? () => false : isSparse(read)
  const delta = deltaOf(read)
  const attention = {
    ...gatedAttentionOf(read, hiddenSize),
    ...(indexer !== undefined && { indexer }),
  }
  const layers = kinds.map((kind, layer) => {
    const mixers = [kind === 'full' ? attention : delta]
    if (routed === undefined || !sparse(layer))
      return { mixers, feedForward: { size: read.size(['intermediate_size']), gated: true } }
    const sharedSize = read.count(['shared_expert_intermediate_size'], 512)
    const size = read.size(['moe_intermediate_size'], 512)
    const shared = Math.sign(sharedSize)
    const experts = { ...routed, size, shared, ...(shared > 0 && { sharedSize }), gated: true }
    return { mixers, experts }
  })
  return whole(read, frame, grouped(layers))
}

/** Qwen3-Next: experts in every layer, but for those that the config names. */
export const qwen3Next = (config: Config): LayeredShape =>
  read(
    config,
    (read) => {
      const dense = listedLayers(read, 'mlp_only_layers', layersOf(read)) ?? new Set()
      const step = read.size(['decoder_sparse_step'], 1)
      return (layer) => (layer + 1) % step === 0 && !dense.has(layer)
    },
    { count: 512, perToken: 10 },
  )

/** Qwen3.5 and 3.6 without experts. */
export const qwen35 = (config: Config): LayeredShape => read(config, () => () => true, { count: 0 })

/** The same with experts in every layer. */
export const qwen35Moe = (config: Config, indexer?: Indexer): LayeredShape =>
  read(config, () => () => true, { count: 256, perToken: 8 }, indexer)
