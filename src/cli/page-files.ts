import type { DividedKind } from '../presets/divided.ts'
import { packed } from '../presets/table.ts'
import { listForPage, presetsForPage } from './page-data.ts'
import { sourcesFor } from './page-sources.ts'
import { constantOf, kinds, lists } from './preset-files.mjs'
import { type BundledPart, dividedKinds, partsFor } from './preset-parts.ts'

export type Parts = Readonly<Record<DividedKind, readonly BundledPart[]>>

const divided: readonly string[] = dividedKinds

/** Kinds that the first load has whole; no page shows what others claim. */
const wholeKinds = kinds.filter((kind) => kind !== 'claims' && !divided.includes(kind))

/** What is not packed by field: requests keep the order of theirs, and the rest is no list of like entries. */
const isTable = (name: string): boolean =>
  name !== 'scenarios' && (name === 'rent-ladders' || wholeKinds.includes(name))

/** What the page’s first load has of the presets, by folder or file, and the parts of the rest. */
export const firstLoad = () => {
  const presets = wholeKinds.map((kind) => [kind, presetsForPage(kind)] as const)
  const others = lists
    .filter((file) => file !== 'sources')
    .map((file) => [file, listForPage(file)] as const)
  const sources = sourcesFor(JSON.stringify([presets, others]))
  const data = new Map<string, unknown>([...presets, ...others, ['sources', sources.first]])
  const parts: Parts = { apis: partsFor('apis', sources.others) }
  return { data, parts }
}

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

/** The text of `src/presets/files.ts` in the page’s bundle, which finds a part’s file in a namespace. */
export const pageFilesText = (
  data: ReadonlyMap<string, unknown>,
  parts: Parts,
  namespace: string,
): string => {
  const imports = Object.values(parts)
    .flat()
    .map(({ file }) => `import ${urlOf(file)} from '${namespace}:${file}'\n`)
  const presets = [
    ...wholeKinds.map((kind) => `${kind}: ${valueText(kind)}`),
    ...dividedKinds.map((kind) => `${kind}: []`),
  ]
  const leftOut = dividedKinds.map((kind) => `${kind}: [${parts[kind].map(partText)}]`)
  const constants = lists.map((file) => `export const ${constantOf(file)} = ${valueText(file)}\n`)
  return `import { unpacked } from './table.ts'
${imports.join('')}
const data = JSON.parse(${JSON.stringify(JSON.stringify(packedData(data)))})
export const files = { ${presets} }
export const leftOut = { ${leftOut} }
${constants.join('')}`
}
