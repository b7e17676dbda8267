import type { GroupedAttention } from '../../../model/architecture/attention/grouped.ts'
import type { Mamba2 } from '../../../model/architecture/attention/mamba.ts'
import type { LayerExperts, LayeredShape, LayerGroup } from '../../../model/architecture/shape.ts'
import { message } from '../../../words/message.ts'
import { type Config, ConfigError, Reader } from '../config.ts'

export const maxLayers = 10_000

/** One layer: a group of one. */
export type Layer = Omit<LayerGroup, 'count'>

/** Equal layers counted together. */
export const grouped = (layers: readonly Layer[]): readonly LayerGroup[] => {
  const groups = new Map<string, { count: number; layer: Layer }>()
  for (const layer of layers) {
    const key = JSON.stringify(layer)
    const known = groups.get(key)
    if (known === undefined) groups.set(key, { count: 1, layer })
    else known.count++
  }
  return [...groups.values()].map(({ count, layer }) => ({ count, ...layer }))
}

/** Reads a config and refuses what no model has: sizes of 0 where something must be there. */
export class HybridReader extends Reader {
  readonly config: Config
  constructor(config: Config) {
    super(config)
    this.config = config
  }

  /** A count of at least one. */
  size(names: readonly string[], fallback?: number): number {
    const value = this.count(names, fallback)
    if (value >= 1 && value <= 1e7) return value
    throw new ConfigError(
      message('errors.out-of-range', { value }),
      this.nameOf(names) ?? names[0] ?? '',
      message('allowed.range', { min: 1, max: 1e7, integer: true }),
    )
  }

  /** A count that may also be “auto”, as it is where left out. */
  sizeOrAuto(names: readonly string[], auto: number): number {
    const name = this.nameOf(names)
    return name !== undefined && this.config[name] === 'auto' ? auto : this.size(names, auto)
  }

  number(name: string, fallback: number): number {
    const value = this.config[name] ?? fallback
    if (typeof value === 'number' && value > 0 && value <= 1e6) return value
    throw new ConfigError(
      message('errors.not-a-number'),
      name,
      message('allowed.range', { above: 0, max: 1e6 }),
    )
  }

  text(name: string): string | undefined {
    const value = this.config[name] ?? undefined
    if (value === undefined || (typeof value === 'string' && value.length <= maxLayers))
      return value
    throw new ConfigError(message('errors.not-text'), name, message('allowed.text'))
  }

  /** A part of the config that has fields of its own; empty where it is left out. */
  part(name: string): HybridReader {
    const value = this.config[name] ?? {}
    if (typeof value === 'object' && !Array.isArray(value)) return new HybridReader(value as Config)
    throw new ConfigError(message('errors.not-an-object'), name, message('allowed.object-or-none'))
  }
}

interface FrameDefaults {
  readonly tied?: boolean
  readonly context?: readonly string[]
}

/** What is not of a layer. */
export const frameOf = (read: HybridReader, { tied = false, context }: FrameDefaults = {}) => ({
  hiddenSize: read.size(['hidden_size', 'd_model', 'n_embd']),
  vocabularySize: read.size(['vocab_size', 'padded_vocab_size']),
  tiedEmbeddings: read.flag(['tie_embedding', 'tie_word_embeddings'], tied),
  learnedPositions: 0,
  contextTokens: read.optionalCount(context ?? ['max_position_embeddings']) ?? null,
  biases: read.flag(['attention_bias', 'use_qkv_bias'], false)
    ? ('qkv' as const)
    : ('none' as const),
})

/** The shape, or an error that names all the fields that the config lacks. */
export const whole = (
  read: HybridReader,
  frame: Omit<LayeredShape, 'layers'>,
  layers: readonly LayerGroup[],
): LayeredShape => {
  const missing = [...new Map(read.missing.map((names) => [names.join(), names])).values()]
  if (missing.length === 0) return { ...frame, layers }
  throw new ConfigError(
    message('errors.incomplete-config', { missing }),
    undefined,
    message('allowed.whole-config-json'),
  )
}

