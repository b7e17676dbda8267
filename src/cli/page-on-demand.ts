import { readFile } from 'node:fs/promises'
import type { Plugin } from 'esbuild'
import { root } from '../disk/root.ts'

/** The module and the function of a file that hands code out: `import * as a from 'b'`, `export const c = () => a`. */
const handing = /import \* as (\w+) from '([^']+)'[\s\S]*export const (\w+) = \(\) => \1\n/

/**
 * Code that few requests take is loaded with the first that does: a file
 * `…-on-demand.ts` hands it out, here as soon as it is loaded, elsewhere at once.
 */
export const pageOnDemand: Plugin = {
  name: 'page-on-demand',
  setup: ({ onLoad }) => {
    onLoad({ filter: /[\\/]src[\\/].+-on-demand\.ts$/ }, async ({ path }) => {
      const [, , module, name] = handing.exec(await readFile(path, 'utf8')) ?? []
      if (module === undefined || name === undefined) throw new Error(`${path} hands out no module`)
      return {
        contents: `import { Unloaded } from '${root}src/presets/unloaded.ts'
let loaded
const load = async () => { loaded = await import('${module}') }
export const ${name} = () => {
  if (loaded === undefined) throw new Unloaded('${module}', { load })
  return loaded
}
`,
        loader: 'js',
        watchFiles: [path],
      }
    })
  },
}
