import { type Config, Reader } from '../config.ts'

const noneOrMore = { min: 0, max: 1e9 }

/** Names under which towers state the same thing. */
const names = {
  // Qwen2-VL’s `hidden_size` is that of the text model; its own is `embed_dim`.
  width: ['vt_hidden_size', 'embed_dim', 'width', 'hidden_size', 'd_model'],
  layers: [
    'vt_num_hidden_layers',
    'num_hidden_layers',
    'depth',
    'layers',
    'encoder_layers',
    'num_layers',
  ],
  feedForward: [
    'vt_intermediate_size',
    'intermediate_size',
    'encoder_ffn_dim',
    'ffn_dim',
    'mlp_dim',
  ],
} as const

/** What classes of towers take where a config states nothing. */
const classDefaults: Readonly<Record<string, Config>> = {
  siglip_vision_model: {
    hidden_size: 768,
    intermediate_size: 3072,
    num_hidden_layers: 12,
    patch_size: 16,
    image_size: 224,
  },
  clip_vision_model: {
    hidden_size: 768,
    intermediate_size: 3072,
    num_hidden_layers: 12,
    patch_size: 32,
    image_size: 224,
  },
  pixtral: { hidden_size: 1024, intermediate_size: 4096, num_hidden_layers: 24, patch_size: 16 },
  qwen2_vl: {
    embed_dim: 1280,
    hidden_size: 3584,
    depth: 32,
    mlp_ratio: 4,
    patch_size: 14,
    spatial_merge_size: 2,
    temporal_patch_size: 2,
  },
  qwen2_5_vl: {
    hidden_size: 1280,
    intermediate_size: 3420,
    depth: 32,
    patch_size: 14,
    spatial_merge_size: 2,
    temporal_patch_size: 2,
    hidden_act: 'silu',
  },
  qwen3_vl: {
    hidden_size: 1152,
    intermediate_size: 4304,
    depth: 27,
    patch_size: 16,
    spatial_merge_size: 2,
    temporal_patch_size: 2,
    num_position_embeddings: 2304,
    deepstack_visual_indexes: [8, 16, 24],
  },
  gemma4_vision: {
    hidden_size: 768,
    intermediate_size: 3072,
    num_hidden_layers: 16,
    patch_size: 16,
    position_embedding_size: 10_240,
  },
  gemma4_audio: { hidden_size: 1024, num_hidden_layers: 12 },
  gemma3n_audio: { hidden_size: 1536, conf_num_hidden_layers: 12 },
  llama4_vision_model: {
    hidden_size: 768,
    intermediate_size: 5632,
    num_hidden_layers: 34,
    patch_size: 14,
    image_size: 448,
  },
  mllama_vision_model: {
    hidden_size: 1280,
    intermediate_size: 5120,
    num_hidden_layers: 32,
    num_global_layers: 8,
    patch_size: 14,
    image_size: 448,
  },
  internvl_vision: {
    hidden_size: 1024,
    intermediate_size: 4096,
    num_hidden_layers: 24,
    patch_size: 14,
    image_size: 448,
  },
  glm4v_vision: {
    hidden_size: 1536,
    depth: 24,
    out_hidden_size: 4096,
    intermediate_size: 13_696,
    patch_size: 14,
    image_size: 336,
  },
  voxtral_encoder: {
    hidden_size: 1280,
    intermediate_size: 5120,
    num_hidden_layers: 32,
    num_mel_bins: 128,
    max_source_positions: 1500,
  },
  qwen2_audio_encoder: {
    d_model: 1280,
    encoder_ffn_dim: 5120,
    encoder_layers: 32,
    num_mel_bins: 128,
    max_source_positions: 1500,
  },
}

/** Types of vision configs that are written as the model’s own. */
const also: Readonly<Record<string, string>> = {
  qwen3_vl_moe: 'qwen3_vl',
  qwen3_vl_vision: 'qwen3_vl',
  qwen3_vl_moe_vision: 'qwen3_vl',
  qwen2_5_omni_vision_encoder: 'qwen2_5_vl',
  qwen2_5_vl_vision: 'qwen2_5_vl',
  glm4v: 'glm4v_vision',
  glm4v_moe: 'glm4v_vision',
  glm4v_moe_vision: 'glm4v_vision',
  qwen2_5_omni_audio_encoder: 'qwen2_audio_encoder',
}

const gatedTypes = new Set(['pixtral', 'gemma4_vision', 'aimv2', 'aimv2_vision_model'])

/** A tower as its config states it. */
export interface Tower {
  readonly config: Config
  readonly read: Reader
  readonly type: string
  readonly width: number
  readonly layers: number
  readonly size: number
  readonly gated: boolean
  /** Heads of keys and values for each head of queries. */
  readonly kvShare: number
}

const typeOf = ({ model_type: type }: Config): string =>
  typeof type !== 'string' ? '' : Object.hasOwn(also, type) ? (also[type] ?? type) : type

const sizeOf = (read: Reader, width: number): number => {
  const stated = read.optionalCount(names.feedForward)
  const ratio = read.any('mlp_ratio')
  return (
    stated ??
    Math.trunc((typeof ratio === 'number' && ratio > 0 && ratio < 100 ? ratio : 4) * width)
  )
}

const shareOf = (read: Reader): number => {
  const heads = read.optionalCount(['num_attention_heads', 'num_heads']) ?? 0
  const kvHeads = read.optionalCount(['num_key_value_heads']) ?? heads
  return heads > 0 && kvHeads <= heads ? kvHeads / heads : 1
}

/** Objects and lists where a number is looked for describe several towers in one: they are not counted. */
const plainValues = (config: Config): Config =>
  Object.fromEntries(Object.entries(config).filter(([, value]) => typeof value !== 'object'))

/** Undefined where the config does not say how wide and how deep the tower is. */
export const towerOf = (own: Config): Tower | undefined => {
  const type = typeOf(own)
  const defaults = Object.hasOwn(classDefaults, type) ? classDefaults[type] : undefined
  const config = { ...defaults, ...own }
  const read = new Reader(plainValues(config))
  const width = read.optionalCount(names.width)
  // What has none has no layers of its own, and is not counted.
  const layers = read.optionalCount([...names.layers, 'conf_num_hidden_layers'], noneOrMore)
  if (width === undefined || layers === undefined) return undefined
  const act = read.word(['hidden_act', 'hidden_activation'])
  return {
    config,
    read,
    type,
    width,
    layers,
    size: sizeOf(read, width),
    kvShare: shareOf(read),
    gated: act === 'silu' || act === 'swiglu' || gatedTypes.has(type),
  }
}
