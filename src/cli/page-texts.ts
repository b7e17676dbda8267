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

/** The texts of the OpenAPI description stay out of the page, which shows none. */
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
  },
}
