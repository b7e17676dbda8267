import type { CompressedAttention } from '../../../model/architecture/attention/compressed.ts'
import type { LayeredShape } from '../../../model/architecture/shape.ts'
import { message } from '../../../words/message.ts'
import { type Config, ConfigError } from '../config.ts'
import { statement } from '../statements.ts'
import { layersOf, listedKinds } from './layers.ts'
import { frameOf, grouped, hyperConnections, routedOf, whole } from './parts.ts'
import { HybridReader } from './reader.ts'

/** Tokens that one kept vector stands for; sparse layers choose among those vectors. */
type Kind = 'window' | 'sparse' | 'heavy'

const words: Readonly<Record<string, Kind>> = {
  sliding_attention: 'window',
  compressed_sparse_attention: 'sparse',
  heavily_compressed_attention: 'heavy',
}

const byRatio: Readonly<Record<string, Kind>> = { '0': 'window', '4': 'sparse', '128': 'heavy' }

const listName = 'compress_ratios'

/** One for each layer; the layers of speculative heads may follow. */
const ratioKinds = (read: HybridReader): readonly Kind[] | undefined => {
  const list = read.list(listName)
  if (list === undefined) return undefined
  const layers = layersOf(read)
  const speculative = read.count(['num_nextn_predict_layers'], 1)
  if (list.length < layers || list.length > layers + speculative)
    throw new ConfigError(
      message('errors.wrong-length', { length: layers }),
      listName,
      message('allowed.one-per-layer', { layers }),
    )
  const own = new HybridReader({ ...read.config, [listName]: list.slice(0, layers) })
  return listedKinds(own, [listName], byRatio)
}

const kindsOf = (read: HybridReader): readonly Kind[] => {
  const kinds = listedKinds(read, ['layer_types'], words, [statement(listName, ratioKinds(read))])
  if (kinds === undefined) read.missing.push([listName, 'layer_types'])
  return kinds ?? []
}

const ratiosOf = (read: HybridReader): Readonly<Record<Kind, number>> => {
  const sparse = read.size(['compress_rate_csa'], 4)
  const heavy = read.size(['compress_rate_hca'], 128)
  return read.inPart('compress_rates', (rates) => ({
    window: 0,
    sparse: rates.size(['compressed_sparse_attention'], sparse),
    heavy: rates.size(['heavily_compressed_attention'], heavy),
  }))
}

const attentionOf = (read: HybridReader) => {
  const ratios = ratiosOf(read)
  const base = {
    kind: 'compressed',
    heads: read.size(['num_attention_heads']),
    headSize: read.size(['head_dim'], 512),
    queryRank: read.size(['q_lora_rank'], 1024),
    outputGroups: read.size(['o_groups'], 8),
    outputRank: read.size(['o_lora_rank'], 1024),
    windowTokens: read.size(['sliding_window'], 128),
  } as const
  const indexer = {
    heads: read.size(['index_n_heads'], 64),
    headSize: read.size(['index_head_dim'], 128),
    selectedTokens: read.size(['index_topk'], 512),
  }
  return (kind: Kind): CompressedAttention => ({
    ...base,
    ratio: ratios[kind],
    ...(kind === 'sparse' && { overlaps: true, indexer }),
  })
}

/** DeepSeek-V4: compressed attention, experts in all layers, and several residual streams that each layer mixes. */
export const deepseekV4 = (config: Config): LayeredShape => {
  const read = new HybridReader(config)
  const frame = frameOf(read)
  const { hiddenSize } = frame
  const attention = attentionOf(read)
  const routed = routedOf(read, {
    count: ['n_routed_experts', 'num_local_experts'],
    perToken: ['num_experts_per_tok'],
    defaults: { count: 256, perToken: 6 },
  })
  const size = read.size(['moe_intermediate_size'])
  const shared = read.count(['n_shared_experts'], 1)
  const streams = read.size(['hc_mult'], 4)
  const rest =
    routed === undefined
      ? { feedForward: { size, gated: true } }
      : { experts: { ...routed, size, shared, gated: true } }
  const layers = kindsOf(read).map((kind) => ({
    mixers: [attention(kind)],
    ...rest,
    otherParameters: hyperConnections(streams, hiddenSize),
  }))
  return whole(read, frame, grouped(layers))
}
