import { message } from '../../words/message.ts'
import { type Config, ConfigError, type Reader } from './config.ts'
import type { Family } from './families/family.ts'
import { names } from './names.ts'

const unknownEntry = (entry: unknown) =>
  message('errors.unknown-entry', { entry: String(JSON.stringify(entry) ?? entry).slice(0, 40) })

/** A list of layers, without those that predict several tokens ahead and may follow (Step 3.5): they are not counted. */
const ofLayers = <T>(
  read: Reader,
  name: string,
  listed: readonly T[],
  layers: number,
): readonly T[] => {
  const ahead = read.optionalCount(['num_nextn_predict_layers']) ?? 0
  if (listed.length === layers) return listed
  if (listed.length === layers + ahead) return listed.slice(0, layers)
  throw new ConfigError(
    message('errors.wrong-length', { length: layers }),
    name,
    message('allowed.one-per-layer', { layers }),
  )
}

/** A list with an entry for each layer; undefined where the config has none. */
export const listPerLayer = (
  read: Reader,
  name: string,
  layers: number,
): readonly unknown[] | undefined => {
  const listed = read.list(name)
  return listed && ofLayers(read, name, listed, layers)
}

/** The same, of words or numbers that each stand for a kind. */
export const kindsPerLayer = <T>(
  read: Reader,
  name: string,
  layers: number,
  kinds: ReadonlyMap<unknown, T>,
): readonly T[] | undefined => {
  const listed = read.list(name)
  const found = listed?.flatMap((entry) => {
    const kind = kinds.get(entry)
    if (kind !== undefined) return [kind]
    throw new ConfigError(
      unknownEntry(entry),
      name,
      message('allowed.layer-kinds', { kinds: [...kinds.keys()].map(String) }),
    )
  })
  return found && ofLayers(read, name, found, layers)
}

/** Numbers of layers that a field lists, as a list or as text with commas. */
export const indexesOf = (
  read: Reader,
  name: string,
  layers: number,
): ReadonlySet<number> | undefined => {
  const stated = read.any(name)
  const listed =
    typeof stated === 'string'
      ? stated
          .split(',')
          .filter((one) => one.trim() !== '')
          .map(Number)
      : read.list(name)
  if (listed === undefined) return undefined
  for (const one of listed)
    if (typeof one !== 'number' || !Number.isInteger(one) || one < 0 || one >= layers)
      throw new ConfigError(unknownEntry(one), name, message('allowed.layer-indexes', { layers }))
  return new Set(listed as readonly number[])
}

const zeroOne = new Map<unknown, boolean>([
  [0, false],
  [1, true],
])
const sparse = new Map<unknown, boolean>([
  ['dense', false],
  ['sparse', true],
])

const firstWithExperts = (read: Reader, layers: number): number => {
  const first = read.count(names.denseFirst, 0)
  if (first <= layers) return first
  throw new ConfigError(
    message('errors.above-limit', { limit: 'layers' }),
    read.nameOf(names.denseFirst) ?? names.denseFirst[0],
    message('allowed.at-most', { max: layers }),
  )
}

const stepOf = (read: Reader): number => {
  const stepNames = [...names.expertStep, 'moe_layer_freq']
  const step = read.count(stepNames, 1)
  if (step >= 1) return step
  throw new ConfigError(
    message('errors.out-of-range'),
    read.nameOf(stepNames) ?? names.expertStep[0],
    message('allowed.at-least', { min: 1 }),
  )
}

/** Which layers have experts, by a list of the config or by its rule. */
export const expertLayers = (read: Reader, layers: number): readonly boolean[] => {
  const frequencies = Array.isArray(read.any('moe_layer_freq'))
    ? kindsPerLayer(read, 'moe_layer_freq', layers, zeroOne)
    : undefined
  const listed = frequencies ?? kindsPerLayer(read, 'mlp_layer_types', layers, sparse)
  if (listed !== undefined) return listed
  const named = indexesOf(read, 'moe_layers_enum', layers) ?? indexesOf(read, 'moe_layers', layers)
  if (named !== undefined) return Array.from({ length: layers }, (_, layer) => named.has(layer))
  const first = firstWithExperts(read, layers)
  const last = read.count(['moe_layer_end_index'], layers - 1)
  const step = stepOf(read)
  const dense = indexesOf(read, 'mlp_only_layers', layers) ?? new Set()
  return Array.from(
    { length: layers },
    (_, layer) => layer >= first && layer <= last && (layer + 1) % step === 0 && !dense.has(layer),
  )
}

