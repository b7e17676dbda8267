import {
  besides,
  type DividedKind,
  divide,
  type Listed,
  type ListedFiles,
  type ListedKind,
  listings,
  type Part,
  type PartFile,
} from './divided.ts'
import { files, sources as firstSources, leftOut, listedFiles } from './files.ts'
import type { Kind, PresetOf, Source } from './schema.ts'
import { type Column, type Json, unpacked } from './table.ts'
import { Unloaded } from './unloaded.ts'

type Presets = { [K in Kind]: readonly PresetOf<K>[] }

// A test parses every file with its schema, so that a start need not.
const presets = { ...(files as unknown as Presets) }

const waiting: { [K in Kind]?: readonly PartFile[] } = { ...leftOut }

/** The parts of a kind that are not there yet; none but in a bundle that leaves them out. */
export const partsLeft = (kind: Kind): readonly PartFile[] => waiting[kind] ?? []

/** Whether the first load lists every preset of a kind. */
export const isListed = (kind: Kind): kind is ListedKind => kind in listings

/** The kind in whose parts another comes: a chip’s rents come with the chip. */
const carrierOf = (kind: Kind): ListedKind | undefined =>
  isListed(kind) ? kind : kind === besides.accelerators ? 'accelerators' : undefined

/**
 * Every preset of a kind, in the order of their ids; of price lists of tokens
 * those that are there.
 *
 * @throws Unloaded where one of a kind that is listed is not there.
 */
export const all = <K extends Kind>(kind: K): Presets[K] => {
  const carrier = carrierOf(kind)
  const whole = carrier && (listedFiles as ListedFiles)[carrier]?.whole
  if (carrier !== undefined && whole !== undefined && partsLeft(carrier).length > 0)
    throw new Unloaded(kind, { kind: carrier, parts: [whole] })
  return presets[kind]
}

/** The presets of a kind that are there, in the order of their ids. */
export const loaded = <K extends Kind>(kind: K): Presets[K] => presets[kind]

/** Lists that came in a file of their own. */
const listedThen: { [K in ListedKind]?: readonly Listed<K>[] } = {}

/**
 * Every preset of a kind by what names it, there or not.
 *
 * @throws Unloaded where the list itself is not there.
 */
export const listed = <K extends ListedKind>(kind: K): readonly Listed<K>[] => {
  const from: ListedFiles[K] = (listedFiles as ListedFiles)[kind]
  if (from === undefined) return listedWhole(kind)
  if ('listed' in from) return from.listed
  const there: readonly Listed<K>[] | undefined = listedThen[kind]
  if (there === undefined) throw new Unloaded(`names of ${kind}`, { kind, parts: [from.names] })
  return there
}

/** Whether a name is the id of a preset, there or not: ids are known before the list is. */
export const isId = (kind: ListedKind, name: string): boolean =>
  byIdOf(kind).has(name) || partsLeft(kind).some(({ ids }) => ids.includes(name))

const listedOnce: { [K in ListedKind]?: readonly Listed<K>[] } = {}
const listedWhole = <K extends ListedKind>(kind: K): readonly Listed<K>[] => {
  const list = listings[kind] as (preset: PresetOf<K>) => Listed<K>
  const known: readonly Listed<K>[] | undefined = listedOnce[kind]
  if (known !== undefined) return known
  const made = presets[kind].map(list)
  Object.assign(listedOnce, { [kind]: made })
  return made
}

/**
 * The preset of a kind that has an id; undefined where there is none.
 *
 * @throws Unloaded where it is in a part that is not there.
 */
export const withId = <K extends Kind>(kind: K, id: string): PresetOf<K> | undefined => {
  const carrier = carrierOf(kind)
  const part = carrier && partsLeft(carrier).find(({ ids }) => ids.includes(id))
  if (carrier !== undefined && part !== undefined)
    throw new Unloaded(`${kind}/${id}`, { kind: carrier, parts: [part] })
  return byIdOf(kind).get(id)
}

const byIds = new WeakMap<readonly object[], ReadonlyMap<string, object>>()
const byIdOf = <K extends Kind>(kind: K): ReadonlyMap<string, PresetOf<K>> => {
  const list = presets[kind]
  const known = byIds.get(list) as ReadonlyMap<string, PresetOf<K>> | undefined
  if (known !== undefined) return known
  const made = new Map(list.map((one) => [one.id, one as PresetOf<K>] as const))
  byIds.set(list, made)
  return made
}

/** The parts of a kind, there or not. */
export const partsOf = (kind: DividedKind): readonly Part[] =>
  leftOut[kind] ?? divide(kind, presets[kind])

type Sources = Readonly<Record<string, Source>>
let sources = firstSources as Sources

/** Every source that is there, by key. */
export const bibliography = (): Sources => sources

/** What the file of a part holds. */
interface PartContent {
  /** Packed by field, or as they are. */
  readonly presets: Column | readonly Json[]
  /** Presets of the kind that comes with it. */
  readonly beside?: Column
  /** Those that nothing else cites. */
  readonly sources: Sources
}

/** A list of what presets of a kind are called. */
interface ListContent {
  readonly listed: Column
}

const isList = (content: PartContent | ListContent): content is ListContent => 'listed' in content

const add = <K extends Kind>(kind: K, column: Column | readonly Json[] | undefined) => {
  if (column === undefined) return
  const added = ('length' in column ? column : unpacked(column)) as unknown as Presets[K]
  const has = byIdOf(kind)
  presets[kind] = [...presets[kind], ...added.filter(({ id }) => !has.has(id))].toSorted((a, b) =>
    a.id < b.id ? -1 : 1,
  ) as unknown as Presets[K]
}

/** Puts what a part’s file holds among what is there. */
export const addPart = (kind: DividedKind, part: PartFile, content: unknown) => {
  const from = content as PartContent | ListContent
  if (isList(from)) {
    Object.assign(listedThen, { [kind]: unpacked(from.listed) })
    return
  }
  const left = partsLeft(kind)
  if (!left.some(({ ids }) => ids.every((id) => part.ids.includes(id)))) return
  const { presets: column, beside, sources: cited } = from
  sources = { ...sources, ...cited }
  add(kind, column)
  if (kind === 'accelerators') add(besides.accelerators, beside)
  waiting[kind] = left.filter(({ ids }) => !ids.every((id) => part.ids.includes(id)))
}
