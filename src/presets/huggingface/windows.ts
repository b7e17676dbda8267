import type { Config, Reader } from './config.ts'
import type { Family } from './families/family.ts'
import { kindsPerLayer, zeroOne } from './layer-lists.ts'
import { names } from './names.ts'

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
  // A window as long as the context (Phi-3-mini-128k) never drops a token.
  const isShorter = (stated ?? 0) < (read.optionalCount(names.context) ?? Number.POSITIVE_INFINITY)
  const tokens = used && stated !== 0 && isShorter ? stated : undefined
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

/** Whether a config has Llama 4’s chunks instead of windows. */
export const isChunked = ({ model_type: type }: Config): boolean =>
  type === 'llama4' || type === 'llama4_text'
