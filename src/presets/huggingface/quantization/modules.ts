import type { FormattedPart } from '../../number-format.ts'
import { type Config, Reader } from '../config.ts'
import { expertLayers } from '../expert-layers.ts'
import { countIn, listIn } from './fields.ts'

/** A matrix that lists of modules name: of a layer, or beside the layers. */
export interface Module {
  readonly part: FormattedPart
  /** Its share of the part in a layer. */
  readonly weight: number
  /** What it may be called, without the name of the layer. */
  readonly names: readonly string[]
}

const module = (part: FormattedPart, weight: number, ...names: readonly string[]): Module => ({
  part,
  weight,
  names,
})

const latent = (config: Config, rank: number): readonly Module[] => {
  const hidden = countIn(config, ['hidden_size']) ?? 1
  const heads = countIn(config, ['num_attention_heads']) ?? 1
  const rope = countIn(config, ['qk_rope_head_dim']) ?? 0
  const nope = countIn(config, ['qk_nope_head_dim']) ?? 0
  const values = countIn(config, ['v_head_dim']) ?? 0
  const query = countIn(config, ['q_lora_rank'])
  const queries = heads * (nope + rope)
  return [
    ...(query === undefined
      ? [module('attention', hidden * queries, 'self_attn.q_proj')]
      : [
          module('attention', hidden * query, 'self_attn.q_a_proj', 'self_attn.fused_qkv_a_proj'),
          module('attention', query * queries, 'self_attn.q_b_proj'),
        ]),
    module(
      'attention',
      hidden * (rank + rope),
      'self_attn.kv_a_proj_with_mqa',
      'self_attn.fused_qkv_a_proj',
    ),
    module('attention', rank * heads * (nope + values), 'self_attn.kv_b_proj'),
    module('attention', heads * values * hidden, 'self_attn.o_proj'),
  ]
}

const fused = ['self_attn.qkv_proj', 'self_attn.query_key_value', 'self_attn.W_pack'] as const

const grouped = (config: Config): readonly Module[] => {
  const heads = countIn(config, ['num_attention_heads', 'n_head', 'n_heads']) ?? 1
  const kvHeads = countIn(config, ['num_key_value_heads', 'num_kv_heads', 'n_head_kv']) ?? heads
  const one = (letter: 'q' | 'k' | 'v', weight: number) =>
    module('attention', weight, `self_attn.${letter}_proj`, `mixer.${letter}_proj`, ...fused)
  const out = ['self_attn.o_proj', 'mixer.o_proj', 'self_attn.out_proj', 'self_attn.dense']
  return [one('q', heads), one('k', kvHeads), one('v', kvHeads), module('attention', heads, ...out)]
}

/** Of delta nets and of Mamba; those of Kimi are called as attention is. */
const linear = (config: Config): readonly Module[] =>
  config.linear_attn_config !== undefined
    ? ['q', 'k', 'v', 'o'].map((one) => module('linearAttention', 1, `self_attn.${one}_proj`))
    : [
        ...['in_proj_qkv', 'in_proj_z'].map((one, i) =>
          module(
            'linearAttention',
            2 - i,
            `linear_attn.${one}`,
            'linear_attn.in_proj_qkvz',
            'linear_attn.in_proj',
            'mixer.in_proj',
          ),
        ),
        module('linearAttention', 1, 'linear_attn.out_proj', 'mixer.out_proj'),
      ]

/** Those that are called mixers (Nemotron-H) have no gate: their first matrix counts for it. */
const feedForward = (part: FormattedPart, ...within: readonly string[]): readonly Module[] =>
  (['gate_proj', 'up_proj', 'down_proj'] as const).map((name) =>
    module(
      part,
      1,
      ...within.flatMap((one) =>
        name === 'down_proj'
          ? [`${one}.down_proj`]
          : [one.startsWith('mixer') ? `${one}.up_proj` : `${one}.${name}`, `${one}.gate_up_proj`],
      ),
    ),
  )

/** Whether experts stand beside the dense part of a layer, in a module of their own (Gemma 4). */
const hasExpertsBeside = (config: Config): boolean => config.enable_moe_block === true

const layerModules = (config: Config): readonly Module[] => {
  const rank = countIn(config, ['kv_lora_rank'])
  // What is said of `mlp` there is said of the dense part alone.
  const inMlp = hasExpertsBeside(config) ? [] : ['mlp.experts.0', 'mlp.experts']
  return [
    ...(rank === undefined ? grouped(config) : latent(config, rank)),
    ...linear(config),
    ...feedForward('denseFeedForward', 'mlp', 'mixer'),
    ...feedForward('routedExperts', ...inMlp, 'mixer.experts.0', 'experts.0', 'experts'),
    ...feedForward('sharedExperts', 'mlp.shared_experts', 'mixer.shared_experts', 'shared_mlp'),
  ]
}

const modulesBeside: readonly Module[] = [
  module('embedding', 1, 'embed_tokens'),
  module('head', 1, 'lm_head'),
  module('towers', 1, 'vision_tower'),
]