const attentionKinds = new Map<unknown, boolean>([
  ['full_attention', false],
  ['sliding_attention', true],
  ['chunked_attention', true],
  // Indexes choose what is read (DeepSeek V3.2, MiniMax-M3): all tokens are kept.
  ['indexed_attention', false],
  ['deepseek_sparse_attention', false],
  ['minimax_m3_sparse', false],
])

const windowFields = [
  'sliding_window',
  'sliding_window_size',
  'attention_chunk_size',
  'window_size',
] as const

const noRope = new Map<unknown, boolean>([
  [0, false],
  [1, true],
])

/** Llama 4 and its like: one layer in four sees all tokens, the others a chunk. */
const chunkedLayers = (read: Reader, layers: number): readonly boolean[] => {
  const listed = read.list('no_rope_layers')
  if (listed !== undefined && listed.length > 0)
    return kindsPerLayer(read, 'no_rope_layers', layers, noRope) ?? []
  const every = read.count(['no_rope_layer_interval'], 4)
  return Array.from({ length: layers }, (_, layer) => every === 0 || (layer + 1) % every !== 0)
}

const fullEveryOf = (read: Reader, family: Family): number | undefined => {
  const pattern = read.any('sliding_window_pattern')
  // EXAONE 4 writes its pattern as “LLLG”.
  if (typeof pattern === 'string') return Math.max(1, pattern.length)
  return (
    read.optionalCount([
      'sliding_window_pattern',
      'global_attn_every_n_layers',
      'layer_switch',
      '_sliding_window_pattern',
    ]) ?? family.fullEvery
  )
}

/** Whether a layer sees all tokens by the family’s rule. */
const seesAll = (
  layer: number,
  layers: number,
  { firstFull, lastFull }: Family,
  every: number | undefined,
): boolean => {
  if (every === undefined || every === 0) return false
  return layer % every === (firstFull ?? every - 1) || (lastFull === true && layer === layers - 1)
}

/** How many of the last tokens each layer sees; undefined for all of them. */
export const windows = (
  read: Reader,
  family: Family,
  layers: number,
  chunked: boolean,
): readonly (number | undefined)[] => {
  const listed =
    kindsPerLayer(read, 'layer_types', layers, attentionKinds) ??
    kindsPerLayer(read, 'hybrid_layer_pattern', layers, zeroOne)
  const stated = read.optionalCount(chunked ? ['attention_chunk_size'] : windowFields)
  const used = family.noWindow !== true && read.flag(['use_sliding_window'], true)
  const tokens = used && stated !== 0 ? stated : undefined
  const seen = (windowed: (layer: number) => boolean) =>
    Array.from({ length: layers }, (_, layer) => (windowed(layer) ? tokens : undefined))
  if (tokens === undefined) return seen(() => false)
  if (listed !== undefined) return seen((layer) => listed[layer] === true)
  if (chunked) {
    const chunks = chunkedLayers(read, layers)
    return seen((layer) => chunks[layer] === true)
  }
  const fullFirst = read.optionalCount(['max_window_layers'])
  if (fullFirst !== undefined) return seen((layer) => layer >= fullFirst)
  return seen((layer) => !seesAll(layer, layers, family, fullEveryOf(read, family)))
}

const indexerKinds = new Map<unknown, boolean>([
  ['full', false],
  ['shared', true],
])

/** Which layers take the choice that an earlier layer’s index made (GLM-5.2). */
export const sharedIndexes = (read: Reader, layers: number): readonly boolean[] => {
  const listed = kindsPerLayer(read, 'indexer_types', layers, indexerKinds)
  const every = read.count(['index_topk_freq'], 1)
  const offset = read.count(['index_skip_topk_offset'], 0)
  if (listed !== undefined || every <= 1) return listed ?? []
  return Array.from({ length: layers }, (_, layer) => Math.max(0, layer - offset + 1) % every !== 0)
}

/** Whether a config has Llama 4’s chunks instead of windows. */
export const isChunked = ({ model_type: type }: Config): boolean =>
  type === 'llama4' || type === 'llama4_text'
