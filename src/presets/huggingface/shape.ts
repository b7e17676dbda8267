import type { Shape, UniformShape } from '../../model/architecture/shape.ts'
import { message } from '../../words/message.ts'
import { type Config, ConfigError, Reader } from './config.ts'
import { type Family, families } from './families.ts'

const names = {
  layers: ['num_hidden_layers', 'n_layer', 'n_layers', 'num_layers'],
  hiddenSize: ['hidden_size', 'n_embd', 'd_model'],
  vocabulary: ['padded_vocab_size', 'vocab_size'],
  heads: ['num_attention_heads', 'n_head', 'n_heads'],
  kvHeads: ['num_key_value_heads', 'num_kv_heads', 'n_head_kv', 'multi_query_group_num'],
  headSize: ['head_dim', 'kv_channels'],
  feedForward: ['intermediate_size', 'ffn_hidden_size', 'n_inner'],
  context: ['max_position_embeddings', 'n_positions', 'seq_length', 'n_ctx'],
  experts: ['n_routed_experts', 'num_local_experts', 'num_experts'],
  expertsPerToken: ['num_experts_per_tok', 'experts_per_token'],
  expertSize: ['moe_intermediate_size'],
} as const

const attentionOf = (read: Reader, family: Family, oneHead: boolean): UniformShape['attention'] => {
  const heads = read.count(names.heads, family.defaults?.num_attention_heads)
  if (family.latent === true)
    return {
      kind: 'latent',
      heads,
      queryRank: read.optionalCount(['q_lora_rank']) ?? null,
      kvRank: read.count(['kv_lora_rank']),
      ropeHeadSize: read.count(['qk_rope_head_dim']),
      nopeHeadSize: read.count(['qk_nope_head_dim']),
      valueHeadSize: read.count(['v_head_dim']),
    }
  const hidden = read.count(names.hiddenSize)
  const kvHeads = oneHead
    ? 1
    : read.count(names.kvHeads, family.defaults?.num_key_value_heads ?? heads)
  const headSize = read.count(names.headSize, family.defaults?.head_dim ?? hidden / heads)
  if (heads < 1 || kvHeads < 1 || heads % kvHeads !== 0)
    throw new ConfigError(
      message('errors.heads-not-divisible'),
      'num_key_value_heads',
      message('allowed.divisor-of', { number: heads }),
    )
  if (!Number.isInteger(headSize) || headSize < 1)
    throw new ConfigError(
      message('errors.hidden-size-not-divisible'),
      'num_attention_heads',
      message('allowed.divisor-or-head-size', { hiddenSize: hidden }),
    )
  return { kind: 'grouped', heads, kvHeads, headSize }
}

/** Layers by the config's own list, where it has one, else by the family's rule. */
const windowOf = (read: Reader, family: Family, layers: number): UniformShape['window'] => {
  const tokens = read.optionalCount(['sliding_window']) ?? family.defaults?.sliding_window
  const listed = read.list('layer_types')
  const strange = listed?.find((one) => one !== 'full_attention' && one !== 'sliding_attention')
  if (strange !== undefined)
    throw new ConfigError(
      message('errors.unknown-entry', { entry: JSON.stringify(String(strange).slice(0, 40)) }),
      'layer_types',
      message('allowed.attention-kinds'),
    )
  if (listed !== undefined && listed.length !== layers)
    throw new ConfigError(
      message('errors.wrong-length', { length: layers }),
      'layer_types',
      message('allowed.one-per-layer', { layers }),
    )
  if (tokens === undefined || tokens === 0) return undefined
  const some = (count: number) =>
    count > 0 ? { tokens, layers: Math.min(count, layers) } : undefined
  if (listed !== undefined) return some(listed.filter((one) => one === 'sliding_attention').length)
  if (!read.flag(['use_sliding_window'], true)) return undefined
  const fullFirst = read.optionalCount(['max_window_layers'])
  if (fullFirst !== undefined) return some(layers - fullFirst)
  const every = read.optionalCount(['sliding_window_pattern']) ?? family.fullEvery
  return some(every === undefined || every === 0 ? layers : layers - Math.floor(layers / every))
}

/** Layers that a list names as dense; each must be one of the model's. */
const denseListed = (read: Reader, layers: number): ReadonlySet<number> => {
  const listed = read.list('mlp_only_layers') ?? []
  const indexes = new Set<number>()
  for (const one of listed) {
    if (typeof one !== 'number' || !Number.isInteger(one) || one < 0 || one >= layers)
      throw new ConfigError(
        message('errors.unknown-entry', { entry: String(JSON.stringify(one)).slice(0, 40) }),
        'mlp_only_layers',
        message('allowed.layer-indexes', { layers }),
      )
    indexes.add(one)
  }
  return indexes
}

