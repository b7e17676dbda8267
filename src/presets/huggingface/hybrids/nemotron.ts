import type { LayeredShape } from '../../../model/architecture/shape.ts'
import type { Config } from '../config.ts'
import { listedKinds } from './layers.ts'
import { mamba2Of } from './mamba2.ts'
import { attentionOf, frameOf, grouped, type Layer, routedOf, whole } from './parts.ts'
import { HybridReader } from './reader.ts'

const words = {
  M: 'mamba',
  '*': 'attention',
  '-': 'mlp',
  E: 'moe',
  mamba: 'mamba',
  attention: 'attention',
  mlp: 'mlp',
  moe: 'moe',
  linear_attention: 'mamba',
  full_attention: 'attention',
} as const

const fields = ['layers_block_type', 'layer_types', 'hybrid_override_pattern']

const mambaOf = (read: HybridReader) => {
  const heads = read.size(['mamba_num_heads'], 128)
  const headSize = read.size(['mamba_head_dim'], 64)
  return mamba2Of(
    read,
    heads * headSize,
    {
      heads: ['mamba_num_heads'],
      headSize: ['mamba_head_dim'],
      groups: ['n_groups', 'mamba_n_groups'],
      stateSize: ['ssm_state_size'],
      kernel: ['conv_kernel', 'mamba_d_conv'],
    },
    { heads: 128, groups: 8, stateSize: 128 },
  )
}

/** Experts are not gated, and may work on a narrower, latent width; the shared one has a size of its own. */
const expertsOf = (read: HybridReader) => {
  const latentSize = read.optionalCount(['moe_latent_size'])
  const size = read.size(['moe_intermediate_size'])
  const routed = routedOf(read, {
    count: ['n_routed_experts'],
    perToken: ['num_experts_per_tok'],
    defaults: { count: 8, perToken: 2 },
  })
  return {
    ...(routed ?? { count: 1, perToken: 1 }),
    size,
    shared: read.count(['n_shared_experts'], 1),
    sharedSize: read.size(['moe_shared_expert_intermediate_size'], size),
    ...(latentSize !== undefined && latentSize > 0 && { latentSize }),
    gated: false,
  }
}

/** Nemotron-H and Nemotron 3: each layer is a mixer or a feed-forward part, never both. */
export const nemotronH = (config: Config): LayeredShape => {
  const read = new HybridReader(config)
  const frame = frameOf(read)
  const { hiddenSize } = frame
  const kinds = listedKinds(read, fields, words)
  if (kinds === undefined) read.missing.push(fields)
  const made = new Map<string, Layer>()
  const layerOf = (kind: (typeof words)[keyof typeof words]): Layer => {
    switch (kind) {
      case 'mamba':
        return { mixers: [mambaOf(read)] }
      case 'attention':
        return { mixers: [attentionOf(read, hiddenSize, { headSize: 128 })] }
      case 'mlp':
        return { mixers: [], feedForward: { size: read.size(['intermediate_size']), gated: false } }
      case 'moe':
        return { mixers: [], experts: expertsOf(read) }
    }
  }
  const layers = (kinds ?? []).map((kind) => {
    const layer = made.get(kind) ?? layerOf(kind)
    made.set(kind, layer)
    return layer
  })
  return whole(read, frame, grouped(layers))
}
