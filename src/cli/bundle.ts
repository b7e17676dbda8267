import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { type BuildOptions, build, type Metafile } from 'esbuild'
import { root } from '../disk/root.ts'
import { prune, writeIfChanged } from '../disk/write.ts'
import { writeAssetNames } from './asset-names.mjs'
import { compressBeside } from './compress.ts'
import { pageOnDemand } from './page-on-demand.ts'
import { pagePresets } from './page-presets.ts'
import { pageTexts } from './page-texts.ts'
import { pageWords } from './page-words.ts'

const assets = `${root}public/assets/`
const docs = `${root}public/docs/`

const entryPoints = {
  app: 'src/page/browser.ts',
  worker: 'src/page/worker.ts',
  docs: 'src/page/docs.ts',
  style: 'public/css/index.css',
}

export const bundleOptions = {
  absWorkingDir: root,
  entryPoints,
  outdir: assets,
  bundle: true,
  // What is imported only on demand becomes a chunk that is loaded only on demand.
  splitting: true,
  format: 'esm',
  target: 'es2022',
  charset: 'utf8',
  minify: true,
  sourcemap: 'linked',
  legalComments: 'none',
  plugins: [pageWords, pageOnDemand, pagePresets, pageTexts],
} satisfies BuildOptions

/** The files of what the HTML loads, by name. */
const namesIn = ({ outputs }: Metafile): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(outputs).flatMap(([path, { entryPoint }]) =>
      Object.entries(entryPoints).flatMap(([name, entry]) =>
        entry === entryPoint ? [[name, basename(path)]] : [],
      ),
    ),
  )

/** Bundles the browser’s code and styles into `public/assets`, each file with its compressed ones; returns the files’ paths. */
export const bundlePage = async () => {
  const options = { ...bundleOptions, entryNames: '[name]-[hash]', write: false } as const
  const { outputFiles, metafile } = await build({ ...options, metafile: true })
  const paths = outputFiles.map(({ path }) => path)
  for (const { path, contents } of outputFiles) await writeIfChanged(path, contents)
  const beside = await Promise.all(paths.map(compressBeside))
  await prune(
    assets,
    [...paths, ...beside.flat()].map((path) => basename(path)),
  )
  writeAssetNames(namesIn(metafile))
  return paths
}

/** Copies what the API's reference page needs, so that it is served from our own origin. */
export const copyDocs = async () => {
  const names = ['swagger-ui-bundle.js', 'swagger-ui.css', 'favicon-32x32.png']
  const paths = names.map((name) => docs + name)
  for (const name of names)
    await writeIfChanged(docs + name, await readFile(`${root}node_modules/swagger-ui-dist/${name}`))
  const beside = await Promise.all(
    paths.filter((path) => !path.endsWith('.png')).map(compressBeside),
  )
  await prune(
    docs,
    [...paths, ...beside.flat()].map((path) => basename(path)),
  )
  return paths
}