const moeLayers = (read: Reader, layers: number): number => {
  const first = read.count(['first_k_dense_replace'], 0)
  if (first > layers)
    throw new ConfigError(
      message('errors.above-limit', { limit: 'layers' }),
      'first_k_dense_replace',
      message('allowed.at-most', { max: layers }),
    )
  const stepNames = ['decoder_sparse_step', 'moe_layer_freq']
  const step = read.count(stepNames, 1)
  if (step < 1)
    throw new ConfigError(
      message('errors.out-of-range'),
      read.nameOf(stepNames) ?? 'decoder_sparse_step',
      message('allowed.at-least', { min: 1 }),
    )
  const dense = denseListed(read, layers)
  let count = 0
  for (let layer = first; layer < layers; layer++)
    if ((layer - first + 1) % step === 0 && !dense.has(layer)) count++
  return count
}

const expertsOf = (read: Reader, layers: number, size: number): UniformShape['experts'] => {
  const count = read.optionalCount(names.experts)
  if (count === undefined || count === 0) return undefined
  const perToken = read.count(names.expertsPerToken)
  if (perToken < 1)
    throw new ConfigError(
      message('errors.out-of-range'),
      'num_experts_per_tok',
      message('allowed.range', { min: 1, max: count, integer: true }),
    )
  if (perToken > count)
    throw new ConfigError(
      message('errors.above-limit', { limit: 'experts' }),
      'num_experts_per_tok',
      message('allowed.at-most', { max: count }),
    )
  const sharedSize = read.optionalCount(['shared_expert_intermediate_size'])
  return {
    count,
    perToken,
    size: read.count(names.expertSize, size),
    shared: sharedSize === undefined ? read.count(['n_shared_experts'], 0) : Math.sign(sharedSize),
    ...(sharedSize !== undefined && sharedSize > 0 && { sharedSize }),
    layers: moeLayers(read, layers),
  }
}

const biasesOf = (read: Reader, family: Family): Shape['biases'] => {
  if (read.flag(['bias'], false)) return 'all'
  const fallback = family.biases !== 'none'
  if (family.biases === 'all') return 'all'
  return read.flag(['attention_bias', 'add_qkv_bias', 'qkv_bias'], fallback) ? 'qkv' : 'none'
}

/** The text model's own part: a model that also sees has it under `text_config`. */
const textPart = (config: Config): Config => {
  const inner = config.text_config
  if (inner !== undefined && inner !== null && (typeof inner !== 'object' || Array.isArray(inner)))
    throw new ConfigError(
      message('errors.not-an-object'),
      'text_config',
      message('allowed.text-config'),
    )
  return typeof inner === 'object' && inner !== null && !Array.isArray(inner)
    ? { model_type: config.model_type, ...inner }
    : config
}

/** The shape that a `config.json` describes; throws a ConfigError that names the field. */
export const shapeOfConfig = (whole: Config): Shape => {
  const config = textPart(whole)
  const quantization = config.quantization_config
  if (
    quantization !== undefined &&
    (typeof quantization !== 'object' || Array.isArray(quantization))
  )
    throw new ConfigError(
      message('errors.not-an-object'),
      'quantization_config',
      message('allowed.object-or-none'),
    )
  const type = config.model_type
  const family =
    typeof type === 'string' && Object.hasOwn(families, type) ? families[type] : undefined
  const read = new Reader(config)
  const layers = read.count(names.layers)
  const hiddenSize = read.count(names.hiddenSize)
  const vocabularySize = read.count(names.vocabulary, family?.defaults?.vocab_size)
  const heads = read.count(names.heads, family?.defaults?.num_attention_heads)
  if (family === undefined) {
    const { missing } = read
    throw new ConfigError(
      typeof type === 'string'
        ? message('errors.unknown-architecture', { missing })
        : message('errors.no-architecture', { missing }),
      'model_type',
      message('allowed.families', {
        families: Object.keys(families),
        others: ['activeParameters', 'totalParameters'],
      }),
    )
  }
  for (const [name, value] of [
    [names.layers[0], layers],
    [names.hiddenSize[0], hiddenSize],
    ['vocab_size', vocabularySize],
    [names.heads[0], heads],
  ] as const)
    if (value < 1 || value > 1e7)
      throw new ConfigError(
        message('errors.out-of-range', { value }),
        name,
        message('allowed.range', { min: 1, max: 1e7, integer: true }),
      )
  const oneHead =
    family.multiQuery === true &&
    !read.flag(['new_decoder_architecture'], false) &&
    read.flag(['multi_query'], true)
  const attention = attentionOf(read, family, oneHead)
  const size = read.count(names.feedForward, family.gated ? undefined : 4 * hiddenSize)
  const contextTokens = read.optionalCount(names.context) ?? null
  const window = windowOf(read, family, layers)
  const experts = expertsOf(read, layers, size)
  const shape: Shape = {
    layers,
    hiddenSize,
    vocabularySize,
    tiedEmbeddings: read.flag(['tie_word_embeddings'], family.tied),
    learnedPositions: family.learnedPositions === true ? (contextTokens ?? 0) : 0,
    contextTokens,
    attention,
    ...(window !== undefined && { window }),
    feedForward: { size, gated: family.gated },
    ...(experts !== undefined && { experts }),
    biases: biasesOf(read, family),
  }
  const missing = [...new Map(read.missing.map((names) => [names.join(), names])).values()]
  if (missing.length > 0)
    throw new ConfigError(
      message('errors.incomplete-config', { missing }),
      undefined,
      message('allowed.whole-config-json'),
    )
  return shape
}
