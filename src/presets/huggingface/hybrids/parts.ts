import type { GroupedAttention } from '../../../model/architecture/attention/grouped.ts'
import type { LayerExperts, LayeredShape, LayerGroup } from '../../../model/architecture/shape.ts'
import { message } from '../../../words/message.ts'
import { ConfigError } from '../config.ts'
import type { HybridReader } from './reader.ts'

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

/** Refuses a count that does not divide another: heads are shared out in equal groups. */
export const requireDivisor = (
  [field, value]: readonly [field: string, value: number],
  [other, whole]: readonly [field: string, value: number],
): void => {
  if (whole % value !== 0)
    throw new ConfigError(
      message('errors.does-not-divide', { other }),
      field,
      message('allowed.divisor-of', { number: whole }),
    )
}
