import { readdirSync, readFileSync } from 'node:fs'
import type { Plugin } from 'esbuild'
import { root } from '../disk/root.ts'
import { type DividedKind, divide, divisions } from '../presets/divided.ts'
import type { PresetOf } from '../presets/schema.ts'
import { presetFilesText } from './preset-files.mjs'

const kinds: readonly DividedKind[] = ['apis']

/** A part as it is bundled: its name and ids in the script, its presets in a file. */
interface Content {
  readonly name: string
  readonly ids: readonly string[]
  readonly path: string
  /** What the script imports it by. */
  readonly from: string
  readonly presets: string
}

const namespace = 'part-of-presets'

const fileName = (name: string) =>
  name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')

const folderOf = (kind: DividedKind) => `${root}presets/${kind}`

const filesOf = (kind: DividedKind) =>
  readdirSync(folderOf(kind))
    .filter((file) => file.endsWith('.json'))
    .map((file) => `${folderOf(kind)}/${file}`)

/** A build lists the presets itself, so these are read from the disk: a test parses each with its schema. */
const read = (kind: DividedKind) =>
  filesOf(kind)
    .map((path) => JSON.parse(readFileSync(path, 'utf8')) as PresetOf<DividedKind>)
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))

const contentsOf = (kind: DividedKind): readonly Content[] => {
  const presets = read(kind)
  const byId = new Map(presets.map((preset) => [preset.id, preset]))
  return divide(presets, divisions[kind]).map(({ name, ids }) => {
    const path = `${kind}-${fileName(name)}.json`
    const content = JSON.stringify(ids.map((id) => byId.get(id)))
    return { name, ids, path, from: `${namespace}:${path}`, presets: content }
  })
}

/** Leaves kinds of presets that are loaded in parts out of a bundle, and puts a file for each part beside it. */
export const presetParts: Plugin = {
  name: 'preset-parts',
  setup: ({ onStart, onLoad, onResolve }) => {
    const contents = new Map<DividedKind, readonly Content[]>()
    const files = new Map<string, string>()
    onStart(() => {
      for (const kind of kinds) contents.set(kind, contentsOf(kind))
      files.clear()
      for (const { path, name, presets } of [...contents.values()].flat()) {
        if (files.has(path)) throw new Error(`${name} and another part would be one file, ${path}`)
        files.set(path, presets)
      }
    })
    onLoad({ filter: /[\\/]src[\\/]presets[\\/]files\.ts$/ }, () => ({
      contents: presetFilesText(Object.fromEntries(contents)),
      loader: 'ts',
      watchDirs: kinds.map(folderOf),
      watchFiles: kinds.flatMap(filesOf),
    }))
    onResolve({ filter: new RegExp(`^${namespace}:`) }, ({ path }) => ({
      path: path.replace(`${namespace}:`, ''),
      namespace,
    }))
    onLoad({ filter: /./, namespace }, ({ path }) => ({
      contents: files.get(path) ?? '',
      loader: 'file',
    }))
  },
}
