import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { type BuildOptions, build } from 'esbuild'
import { root } from '../disk/root.ts'
import { prune, writeIfChanged } from '../disk/write.ts'
import { pageOnDemand } from './page-on-demand.ts'
import { pagePresets } from './page-presets.ts'
import { pageTexts } from './page-texts.ts'

const assets = `${root}public/assets/`
const docs = `${root}public/docs/`

export const bundleOptions = {
  absWorkingDir: root,
  entryPoints: { app: 'src/page/browser.ts', docs: 'src/page/docs.ts' },
  outdir: assets,
  bundle: true,
  // What is imported only on demand becomes a chunk that is loaded only on demand.
  splitting: true,
  format: 'esm',
  target: 'es2022',
  minify: true,
  sourcemap: 'linked',
  legalComments: 'none',
  plugins: [pageOnDemand, pagePresets, pageTexts],
} satisfies BuildOptions

/** Bundles the browser's code into `public/assets`; returns the files' paths. */
export const bundlePage = async () => {
  const { outputFiles } = await build({ ...bundleOptions, write: false })
  for (const { path, contents } of outputFiles) await writeIfChanged(path, contents)
  await prune(
    assets,
    outputFiles.map(({ path }) => basename(path)),
  )
  return outputFiles.map(({ path }) => path)
}

/** Copies what the API's reference page needs, so that it is served from our own origin. */
export const copyDocs = async () => {
  const names = ['swagger-ui-bundle.js', 'swagger-ui.css', 'favicon-32x32.png']
  for (const name of names)
    await writeIfChanged(docs + name, await readFile(`${root}node_modules/swagger-ui-dist/${name}`))
  await prune(docs, names)
  return names.map((name) => docs + name)
}
