import { spawnSync } from 'node:child_process'
import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import * as v from 'valibot'
import { root } from '../../disk/root.ts'
import { writeIfChanged } from '../../disk/write.ts'
import { ExchangeRates, type Kind, kinds, Sources } from '../../presets/schema.ts'
import { priceListTexts } from '../../words/contributors/price-lists.ts'
import { InputError } from './input.ts'

/** The files of a presets folder as they were read, by path from it; a text where JSON was expected. */
export interface Store {
  readonly folder: string
  readonly files: ReadonlyMap<string, unknown>
}

/** Kinds of file that `check` counts: the served kinds and the two files beside their folders. */
export const fileKinds = [
  ...(Object.keys(kinds) as Kind[]),
  'exchange-rates' as const,
  'sources' as const,
]
export type FileKind = (typeof fileKinds)[number]

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

/** A kind without a folder has no files: it may not have any yet. */
const namesIn = async (folder: string, kind: string) =>
  (await readdir(join(folder, kind)).catch(() => []))
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => `${kind}/${name}`)

export const readStore = async (folder: string): Promise<Store> => {
  const sources = await stat(join(folder, 'sources.json')).catch(() => undefined)
  if (sources === undefined)
    throw new InputError(`${folder}: expected a presets folder, with sources.json in it`)
  const folders = await Promise.all(Object.keys(kinds).map((kind) => namesIn(folder, kind)))
  const paths = [...folders.flat(), 'exchange-rates.json', 'sources.json']
  const read = async (path: string) =>
    [path, parsed(await readFile(join(folder, path), 'utf8').catch(() => ''))] as const
  return { folder, files: new Map(await Promise.all(paths.map(read))) }
}

export const kindOf = (path: string): FileKind =>
  path.split('/')[0]?.replace('.json', '') as FileKind

const schemaOf = (kind: FileKind): v.GenericSchema =>
  kind === 'sources' ? Sources : kind === 'exchange-rates' ? ExchangeRates : kinds[kind]

/** Where JSON breaks off, in the parser's words. */
const jsonFault = (text: string): string => {
  try {
    JSON.parse(text)
    return priceListTexts.object
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

/** valibot's words for a field that is not there are long and name it a second time. */
const plainMessage = (message: string): string =>
  /^Invalid key: Expected .* received undefined$/.test(message) ? priceListTexts.missing : message

/** What is wrong with a file, each fault with its field and the reason; empty if nothing. */
export const faultsOf = (path: string, content: unknown): readonly string[] => {
  if (typeof content === 'string')
    return [priceListTexts['not-json']({ reason: jsonFault(content) })]
  const faults = (v.safeParse(schemaOf(kindOf(path)), content).issues ?? []).flatMap((issue) =>
    // A union says only that no member fits; the members say why.
    (issue.issues ?? [issue]).map((one) => {
      const fields = [v.getDotPath(issue), one === issue ? null : v.getDotPath(one)]
      return `${fields.filter((field) => field !== null).join('.') || 'file'}: ${plainMessage(one.message)}`
    }),
  )
  const id = (content as { id?: unknown } | null)?.id
  const named = path.includes('/') && faults.length === 0 && `${id}.json` !== basename(path)
  return named ? [priceListTexts['other-id']({ id })] : faults
}

/** The entries of a kind that fit its schema, with their paths. */
export const entriesOf = <K extends Kind>(store: Store, kind: K) =>
  [...store.files]
    .filter(([path, content]) => kindOf(path) === kind && v.is(kinds[kind], content))
    .map(([path, content]) => ({ path, preset: content as v.InferOutput<(typeof kinds)[K]> }))

export const sourcesOf = (store: Store): v.InferOutput<typeof Sources> => {
  const sources = store.files.get('sources.json')
  return v.is(Sources, sources) ? sources : {}
}

/** Lays JSON out as the linter wants it, so that a diff shows nothing but the change. */
const formatted = (path: string, content: unknown): string => {
  const biome = `${root}node_modules/@biomejs/biome/bin/biome`
  const args = [biome, 'format', `--stdin-file-path=${root}presets/${path}`]
  const input = `${JSON.stringify(content, null, 2)}\n`
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: root,
    input,
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`Biome refused ${path}: ${stderr}`)
  return stdout
}

/** Writes what differs between two states of a folder; returns the paths. Nothing is written if anything is invalid. */
export const writeStore = async (before: Store, after: Store): Promise<readonly string[]> => {
  const changed = [...after.files].filter(([path, content]) => before.files.get(path) !== content)
  for (const [path, content] of changed)
    for (const fault of faultsOf(path, content)) throw new InputError(`${path}: ${fault}`)
  for (const [path, content] of changed)
    await writeIfChanged(join(after.folder, path), formatted(path, content))
  return changed.map(([path]) => path)
}
