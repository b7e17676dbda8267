import { message } from '../../words/message.ts'
import { type Config, ConfigError, type Reader } from './config.ts'
import { type Family, plain } from './families/family.ts'
import { kindsPerLayer, zeroOne } from './layer-lists.ts'
import { names } from './names.ts'
import { agreed, type Statement, statement } from './statements.ts'

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

type Windowed = Statement<boolean> | undefined

const ofEach = (layers: number, windowed: (layer: number) => boolean): readonly boolean[] =>
  Array.from({ length: layers }, (_, layer) => windowed(layer))

/** Llama 4 and its like: one layer in four sees all tokens, the others a chunk. */
const chunkStatements = (read: Reader, layers: number): readonly Windowed[] => {
  const list = 'no_rope_layers'
  const listed =
    read.list(list)?.length === 0 ? undefined : kindsPerLayer(read, list, layers, noRope)
  const field = 'no_rope_layer_interval'
  const every = read.optionalCount([field])
  const ruled =
    every === undefined
      ? undefined
      : ofEach(layers, (layer) => every === 0 || (layer + 1) % every !== 0)
  return [statement(list, listed), statement(field, ruled)]
}

/** EXAONE 4 writes its pattern as “LLLG”: local layers, and one that sees all. */
const letters = new Map([
  ['L', true],
  ['G', false],
])

const byLetters = (pattern: string, field: string, layers: number): Windowed => {
  const kinds = [...pattern].map((letter) => letters.get(letter))
  if (kinds.length > 0 && !kinds.includes(undefined))
    return {
      field,
      kinds: ofEach(layers, (layer) => layer < layers - 1 && kinds[layer % kinds.length] === true),
    }
  throw new ConfigError(
    message('errors.unknown-entry', { entry: JSON.stringify(pattern.slice(0, 40)) }),
    field,
    message('allowed.layer-kinds', { kinds: [...letters.keys()] }),
  )
}

const patternFields = [
  'sliding_window_pattern',
  'global_attn_every_n_layers',
  'layer_switch',
  '_sliding_window_pattern',
] as const

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

/** What each field with a period says; some configs have it under two names. */
const patternStatements = (read: Reader, family: Family, layers: number): readonly Windowed[] =>
  patternFields.map((field) => {
    const pattern = read.any(field)
    if (typeof pattern === 'string') return byLetters(pattern, field, layers)
    const every = read.optionalCount([field])
    return every === undefined
      ? undefined
      : { field, kinds: ofEach(layers, (layer) => !seesAll(layer, layers, family, every)) }
  })

const firstStatement = (read: Reader, layers: number): Windowed => {
  const field = 'max_window_layers'
  const fullFirst = read.optionalCount([field])
  return fullFirst === undefined
    ? undefined
    : { field, kinds: ofEach(layers, (layer) => layer >= fullFirst) }
}

/** How many of the last tokens each layer sees; undefined for all of them. */
export const windows = (
  read: Reader,
  family: Family,
  layers: number,
  chunked: boolean,
): readonly (number | undefined)[] => {
  const listed = [
    statement('layer_types', kindsPerLayer(read, 'layer_types', layers, attentionKinds)),
    statement('hybrid_layer_pattern', kindsPerLayer(read, 'hybrid_layer_pattern', layers, zeroOne)),
  ]
  const stated = read.optionalCount(chunked ? ['attention_chunk_size'] : windowFields)
  const used = family.noWindow !== true && read.flag(['use_sliding_window'], true)
  // A window as long as the context (Phi-3-mini-128k) never drops a token.
  const isShorter = (stated ?? 0) < (read.optionalCount(names.context) ?? Number.POSITIVE_INFINITY)
  const tokens = used && stated !== 0 && isShorter ? stated : undefined
  if (tokens === undefined) {
    agreed(listed)
    return Array.from({ length: layers }, () => undefined)
  }
  const rules = chunked
    ? chunkStatements(read, layers)
    : [firstStatement(read, layers), ...patternStatements(read, family, layers)]
  const every = chunked ? 4 : family.fullEvery
  const windowed =
    agreed([...listed, ...rules]) ??
    ofEach(layers, (layer) => !seesAll(layer, layers, chunked ? plain : family, every))
  return windowed.map((is) => (is ? tokens : undefined))
}

/** Whether a config has Llama 4’s chunks instead of windows. */
export const isChunked = ({ model_type: type }: Config): boolean =>
  type === 'llama4' || type === 'llama4_text'