/** Heads that share keys and values; `fallback` is what the class says of fields that are left out. */
export const attentionOf = (
  read: HybridReader,
  hiddenSize: number,
  fallback: { readonly headSize?: number; readonly kvHeads?: number } = {},
): GroupedAttention => {
  const heads = read.size(['num_attention_heads'])
  const kvHeads = read.size(['num_key_value_heads'], fallback.kvHeads ?? heads)
  const headSize = read.optionalCount(['head_dim', 'attention_head_dim'])
  const size = headSize ?? fallback.headSize ?? hiddenSize / heads
  if (heads % kvHeads !== 0)
    throw new ConfigError(
      message('errors.heads-not-divisible'),
      'num_key_value_heads',
      message('allowed.divisor-of', { number: heads }),
    )
  if (!Number.isInteger(size) || size < 1)
    throw new ConfigError(
      message('errors.hidden-size-not-divisible'),
      headSize === undefined ? 'num_attention_heads' : 'head_dim',
      message('allowed.divisor-or-head-size', { hiddenSize }),
    )
  return { kind: 'grouped', heads, kvHeads, headSize: size }
}

/** Hyper-connections (arXiv 2512.24880) before attention and before the rest: what each stream gives, takes and passes to the others. */
export const hyperConnections = (streams: number, hiddenSize: number): number =>
  2 * (streams + 2) * streams * streams * hiddenSize

interface ExpertNames {
  readonly count: readonly string[]
  readonly perToken: readonly string[]
  readonly defaults?: { readonly count?: number; readonly perToken?: number }
}

/** Routed experts; undefined where there are none. */
export const routedOf = (
  read: HybridReader,
  { count: names, perToken: perTokenNames, defaults = {} }: ExpertNames,
): Pick<LayerExperts, 'count' | 'perToken'> | undefined => {
  const count = read.count(names, defaults.count ?? 0)
  if (count === 0) return undefined
  const perToken = read.count(perTokenNames, defaults.perToken)
  if (perToken >= 1 && perToken <= count) return { count, perToken }
  throw new ConfigError(
    message('errors.out-of-range', { value: perToken }),
    read.nameOf(perTokenNames) ?? perTokenNames[0] ?? '',
    message('allowed.range', { min: 1, max: count, integer: true }),
  )
}

interface Mamba2Names {
  readonly heads: readonly string[]
  readonly headSize: readonly string[]
  readonly groups: readonly string[]
  readonly stateSize: readonly string[]
  readonly kernel: readonly string[]
}

/** Fields of Bamba, which Falcon-H1 and Granite 4 took over. */
const bambaNames: Mamba2Names = {
  heads: ['mamba_n_heads'],
  headSize: ['mamba_d_head'],
  groups: ['mamba_n_groups'],
  stateSize: ['mamba_d_state'],
  kernel: ['mamba_d_conv'],
}

/** Mamba-2 whose heads make up an inner size that the config states or implies. */
export const mamba2Of = (
  read: HybridReader,
  innerSize: number,
  names: Mamba2Names = bambaNames,
  defaults = { heads: 128, groups: 1, stateSize: 256 },
): Mamba2 => {
  const heads = read.size(names.heads, defaults.heads)
  const headSize = read.sizeOrAuto(names.headSize, innerSize / heads)
  if (heads * headSize !== innerSize || !Number.isInteger(headSize))
    throw new ConfigError(
      message('errors.mamba-heads-contradict', { innerSize }),
      read.nameOf(names.headSize) ?? names.heads[0] ?? '',
      message('allowed.mamba-heads', { innerSize }),
    )
  return {
    kind: 'mamba2',
    heads,
    headSize,
    groups: read.size(names.groups, defaults.groups),
    stateSize: read.size(names.stateSize, defaults.stateSize),
    kernel: read.size(names.kernel, 4),
  }
}
