// Plain JavaScript without a package, so that an install can run it on any Node from 18.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'

const root = new URL('../../', import.meta.url)
const target = new URL('src/presets/files.ts', root)

const kinds = [
  'accelerators',
  'models',
  'prices',
  'apis',
  'regions',
  'economics',
  'scenarios',
  'claims',
]

/** @param {string} kind */
const namesIn = (kind) =>
  readdirSync(new URL(`presets/${kind}/`, root))
    .filter((file) => file.endsWith('.json'))
    .map((file) => file.slice(0, -'.json'.length))
    .sort()

/** @param {string} kind @param {string} name */
const identifier = (kind, name) => `${kind}_${name.replace(/[^a-zA-Z0-9]/g, '_')}`

/** @param {string} name @param {string} path */
const importLine = (name, path) =>
  `import ${name} from '../../presets/${path}.json' with { type: 'json' }`

/**
 * A part of a kind that is left out: what is imported under `from` is the address of its file.
 * @typedef {{ readonly name: string, readonly ids: readonly string[], readonly from: string }} Part
 */

/** @param {Part} part */
const partImport = ({ from }) => `import ${identifier('url', from)} from '${from}'`

/** @param {Part} part */
const partEntry = ({ name, ids, from }) =>
  `{ name: ${JSON.stringify(name)}, ids: '${ids.join(' ')}'.split(' '), url: ${identifier('url', from)} },`

/**
 * The text of `src/presets/files.ts`: bundlers and runtimes without a disk follow its imports.
 * @param {Readonly<Record<string, readonly Part[]>>} [leftOut] kinds that are not bundled, in parts to load
 */
export const presetFilesText = (leftOut = {}) => {
  const listing = kinds.map((kind) => ({ kind, names: kind in leftOut ? [] : namesIn(kind) }))
  return `// Written from the folder presets/ by npm's \`prepare\` and \`npm run build\`: do not edit.
${listing
  .flatMap(({ kind, names }) =>
    names.map((name) => importLine(identifier(kind, name), `${kind}/${name}`)),
  )
  .join('\n')}
${importLine('efficienciesFile', 'efficiencies')}
${importLine('enginesFile', 'engines')}
${importLine('exchangeRatesFile', 'exchange-rates')}
${importLine('movedPricesFile', 'moved-prices')}
${importLine('sourcesFile', 'sources')}
${importLine('trainingEfficienciesFile', 'training-efficiencies')}

import type { LeftOut } from './divided.ts'
${Object.values(leftOut).flat().map(partImport).join('\n')}

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
export const leftOut: LeftOut = {${Object.entries(leftOut)
    .map(([kind, parts]) => `\n  ${kind}: [\n${parts.map(partEntry).join('\n')}\n  ],\n`)
    .join('')}}

export const efficiencies: unknown = efficienciesFile
export const engines: unknown = enginesFile
export const exchangeRates: unknown = exchangeRatesFile
export const movedPrices: unknown = movedPricesFile
export const sources: unknown = sourcesFile
export const trainingEfficiencies: unknown = trainingEfficienciesFile
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
