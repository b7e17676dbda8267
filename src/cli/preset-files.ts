import { spawnSync } from 'node:child_process'
import { readdir } from 'node:fs/promises'
import { root } from '../disk/root.ts'
import { writeIfChanged } from '../disk/write.ts'

const kinds = [
  'accelerators',
  'models',
  'prices',
  'apis',
  'regions',
  'economics',
  'scenarios',
  'claims',
] as const

/** Names of the preset files, by kind, without `.json`. */
export type Listing = Readonly<Record<(typeof kinds)[number], readonly string[]>>

export const presetFilesPath = `${root}src/presets/files.ts`

const identifier = (kind: string, name: string) => `${kind}_${name.replace(/[^a-zA-Z0-9]/g, '_')}`

const importLine = (name: string, path: string) =>
  `import ${name} from '../../presets/${path}.json' with { type: 'json' }`

/** The text of `src/presets/files.ts`, before the formatter. */
export const presetFilesText = (listing: Listing): string => `
// Written by \`npm run build\` from the folder presets/: do not edit.

${kinds
  .flatMap((kind) =>
    listing[kind].map((name) => importLine(identifier(kind, name), `${kind}/${name}`)),
  )
  .join('\n')}
${importLine('efficienciesFile', 'efficiencies')}
${importLine('enginesFile', 'engines')}
${importLine('exchangeRatesFile', 'exchange-rates')}
${importLine('sourcesFile', 'sources')}
${importLine('trainingEfficienciesFile', 'training-efficiencies')}

type Kind = ${kinds.map((kind) => `'${kind}'`).join(' | ')}

/** Every preset file as it was read: unknown until a schema has checked it. */
export const files: Readonly<Record<Kind, readonly unknown[]>> = {
${kinds
  .map((kind) => `${kind}: [${listing[kind].map((name) => identifier(kind, name)).join(', ')}],`)
  .join('\n')}
}

export const efficiencies: unknown = efficienciesFile
export const engines: unknown = enginesFile
export const exchangeRates: unknown = exchangeRatesFile
export const sources: unknown = sourcesFile
export const trainingEfficiencies: unknown = trainingEfficienciesFile
`

const namesIn = async (kind: string) =>
  (await readdir(`${root}presets/${kind}`))
    .filter((file) => file.endsWith('.json'))
    .map((file) => file.slice(0, -'.json'.length))
    .sort()

export const listPresets = async (): Promise<Listing> =>
  Object.fromEntries(await Promise.all(kinds.map(async (kind) => [kind, await namesIn(kind)])))

/** Formats as `npm run format` would, so that a fresh build leaves nothing to lint. */
export const formatted = (text: string, path: string = presetFilesPath): string => {
  const biome = `${root}node_modules/@biomejs/biome/bin/biome`
  const options = ['check', '--write', `--stdin-file-path=${path}`]
  const { status, stdout, stderr } = spawnSync(process.execPath, [biome, ...options], {
    cwd: root,
    input: text,
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`Biome refused ${path}: ${stderr}`)
  return stdout
}

export const writePresetFiles = async () =>
  writeIfChanged(presetFilesPath, formatted(presetFilesText(await listPresets())))
