import { readFile } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import type { Plugin } from 'esbuild'

/** Words that an estimate of serving which is right does not say: of what is wrong, and of other estimates. */
const later =
  /[\\/]src[\\/]words[\\/]en[\\/](?:(?:errors|allowed)[\\/]\w+|\w+[\\/](?:breakeven|capacity|compare|mix|sweep|training)|crossings|docs|problems)\.ts$/

/** Files that put words together: they stand in both, with and without what comes later. */
const joining =
  /[\\/]src[\\/]words[\\/]en(?:[\\/](?:allowed|because|errors|lines|notes|plans|reasons|warnings))?\.ts$/

const whole = '?whole'

/**
 * English without what is said seldom, and the whole beside it, which
 * `src/words/rest-on-demand.ts` hands out: what both have is there once.
 */
export const pageWords: Plugin = {
  name: 'page-words',
  setup: ({ onResolve, onLoad }) => {
    onResolve({ filter: /^\.{1,2}\// }, ({ path, importer, resolveDir, pluginData }) => {
      const file = resolve(resolveDir, path)
      const isOfWhole = /[\\/]rest-on-demand\.ts$/.test(importer) || pluginData?.isWhole === true
      if (joining.test(file))
        return isOfWhole ? { path: file, suffix: whole, pluginData: { isWhole: true } } : undefined
      if (!later.test(file) || !joining.test(importer)) return undefined
      return isOfWhole ? { path: file } : { path: file, namespace: 'words-left-out' }
    })
    onLoad({ filter: joining }, async ({ path, suffix }) =>
      suffix === whole
        ? {
            contents: await readFile(path, 'utf8'),
            loader: 'ts',
            resolveDir: dirname(path),
            pluginData: { isWhole: true },
          }
        : undefined,
    )
    onLoad({ filter: /./, namespace: 'words-left-out' }, async ({ path }) => {
      const text = await readFile(path, 'utf8')
      const names = [...text.matchAll(/^export const (\w+)/gm)].map(([, name]) => name)
      return { contents: names.map((name) => `export const ${name} = {}\n`).join(''), loader: 'js' }
    })
  },
}
