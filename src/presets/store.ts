import { type DividedKind, divide, divisions, type Part, type PartFile } from './divided.ts'
import { files, sources as firstSources, leftOut } from './files.ts'
import type { Kind, PresetOf, Source } from './schema.ts'
import { type Column, unpacked } from './table.ts'

type Presets = { [K in Kind]: readonly PresetOf<K>[] }

// A test parses every file with its schema, so that a start need not.
const presets = { ...(files as unknown as Presets) }

/** Every preset of a kind that is there, in the order of their ids. */
export const all = <K extends Kind>(kind: K): Presets[K] => presets[kind]

const waiting: { [K in Kind]?: readonly PartFile[] } = { ...leftOut }

/** The parts of a kind that are not there yet; none but in a bundle that leaves them out. */
export const partsLeft = (kind: Kind): readonly PartFile[] => waiting[kind] ?? []

/** The parts of a kind, there or not. */
export const partsOf = (kind: DividedKind): readonly Part[] =>
  leftOut[kind] ?? divide(presets[kind], divisions[kind])

type Sources = Readonly<Record<string, Source>>
let sources = firstSources as Sources

/** Every source that is there, by key. */
export const bibliography = (): Sources => sources

/** What the file of a part holds. */
interface PartContent {
  readonly presets: Column
  /** Those that nothing else cites. */
  readonly sources: Sources
}

/** Puts what a part’s file holds among what is there. */
export const addPart = <K extends DividedKind>(kind: K, part: PartFile, content: unknown) => {
  if (!partsLeft(kind).includes(part)) return
  const { presets: column, sources: cited } = content as PartContent
  const added = unpacked(column) as unknown as Presets[K]
  sources = { ...sources, ...cited }
  presets[kind] = [...presets[kind], ...added].toSorted((a, b) => (a.id < b.id ? -1 : 1))
  waiting[kind] = partsLeft(kind).filter((one) => one !== part)
}
