import type { Mixer } from '../../../model/architecture/attention/index.ts'
import type { LayeredShape } from '../../../model/architecture/shape.ts'
import type { Config } from '../config.ts'
import { indexes, layersOf, listedKinds, listedLayers, ruleOf } from './layers.ts'
import { attentionOf, frameOf, grouped, type Layer, routedOf, whole } from './parts.ts'
import { HybridReader } from './reader.ts'

const layerWords = { hybrid: 'full', hybrid_sliding: 'window' } as const
const feedForwardWords = { dense: 'dense', sparse: 'sparse' } as const

type Kind = (typeof layerWords)[keyof typeof layerWords]

const windowFields = {
  num_attention_heads: 'swa_num_attention_heads',
  num_key_value_heads: 'swa_num_key_value_heads',
  head_dim: 'swa_head_dim',
} as const

/** Layers with a window have heads of their own. */
const windowPart = (read: HybridReader): HybridReader =>
  new HybridReader({
    ...read.config,
    ...Object.fromEntries(
      Object.entries(windowFields).map(([field, own]) => [
        field,
        read.config[own] ?? read.config[field],
      ]),
    ),
  })

/** Keys, values, and what attention and the feed-forward part give each pass a short convolution. */
const mixersOf = (read: HybridReader, hiddenSize: number, kind: Kind): readonly Mixer[] => {
  const grouping =
    kind === 'window'
      ? {
          ...attentionOf(windowPart(read), hiddenSize, { headSize: 128 }),
          windowTokens: read.size(['sliding_window_size', 'sliding_window'], 512),
        }
      : attentionOf(read, hiddenSize, { headSize: 128 })
  const width = 2 * grouping.kvHeads * grouping.headSize + 2 * hiddenSize
  const kernel = read.size(['conv_kernel_size', 'sconv_kernel_size'], 4)
  return [grouping, { kind: 'short-convolution', width, kernel, bare: true }]
}

const kindsOf = (read: HybridReader, count: number): readonly Kind[] => {
  const field = 'local_layer_ids'
  const local = listedLayers(read, field, count)
  const kindOf = (layer: number) =>
    (local?.has(layer) ?? (layer + 1) % 6 !== 0) ? 'window' : 'full'
  const numbered = ruleOf(read, [field], kindOf)
  return listedKinds(read, ['layer_types'], layerWords, [numbered]) ?? indexes(count).map(kindOf)
}

/** Inkling: attention beside short convolutions, a window in five layers of six, experts. */
export const inkling = (config: Config): LayeredShape => {
  const read = new HybridReader(config)
  const frame = frameOf(read, { context: ['model_max_length', 'max_position_embeddings'] })
  const { hiddenSize } = frame
  const count = layersOf(read)
  const dense = read.count(['dense_mlp_idx'], 0)
  const partOf = (layer: number) => (layer < dense ? 'dense' : 'sparse')
  const parts =
    listedKinds(read, ['mlp_layer_types'], feedForwardWords, [
      ruleOf(read, ['dense_mlp_idx'], partOf),
    ]) ?? indexes(count).map(partOf)
  const routed = routedOf(read, {
    count: ['n_routed_experts', 'num_local_experts'],
    perToken: ['num_experts_per_tok'],
    defaults: { count: 256, perToken: 6 },
  })
  const layers = kindsOf(read, count).map((kind, layer): Layer => {
    const mixers = mixersOf(read, hiddenSize, kind)
    // Queries of relative positions.
    const relative = hiddenSize * read.size(['num_attention_heads']) * read.count(['d_rel'], 16)
    const rest = { mixers, otherParameters: relative }
    if (routed === undefined || parts[layer] === 'dense') {
      const size = read.size(['dense_intermediate_size', 'intermediate_size'])
      return { ...rest, feedForward: { size, gated: true } }
    }
    const size = read.size(['moe_intermediate_size'])
    const shared = read.count(['n_shared_experts'], 2)
    return { ...rest, experts: { ...routed, size, shared, gated: true } }
  })
  return whole(read, frame, grouped(layers))
}
