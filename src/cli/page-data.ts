import { readFile } from 'node:fs/promises'
import type { Plugin } from 'esbuild'
import { root } from '../disk/root.ts'
import { packed } from '../presets/packed-offers.ts'
import type { Price } from '../presets/price-schema.ts'

interface Source {
  readonly title: string
  readonly url: string
}

const read = async (path: string): Promise<unknown> => JSON.parse(await readFile(path, 'utf8'))

/** What the data says for its own readers alone: where in a source a figure stands, and what other sources say. */
const ofData: ReadonlySet<string> = new Set(['locator', 'alternatives'])

/** What answers do not read of the data stays out of the page: notes of offers, offers that are no rents, dates of sources, places in them. */
export const pageData: Plugin = {
  name: 'page-data',
  setup: ({ onLoad }) => {
    onLoad({ filter: /presets\/prices\/[^/]+\.json$/ }, async ({ path }) => {
      // A test parses every file with its schema.
      const { id, accelerator, offers } = (await read(path)) as Price
      const own = `id: ${JSON.stringify(id)}, accelerator: ${JSON.stringify(accelerator)}`
      return {
        contents: `import { unpacked } from './src/presets/packed-offers.ts'
export default { ${own}, offers: unpacked(${JSON.stringify(packed(offers))}) }`,
        loader: 'js',
        resolveDir: root,
      }
    })
    onLoad({ filter: /presets\/sources\.json$/ }, async ({ path }) => {
      const sources = (await read(path)) as Readonly<Record<string, Source>>
      const names = Object.entries(sources).map(([key, { title, url }]) => [key, { title, url }])
      return { contents: JSON.stringify(Object.fromEntries(names)), loader: 'json' }
    })
    onLoad({ filter: /\/presets\/\w+\/[^/]+\.json$/ }, async ({ path }) => ({
      contents: JSON.stringify(await read(path), (key, value) =>
        ofData.has(key) ? undefined : value,
      ),
      loader: 'json',
    }))
  },
}
