import type { LatentAttention } from '../../../model/architecture/attention/latent.ts'
import type { LayeredShape } from '../../../model/architecture/shape.ts'
import type { Config } from '../config.ts'
import { latentOf } from './latent.ts'
import { indexes, layersOf, listedKinds, ruleOf } from './layers.ts'
import { frameOf, grouped, hyperConnections, routedOf, whole } from './parts.ts'
import { HybridReader } from './reader.ts'

const layerWords = {
  linear_attention: 'linear',
  full_attention: 'full',
  indexed_attention: 'full',
} as const

const indexWords = { full: 'own', shared: 'reused', F: 'own', S: 'reused' } as const

const feedForwardWords = { dense: 'dense', sparse: 'sparse' } as const

/** Whether a layer has an index of its own, or takes the choice of an earlier one. */
const indexKinds = (read: HybridReader, layers: number) => {
  const every = Math.max(1, read.count(['index_topk_freq'], 1))
  const offset = read.count(['index_skip_topk_offset'], 2)
  const kindOf = (layer: number) =>
    Math.max(0, layer - offset + 1) % every === 0 ? 'own' : 'reused'
  // One that shares nothing is what a config leaves that has a list.
  const rule = every > 1 ? ruleOf(read, ['index_topk_freq'], kindOf) : undefined
  return (
    listedKinds(read, ['indexer_types', 'index_topk_pattern'], indexWords, [rule]) ??
    indexes(layers).map(kindOf)
  )
}

/** GLM-5.3 Flash: KDA, and in every fourth layer MLA that reads what an index of pooled keys selects. */
export const glm5Next = (config: Config): LayeredShape => {
  const read = new HybridReader(config)
  const frame = frameOf(read)
  const { hiddenSize } = frame
  const count = layersOf(read)
  const kinds =
    listedKinds(read, ['layer_types'], layerWords) ??
    indexes(count).map((layer) => (layer % 4 === 3 ? 'full' : 'linear'))
  const sparse =
    listedKinds(read, ['mlp_layer_types'], feedForwardWords) ??
    indexes(count).map((layer) => (layer < 3 ? 'dense' : 'sparse'))
  const index = indexKinds(read, count)
  const delta = read.inPart('linear_attn_config', (part) => ({
    kind: 'kimi-delta' as const,
    heads: part.size(['num_heads'], read.size(['linear_num_heads'], 64)),
    headSize: part.size(['head_dim'], read.size(['linear_head_dim'], 128)),
    kernel: part.size(['short_conv_kernel_size'], read.size(['linear_conv_kernel_dim'], 4)),
  }))
  const headSize = read.size(['index_head_dim'], 128)
  const attention = (kind: 'own' | 'reused'): LatentAttention => ({
    ...latentOf(read),
    ropeHeadSize: read.count(['qk_rope_head_dim'], 0),
    indexer: {
      heads: read.size(['index_n_heads'], 32),
      headSize,
      selectedTokens: read.size(['index_topk'], 2048),
      tokensPerKey: read.size(['index_kpool'], 16),
      ...(kind === 'reused' && { reused: true }),
    },
  })
  const routed = routedOf(read, {
    count: ['n_routed_experts', 'num_local_experts'],
    perToken: ['num_experts_per_tok'],
    defaults: { count: 288, perToken: 8 },
  })
  const streams = hyperConnections(read.size(['hc_mult'], 4), hiddenSize)
  const layers = kinds.map((kind, layer) => {
    const own = index[layer] ?? 'own'
    // Keys of several tokens are summed with weights that a matrix makes.
    const pooling = kind === 'full' && own === 'own' ? hiddenSize * headSize : 0
    return {
      mixers: [kind === 'full' ? attention(own) : delta],
      otherParameters: streams + pooling,
      ...(routed !== undefined && sparse[layer] === 'sparse'
        ? {
            experts: {
              ...routed,
              size: read.size(['moe_intermediate_size']),
              shared: read.count(['n_shared_experts'], 1),
              gated: true,
            },
          }
        : { feedForward: { size: read.size(['intermediate_size']), gated: true } }),
    }
  })
  return whole(read, frame, grouped(layers))
}
