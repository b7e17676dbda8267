import { besides, type DividedKind, divide } from '../presets/divided.ts'
import type { PresetOf } from '../presets/schema.ts'
import { type Json, packed } from '../presets/table.ts'
import { presetsForPage } from './page-data.ts'
import type { Sources } from './page-sources.ts'

/** Kinds of presets that are loaded in parts. */
export const dividedKinds: readonly DividedKind[] = [
  'apis',
  'accelerators',
  'models',
  'scenarios',
  'regions',
  'economics',
]

/** A part as it is bundled: its name and ids in the script, its presets in a file. */
export interface BundledPart {
  readonly name: string
  readonly ids: readonly string[]
  readonly file: string
  readonly content: string
}

const fileName = (name: string) =>
  name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')

const byIdIn = (kind: string): ReadonlyMap<string, Json> =>
  new Map(presetsForPage(kind).map((one) => [String((one as { id: string }).id), one]))

/** The part of a kind that has these ids, with the sources that the first load has not. */
export const partOf = (
  kind: DividedKind,
  { name, ids }: { readonly name: string; readonly ids: readonly string[] },
  sourcesOf: (data: string) => Sources,
): BundledPart => {
  const ofKind = byIdIn(kind)
  const besideKind = kind === 'accelerators' ? byIdIn(besides.accelerators) : undefined
  const own = ids.flatMap((id) => ofKind.get(id) ?? [])
  const beside = besideKind && ids.flatMap((id) => besideKind.get(id) ?? [])
  const sources = sourcesOf(JSON.stringify([own, beside]))
  const content = JSON.stringify({
    // Requests keep the order of their fields.
    presets: kind === 'scenarios' ? own : packed(own),
    ...(beside !== undefined && { beside: packed(beside) }),
    sources,
  })
  return { name, ids, file: `${kind}-${fileName(name)}.json`, content }
}

/** The presets of a kind as the page takes them. */
export const presetsOfKind = <K extends DividedKind>(kind: K): readonly PresetOf<K>[] =>
  // A test parses each with its schema.
  presetsForPage(kind) as unknown as readonly PresetOf<K>[]

/** The parts of a kind. */
export const partsFor = (
  kind: DividedKind,
  sourcesOf: (data: string) => Sources,
): readonly BundledPart[] =>
  divide(kind, presetsOfKind(kind)).map((part) => partOf(kind, part, sourcesOf))
