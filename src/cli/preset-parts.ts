import { type DividedKind, divide, divisions } from '../presets/divided.ts'
import type { PresetOf } from '../presets/schema.ts'
import { packed } from '../presets/table.ts'
import { presetsForPage } from './page-data.ts'
import type { Sources } from './page-sources.ts'

/** Kinds of presets that are loaded in parts. */
export const dividedKinds: readonly DividedKind[] = ['apis']

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

/** The parts of a kind, each with the sources that the first load has not. */
export const partsFor = (
  kind: DividedKind,
  sourcesOf: (data: string) => Sources,
): readonly BundledPart[] => {
  const read = presetsForPage(kind)
  // A test parses each with its schema.
  const presets = read as unknown as readonly PresetOf<DividedKind>[]
  const byId = new Map(presets.map(({ id }, i) => [id, read[i]]))
  return divide(presets, divisions[kind]).map(({ name, ids }) => {
    const own = ids.flatMap((id) => byId.get(id) ?? [])
    const sources = sourcesOf(JSON.stringify(own))
    const content = JSON.stringify({ presets: packed(own), sources })
    return { name, ids, file: `${kind}-${fileName(name)}.json`, content }
  })
}
