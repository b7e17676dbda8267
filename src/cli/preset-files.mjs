// Plain JavaScript without a package, so that an install can run it on any Node from 18.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'

const root = new URL('../../', import.meta.url)
const target = new URL('src/presets/files.ts', root)

/** The folders of presets. */
export const kinds = [
  'accelerators',
  'models',
  'prices',
  'apis',
  'regions',
  'economics',
  'scenarios',
  'claims',
]

/** The files beside them. */
export const lists = [
  'efficiencies',
  'engines',
  'exchange-rates',
  'moved-prices',
  'rent-ladders',
  'sources',
  'spot-interruption',
  'training-efficiencies',
  'usual-ranges',
  'weight-only-formats',
]

/** @param {string} kind */
export const namesIn = (kind) =>
  readdirSync(new URL(`presets/${kind}/`, root))
    .filter((file) => file.endsWith('.json'))
    .map((file) => file.slice(0, -'.json'.length))
    .sort()

/** @param {string} kind @param {string} name */
const identifier = (kind, name) => `${kind}_${name.replace(/[^a-zA-Z0-9]/g, '_')}`

/** @param {string} name @param {string} path */
const importLine = (name, path) =>
  `import ${name} from '../../presets/${path}.json' with { type: 'json' }`

/** The name of a file in code. @param {string} file */
export const constantOf = (file) => file.replace(/-(.)/g, (_, letter) => letter.toUpperCase())

/** The text of `src/presets/files.ts`: bundlers and runtimes without a disk follow its imports. */
const presetFilesText = () => {
  const listing = kinds.map((kind) => ({ kind, names: namesIn(kind) }))
  return `// Written from the folder presets/ by npm's \`prepare\` and \`npm run build\`: do not edit.
${listing
  .flatMap(({ kind, names }) =>
    names.map((name) => importLine(identifier(kind, name), `${kind}/${name}`)),
  )
  .join('\n')}
${lists.map((file) => importLine(`${constantOf(file)}File`, file)).join('\n')}

import type { LeftOut } from './divided.ts'

type Kind = ${kinds.map((kind) => `'${kind}'`).join(' | ')}

/** Every preset file as it was read: unknown until a schema has checked it. */
export const files: Readonly<Record<Kind, readonly unknown[]>> = {
${listing
  .map(({ kind, names }) => {
    const lines = names.map((name) => `    ${identifier(kind, name)},\n`)
    return `  ${kind}: [\n${lines.join('')}  ],`
  })
  .join('\n')}
}

/** Kinds that are not here, with the parts to load them in. */
export const leftOut: LeftOut = {}

${lists.map((file) => `export const ${constantOf(file)}: unknown = ${constantOf(file)}File`).join('\n')}
`
}

const present = () => {
  try {
    return readFileSync(target, 'utf8')
  } catch {
    return undefined
  }
}

/** Writes `src/presets/files.ts` unless it already says so: what watches it is left in peace. */
export const writePresetFiles = () => {
  const wanted = presetFilesText()
  if (present() !== wanted) writeFileSync(target, wanted)
}
