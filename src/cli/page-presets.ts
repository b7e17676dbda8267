import { readdirSync } from 'node:fs'
import type { Plugin } from 'esbuild'
import { root } from '../disk/root.ts'
import { cellsForPage } from './page-data.ts'
import { filesOf, firstLoad, pageFilesText } from './page-files.ts'

/** Where the bundle finds the files of parts. */
export const partsNamespace = 'part-of-presets'

/** What a change of makes the bundle anew. */
const filesOfPresets = () =>
  readdirSync(`${root}presets`, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.json'))
    .map((path) => `${root}presets/${path}`)

/** Presets as the page takes them: without what answers do not read, some kinds in files beside the script. */
export const pagePresets: Plugin = {
  name: 'page-presets',
  setup: ({ onLoad, onResolve }) => {
    const files = new Map<string, string>()
    onLoad({ filter: /[\\/]src[\\/]presets[\\/]files\.ts$/ }, () => {
      const { data, parts } = firstLoad()
      files.clear()
      for (const { file, name, content } of filesOf(parts)) {
        if (files.has(file)) throw new Error(`${name} and another part would be one file, ${file}`)
        files.set(file, content)
      }
      return {
        contents: pageFilesText(data, parts, partsNamespace),
        loader: 'js',
        watchFiles: filesOfPresets(),
        watchDirs: filesOfPresets().map((path) => path.replace(/\/[^/]+$/, '')),
      }
    })
    onLoad({ filter: /[\\/]presets[\\/]accuracy\.json$/ }, () => ({
      contents: JSON.stringify(cellsForPage()),
      loader: 'json',
      watchFiles: filesOfPresets(),
    }))
    onResolve({ filter: new RegExp(`^${partsNamespace}:`) }, ({ path }) => ({
      path: path.replace(`${partsNamespace}:`, ''),
      namespace: partsNamespace,
    }))
    onLoad({ filter: /./, namespace: partsNamespace }, ({ path }) => ({
      contents: files.get(path) ?? '',
      loader: 'file',
    }))
  },
}
