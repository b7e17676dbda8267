import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { afterAll, beforeAll } from 'vitest'
import { bundleOptions } from '../../src/cli/bundle.ts'
import { root } from '../../src/disk/root.ts'

/** The page’s bundle of what an entry exports, as a browser has it, with no part loaded; and the files beside it. */
export const usePageBundle = <Exports>(entry: string) => {
  let folder: string
  let exports: Exports
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'page-bundle-'))
    await build({
      ...bundleOptions,
      entryPoints: [],
      stdin: { contents: entry, resolveDir: root, loader: 'ts' },
      outdir: folder,
      sourcemap: false,
      outExtension: { '.js': '.mjs' },
    })
    exports = await import(/* @vite-ignore */ pathToFileURL(join(folder, 'stdin.mjs')).href)
  }, 60_000)
  afterAll(() => rm(folder, { recursive: true }))
  return {
    page: () => exports,
    fileAt: (url: string) => readFile(join(folder, url), 'utf8'),
  }
}
