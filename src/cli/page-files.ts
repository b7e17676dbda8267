import { besides, type DividedKind, type ListedKind, listings } from '../presets/divided.ts'
import { type Json, packed } from '../presets/table.ts'
import { listForPage, presetsForPage } from './page-data.ts'
import { sourcesFor } from './page-sources.ts'
import { constantOf, kinds, lists } from './preset-files.mjs'
import { type BundledPart, dividedKinds, partOf, partsFor, presetsOfKind } from './preset-parts.ts'

/** What of a kind is listed, in the first load or in a file of its own, and the file that has all of it. */
export interface ListedPart {
  readonly listed: readonly object[]
  readonly names?: BundledPart
  readonly whole: BundledPart
}

/** What lies beside the first load. */
export interface Parts {
  readonly parts: Readonly<Record<DividedKind, readonly BundledPart[]>>
  readonly listed: Readonly<Record<ListedKind, ListedPart>>
}

const listedKinds: readonly ListedKind[] = [
  'accelerators',
  'models',
  'scenarios',
  'regions',
  'economics',
]
const inParts: readonly string[] = [...dividedKinds, ...Object.values(besides)]

/** Kinds of which the first load has the ids alone: what else they are called matters to who writes no id. */
const namedLater: readonly ListedKind[] = ['accelerators', 'models', 'scenarios']

const namesOf = (kind: ListedKind, listed: readonly object[]): BundledPart => ({
  name: 'names',
  ids: [],
  file: `${kind}-names.json`,
  content: JSON.stringify({ listed: packed(listed as readonly Json[]) }),
})

/** Kinds that the first load has whole; no page shows what others claim. */
const wholeKinds = kinds.filter((kind) => kind !== 'claims' && !inParts.includes(kind))

/** What is packed by field: lists of like entries. */
const isTable = (name: string): boolean => name === 'rent-ladders' || wholeKinds.includes(name)

const listedIn = <K extends ListedKind>(kind: K): readonly object[] => {
  const list = listings[kind] as (preset: object) => object
  return presetsOfKind(kind).map(list)
}

const ofEach = <K extends string, T>(
  names: readonly K[],
  of: (name: K) => T,
): Readonly<Record<K, T>> =>
  Object.fromEntries(names.map((name) => [name, of(name)])) as Record<K, T>

/** What the page’s first load has of the presets, by folder or file, and the parts of the rest. */
export const firstLoad = () => {
  const presets = wholeKinds.map((kind) => [kind, presetsForPage(kind)] as const)
  const others = lists
    .filter((file) => file !== 'sources')
    .map((file) => [file, listForPage(file)] as const)
  const sources = sourcesFor(JSON.stringify([presets, others]))
  const data = new Map<string, unknown>([...presets, ...others, ['sources', sources.first]])
  const listedPart = (kind: ListedKind): ListedPart => {
    const ids = presetsOfKind(kind).map(({ id }) => id)
    const listed = listedIn(kind)
    return {
      listed,
      ...(namedLater.includes(kind) && { names: namesOf(kind, listed) }),
      whole: partOf(kind, { name: 'whole', ids }, sources.others),
    }
  }
  const parts: Parts = {
    parts: ofEach(dividedKinds, (kind) => partsFor(kind, sources.others)),
    listed: ofEach(listedKinds, listedPart),
  }
  return { data, parts }
}

/** Every file beside the first load. */
export const filesOf = ({ parts, listed }: Parts): readonly BundledPart[] => [
  ...Object.values(parts).flat(),
  ...Object.values(listed).flatMap(({ names, whole }) =>
    names === undefined ? [whole] : [names, whole],
  ),
]

const packedData = (data: ReadonlyMap<string, unknown>) =>
  Object.fromEntries(
    [...data].map(([name, value]) => [
      name,
      isTable(name) && Array.isArray(value) ? packed(value) : value,
    ]),
  )

const valueText = (name: string): string => {
  const value = `data[${JSON.stringify(name)}]`
  return isTable(name) ? `unpacked(${value})` : value
}

const partText = ({ name, ids, file }: BundledPart): string =>
  `{ name: ${JSON.stringify(name)}, ids: '${ids.join(' ')}'.split(' '), url: ${urlOf(file)} }`

const urlOf = (file: string): string => `url_${file.replace(/[^a-z0-9]/g, '_')}`

const listedText = (kind: ListedKind, { listed, names, whole }: ListedPart): string => {
  if (names !== undefined) {
    const all = `{ name: 'whole', ids: leftOut.${kind}.flatMap(({ ids }) => ids), url: ${urlOf(whole.file)} }`
    return `{ names: { name: 'names', ids: [], url: ${urlOf(names.file)} }, whole: ${all} }`
  }
  const ids = 'listed.map(({ id }) => id)'
  const column = JSON.stringify(JSON.stringify(packed(listed as readonly Json[])))
  return `((listed) => ({ listed, whole: { name: 'whole', ids: ${ids}, url: ${urlOf(whole.file)} } }))(unpacked(JSON.parse(${column})))`
}

/** The text of `src/presets/files.ts` in the page’s bundle, which finds a part’s file in a namespace. */
export const pageFilesText = (
  data: ReadonlyMap<string, unknown>,
  beside: Parts,
  namespace: string,
): string => {
  const imports = filesOf(beside).map(
    ({ file }) => `import ${urlOf(file)} from '${namespace}:${file}'\n`,
  )
  const presets = [
    ...wholeKinds.map((kind) => `${kind}: ${valueText(kind)}`),
    ...inParts.map((kind) => `${kind}: []`),
  ]
  const leftOut = dividedKinds.map((kind) => `${kind}: [${beside.parts[kind].map(partText)}]`)
  const listed = listedKinds.map((kind) => `${kind}: ${listedText(kind, beside.listed[kind])}`)
  const constants = lists.map((file) => `export const ${constantOf(file)} = ${valueText(file)}\n`)
  return `import { unpacked } from './table.ts'
${imports.join('')}
const data = JSON.parse(${JSON.stringify(JSON.stringify(packedData(data)))})
export const files = { ${presets} }
export const leftOut = { ${leftOut} }
export const listedFiles = { ${listed} }
${constants.join('')}`
}
