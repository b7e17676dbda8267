import { message } from '../../../words/message.ts'
import { ConfigError } from '../config.ts'
import { agreed, type Statement, statement } from '../statements.ts'
import { type HybridReader, maxLayers } from './reader.ts'

const shown = (entry: unknown): string => String(JSON.stringify(entry)).slice(0, 40)

export const layerNames = ['num_hidden_layers', 'n_layer', 'n_layers', 'num_layers']

/** How many layers there are: as stated, or as a list has them. */
export const layersOf = (read: HybridReader, listed?: number): number =>
  read.size(layerNames, listed, maxLayers)

type Words<Kind> = Readonly<Record<string, Kind>>

const kindOf = <Kind>(field: string, words: Words<Kind>, entry: unknown): Kind => {
  const word = String(entry)
  const kind = Object.hasOwn(words, word) ? words[word] : undefined
  if (kind !== undefined) return kind
  throw new ConfigError(
    message('errors.unknown-entry', { entry: shown(entry) }),
    field,
    message('allowed.layer-kinds', { kinds: Object.keys(words) }),
  )
}

const listedIn = <Kind>(
  read: HybridReader,
  field: string,
  words: Words<Kind>,
): readonly Kind[] | undefined => {
  if (read.nameOf([field]) === undefined) return undefined
  const value = read.config[field]
  const list = typeof value === 'string' ? [...(read.text(field) ?? '')] : (read.list(field) ?? [])
  const kinds = list.map((entry) => kindOf(field, words, entry))
  const layers = layersOf(read, Math.max(1, kinds.length))
  if (kinds.length === layers) return kinds
  throw new ConfigError(
    message('errors.wrong-length', { length: layers }),
    field,
    message('allowed.one-per-layer', { layers }),
  )
}

/**
 * The kind of each layer by a list in the config, under any of these names, or
 * a string with a letter for each layer; undefined where it has none. What else
 * the config says of the same layers must agree with it.
 */
export const listedKinds = <Kind>(
  read: HybridReader,
  fields: readonly string[],
  words: Words<Kind>,
  others: readonly (Statement<Kind> | undefined)[] = [],
): readonly Kind[] | undefined =>
  agreed([...fields.map((field) => statement(field, listedIn(read, field, words))), ...others])

/** What a rule says of each layer, where the config states one of its fields. */
export const ruleOf = <Kind>(
  read: HybridReader,
  fields: readonly string[],
  kindOf: (layer: number) => Kind,
): Statement<Kind> | undefined => {
  const field = read.nameOf(fields)
  return field === undefined || read.nameOf(layerNames) === undefined
    ? undefined
    : { field, kinds: indexes(layersOf(read)).map(kindOf) }
}

/** Layers that a list names by their number, counted from `first`; undefined where the config has no such list. */
export const listedLayers = (
  read: HybridReader,
  field: string,
  layers: number,
  first: 0 | 1 = 0,
): ReadonlySet<number> | undefined => {
  const list = read.list(field)
  if (list === undefined) return undefined
  const found = new Set<number>()
  for (const one of list) {
    const at = typeof one === 'number' && Number.isInteger(one) ? one - first : -1
    if (at < 0 || at >= layers || found.has(at))
      throw new ConfigError(
        message('errors.unknown-entry', { entry: shown(one) }),
        field,
        message('allowed.layer-numbers', { first, last: layers - 1 + first }),
      )
    found.add(at)
  }
  return found
}

/** A period, and the layer in each at which something stands. */
export const periodOf = (
  read: HybridReader,
  periodName: string,
  offsetName: string,
  defaults: { readonly period: number; readonly offset: number },
): ((layer: number) => boolean) => {
  const period = read.size([periodName], defaults.period)
  const offset = read.count([offsetName], defaults.offset)
  if (offset >= period)
    throw new ConfigError(
      message('errors.out-of-range', { value: offset }),
      offsetName,
      message('allowed.range', { min: 0, max: period - 1, integer: true }),
    )
  return (layer) => layer % period === offset
}

/** From 0 on. */
export const indexes = (count: number): readonly number[] =>
  Array.from({ length: count }, (_, index) => index)
