// Plain JavaScript without a package, so that an install can run it on any Node from 18.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'

const folder = new URL('../../src/assets/', import.meta.url)
const target = new URL('names.ts', folder)

/** What the pages’ HTML loads, by name; without a hash as `npm run dev` writes it, and before any build. */
export const plainNames = {
  app: 'app.js',
  docs: 'docs.js',
  style: 'style.css',
  worker: 'worker.js',
}

/** @param {Readonly<Record<string, string>>} names */
const namesText = (names) => `// Written by npm's \`prepare\` and \`npm run build\`: do not edit.

/** Where what the pages load lies; a name has a hash of the content. */
export const assets = {
${Object.entries(names)
  .map(([name, file]) => `  ${name}: '/assets/${file}',\n`)
  .join('')}} as const
`

/** Writes \`src/assets/names.ts\` unless it already says so: what watches it is left in peace. @param {Readonly<Record<string, string>>} names */
export const writeAssetNames = (names) => {
  const wanted = namesText({ ...plainNames, ...names })
  if (existsSync(target) && readFileSync(target, 'utf8') === wanted) return
  mkdirSync(folder, { recursive: true })
  writeFileSync(target, wanted)
}

/** Before any build there is nothing to name, and the code that reads the names must run. */
export const writeMissingNames = () => {
  if (!existsSync(target)) writeAssetNames({})
}