type Has = (part: FormattedPart, layer: number) => boolean

const mixerParts = new Set<FormattedPart>(['attention', 'linearAttention'])

const isDense = (kind: unknown): boolean => kind === '-' || kind === 'mlp'
const isExperts = (kind: unknown): boolean => kind === 'E' || kind === 'moe'

const expertFields = ['n_routed_experts', 'num_local_experts', 'num_experts', 'moe_num_experts']

/** Which layers have experts; by Jamba’s rule, or by that of all others. */
const sparseLayers = (config: Config, layers: number): readonly boolean[] => {
  if (countIn(config, expertFields) === undefined) return []
  const period = countIn(config, ['expert_layer_period'])
  if (period === undefined) return expertLayers(new Reader(config), layers)
  const offset = countIn(config, ['expert_layer_offset']) ?? 0
  return Array.from({ length: layers }, (_, layer) => layer % period === offset)
}

/** What a layer has, by the lists of those that say so. */
const kindsOf = (config: Config, layers: number): Has => {
  const pattern = config.hybrid_override_pattern
  const whole = typeof pattern === 'string' ? [...pattern] : listIn(config, 'layers_block_type')
  const isLinear = (kind: unknown) =>
    /^M$|mamba|linear|kda|conv|recurrent|lightning/.test(String(kind))
  const isAttention = (kind: unknown) =>
    /^\*$|attention|hybrid/.test(String(kind)) && !/linear/.test(String(kind))
  const kinds = whole ?? listIn(config, 'layer_types')
  const every = countIn(config, ['full_attention_interval'])
  const state = config.linear_attn_config
  const kda =
    typeof state === 'object' && state !== null
      ? (state as { kda_layers?: unknown }).kda_layers
      : undefined
  // Nemotron-H: a layer is either a mixer or a feed-forward part.
  const isEither = kinds?.some((kind) => isDense(kind) || isExperts(kind)) === true
  const sparse = sparseLayers(config, layers)
  return (part, layer) => {
    if (mixerParts.has(part)) {
      const wanted = part === 'linearAttention'
      if (kinds !== undefined) return wanted ? isLinear(kinds[layer]) : isAttention(kinds[layer])
      if (every !== undefined) return wanted === ((layer + 1) % every !== 0)
      if (Array.isArray(kda)) return wanted === kda.includes(layer + 1)
      return true
    }
    if (isEither)
      return part === 'denseFeedForward' ? isDense(kinds[layer]) : isExperts(kinds[layer])
    return hasExpertsBeside(config) || (part === 'denseFeedForward') !== (sparse[layer] === true)
  }
}

const isListed = (value: unknown, pattern: RegExp): boolean =>
  typeof value === 'string'
    ? pattern.test(value)
    : Array.isArray(value) && value.some((one) => pattern.test(String(one)))

/** Parts that a model has, as far as the names of its fields tell. */
const partsOf = (whole: Config, config: Config): ReadonlySet<FormattedPart> => {
  const fields = Object.keys(config)
  const linear =
    fields.some((one) => /mamba|ssm|linear|kda|lightning|full_attention_interval/.test(one)) ||
    isListed(config.model_type, /mamba|rwkv|lfm/) ||
    isListed(config.layer_types, /linear|mamba|conv/) ||
    isListed(config.hybrid_override_pattern, /M/) ||
    isListed(config.layers_block_type, /mamba|linear/)
  const hasExperts = expertFields.some((field) => typeof config[field] === 'number')
  return new Set<FormattedPart>([
    'attention',
    'denseFeedForward',
    'embedding',
    'head',
    ...(linear ? (['linearAttention'] as const) : []),
    ...(hasExperts ? (['routedExperts', 'sharedExperts'] as const) : []),
    ...(Object.keys(whole).some((one) => /vision|visual|audio|vt_/.test(one))
      ? (['towers'] as const)
      : []),
  ])
}

const usualLayers = 32

/** Every module of a model in the layers that have it. */
export const modulesOf = (
  whole: Config,
  config: Config,
): readonly { readonly module: Module; readonly layers: readonly number[] | undefined }[] => {
  const listed = (listIn(config, 'layers_block_type') ?? listIn(config, 'layer_types'))?.length
  const stated = countIn(config, ['num_hidden_layers', 'n_layer', 'n_layers', 'num_layers'])
  const all = Array.from({ length: Math.min(stated ?? listed ?? usualLayers, 1000) }, (_, i) => i)
  const has = kindsOf(config, all.length)
  const parts = partsOf(whole, config)
  return [
    ...layerModules(config)
      .filter(({ part }) => parts.has(part))
      .map((one) => {
        const layers = all.filter((layer) => has(one.part, layer))
        return { module: one, layers: layers.length === 0 ? all : layers }
      }),
    ...modulesBeside
      .filter(({ part }) => parts.has(part))
      .map((one) => ({ module: one, layers: undefined })),
  ]
}
