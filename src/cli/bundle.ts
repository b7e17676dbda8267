import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { type BuildOptions, build, type Metafile } from 'esbuild'
import { root } from '../disk/root.ts'
import { prune, writeIfChanged } from '../disk/write.ts'
import { writeAssetNames } from './asset-names.mjs'
import { compressBeside } from './compress.ts'
import { mergeChunks, type Script } from './merge-chunks.ts'
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

/** What is loaded at once: what the worker estimates with, and with the first estimate of serving what draws it. */
const together = [
  { name: 'estimating', sources: [entryPoints.worker] },
  {
    name: 'serving',
    sources: [
      'src/page/view/form/serve.ts',
      'src/page/view/estimate.ts',
      'src/page/view/serving.ts',
    ],
  },
]

/** The files of what the HTML loads, by name. */
const namesIn = (
  { outputs }: Metafile,
  scripts: readonly Script[],
): Readonly<Record<string, string>> => {
  const style = Object.entries(outputs).find(
    ([, { entryPoint }]) => entryPoint === entryPoints.style,
  )
  return Object.fromEntries([
    ...(style === undefined ? [] : [['style', basename(style[0])]]),
    ...scripts.flatMap(({ file, entry }) => (entry === undefined ? [] : [[entry, file]])),
  ])
}

/** Bundles the browser’s code and styles into `public/assets`, each file with its compressed ones; returns the files’ paths. */
export const bundlePage = async () => {
  const options = { ...bundleOptions, entryNames: '[name]-[hash]', write: false } as const
  const { outputFiles, metafile } = await build({ ...options, metafile: true })
  const { style: _, ...scripts } = entryPoints
  const merged = await mergeChunks(metafile, outputFiles, root, scripts, together)
  const others = outputFiles.filter(({ path }) => !/\.js(?:\.map)?$/.test(path))
  const files = [
    ...others.map(({ path, contents }) => [path, contents] as const),
    ...merged.map(({ file, text }) => [assets + file, text] as const),
  ]
  const paths = files.map(([path]) => path)
  for (const [path, content] of files) await writeIfChanged(path, content)
  const beside = await Promise.all(paths.map(compressBeside))
  await prune(
    assets,
    [...paths, ...beside.flat()].map((path) => basename(path)),
  )
  writeAssetNames(namesIn(metafile, merged))
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
