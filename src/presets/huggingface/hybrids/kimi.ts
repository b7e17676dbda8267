import type { KimiDelta } from '../../../model/architecture/attention/delta.ts'
import type { LayeredShape } from '../../../model/architecture/shape.ts'
import { message } from '../../../words/message.ts'
import { type Config, ConfigError } from '../config.ts'
import { statement } from '../statements.ts'
import { latentOf } from './latent.ts'
import { indexes, layerNames, layersOf, listedKinds, listedLayers } from './layers.ts'
import { frameOf, grouped, routedOf, whole } from './parts.ts'
import { HybridReader } from './reader.ts'

const words = { linear_attention: 'linear', full_attention: 'full' } as const
const lists = ['full_attn_layers', 'kda_layers'] as const

/** By two lists in a part of the config, which count from 1; undefined where it has none. */
const numberedKinds = (read: HybridReader): readonly ('full' | 'linear')[] | undefined => {
  const layers = read.nameOf(layerNames) === undefined ? 0 : layersOf(read)
  const [full, kda] = read.inPart('linear_attn_config', (part) =>
    lists.map((name) => listedLayers(part, name, layers, 1)),
  )
  if (full === undefined && kda === undefined) return undefined
  const bad = indexes(layers).find(
    (layer) => full !== undefined && kda !== undefined && full.has(layer) === kda.has(layer),
  )
  if (bad !== undefined)
    throw new ConfigError(
      message('errors.layer-in-one-list', { layer: bad + 1, lists }),
      'linear_attn_config',
      message('allowed.each-layer-once', { lists }),
    )
  return indexes(layers).map((layer) =>
    (full?.has(layer) ?? kda?.has(layer) !== true) ? 'full' : 'linear',
  )
}

/** The kind of each layer: as the config says, else every fourth layer and the last have full attention. */
const kindsOf = (read: HybridReader) =>
  listedKinds(read, ['layer_types'], words, [
    statement('linear_attn_config', numberedKinds(read)),
  ]) ??
  indexes(layersOf(read)).map((layer, _, { length }) =>
    (layer + 1) % 4 === 0 || layer === length - 1 ? 'full' : 'linear',
  )

const deltaOf = (part: HybridReader): KimiDelta => ({
  kind: 'kimi-delta',
  heads: part.size(['num_heads'], 32),
  headSize: part.size(['head_dim'], 128),
  kernel: part.size(['short_conv_kernel_size'], 4),
  ...(part.flag(['use_full_rank_gate'], false) && { fullRank: 'output-gate' }),
})

const expertsOf = (read: HybridReader) => {
  const routed = routedOf(read, {
    count: ['num_experts', 'num_local_experts', 'n_routed_experts'],
    perToken: ['num_experts_per_token', 'num_experts_per_tok'],
  })
  if (routed === undefined) return undefined
  const latentSize = read.optionalCount(['routed_expert_hidden_size'])
  return {
    ...routed,
    size: read.size(['moe_intermediate_size']),
    shared: read.count(['num_shared_experts', 'n_shared_experts'], 1),
    ...(latentSize !== undefined && { latentSize }),
    gated: true,
  }
}

/** Kimi Linear and the text model of Kimi K3: Kimi Delta Attention, MLA and experts. */
export const kimiLinear = (config: Config): LayeredShape => {
  const read = new HybridReader(config)
  const frame = frameOf(read, { context: ['max_position_embeddings', 'model_max_length'] })
  const kinds = kindsOf(read)
  const delta = read.inPart('linear_attn_config', deltaOf)
  const latent = latentOf(read, read.flag(['mla_use_output_gate'], false) ? 'elements' : undefined)
  const experts = expertsOf(read)
  const firstDense = read.count(['first_k_dense_replace'], 1)
  const step = read.size(['moe_layer_freq'], 1)
  const layers = kinds.map((kind, layer) => ({
    mixers: [kind === 'full' ? latent : delta],
    ...(experts !== undefined && layer >= firstDense && layer % step === 0
      ? { experts }
      : { feedForward: { size: read.size(['intermediate_size']), gated: true } }),
  }))
  return whole(read, frame, grouped(layers))
}
