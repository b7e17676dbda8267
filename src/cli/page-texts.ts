import { readFile } from 'node:fs/promises'
import type { Plugin, PluginBuild } from 'esbuild'

/** What a module exports, read anew each time that the bundle is made. */
const exportsOf = async (path: string, { build }: PluginBuild['esbuild']): Promise<object> => {
  const { outputFiles } = await build({
    entryPoints: [path],
    bundle: true,
    format: 'esm',
    write: false,
  })
  const code = Buffer.from(outputFiles[0]?.contents ?? []).toString('base64')
  return await import(/* @vite-ignore */ `data:text/javascript;base64,${code}`)
}

/** The same exports, of the same shapes, with nothing in them. */
const emptied = (value: unknown): string => {
  if (typeof value === 'function') return "() => ''"
  if (typeof value !== 'object' || value === null) return "''"
  const members = Object.entries(value).map(([name, one]) => `${name}: ${emptied(one)}`)
  return `{ ${members.join(', ')} }`
}

/**
 * The same names as in a file of schemas of answers: nothing is held to them,
 * and an estimate looks only whether its answer has published figures.
 */
const namesAlone = (text: string): string =>
  [...text.matchAll(/^export const (\w+) = ?(\()?/gm)]
    .map(([, name, isFunction]) => {
      const schema = `{ entries: {${/^ {2}published:/m.test(text) ? ' published: {} ' : ''}} }`
      return `export const ${name} = ${isFunction === undefined ? schema : `() => (${schema})`}\n`
    })
    .join('')

/** The texts of the OpenAPI description, its examples and the schemas of answers stay out of the page, which shows none. */
export const pageTexts: Plugin = {
  name: 'page-texts',
  setup: ({ onLoad, esbuild }) => {
    onLoad({ filter: /[\\/]src[\\/]words[\\/]openapi[\\/].+\.ts$/ }, async ({ path }) => {
      const texts = Object.entries(await exportsOf(path, esbuild))
      return {
        contents: texts.map(([name, one]) => `export const ${name} = ${emptied(one)}\n`).join(''),
        loader: 'js',
        watchFiles: [path],
      }
    })
    onLoad(
      { filter: /[\\/]src[\\/]estimates[\\/]\w+[\\/](?:(?:run-)?answer(?:-\w+)?|examples)\.ts$/ },
      async ({ path }) => ({
        contents: namesAlone(await readFile(path, 'utf8')),
        loader: 'js',
        watchFiles: [path],
      }),
    )
  },
}
