import type { Metafile, OutputFile } from 'esbuild'
import { rolldown } from 'rolldown'

/** A script or its source map. */
export interface Script {
  readonly file: string
  readonly text: string
  /** The entry that it is. */
  readonly entry?: string | undefined
}

/** What is loaded together, by the sources that load it. */
export interface Together {
  readonly name: string
  readonly sources: readonly string[]
}

type Outputs = Metafile['outputs']

/** The files that are loaded at once with those of some sources. */
const loadedWith = (outputs: Outputs, sources: readonly string[]): ReadonlySet<string> => {
  const open = Object.entries(outputs).flatMap(([path, { entryPoint }]) =>
    entryPoint !== undefined && sources.includes(entryPoint) ? [path] : [],
  )
  const found = new Set<string>()
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    if (found.has(path)) continue
    found.add(path)
    for (const { kind, path: to } of outputs[path]?.imports ?? [])
      if (kind === 'import-statement') open.push(to)
  }
  return found
}

/** The name of a file of esbuild’s without its hash. */
const plain = (name: string): string => name.replace(/-[0-9A-Z]{8}$/, '')

/**
 * Scripts in fewer and larger files. esbuild makes a chunk for every set of
 * entries that reach a module, some 70 at the first load; what one source loads
 * at once compresses better as one, by an eighth, and is one request. Of
 * `together`, each leaves out what those before it have.
 */
export const mergeChunks = async (
  { outputs }: Metafile,
  files: readonly OutputFile[],
  root: string,
  entries: Readonly<Record<string, string>>,
  together: readonly Together[],
): Promise<readonly Script[]> => {
  const texts = new Map(files.map((file) => [file.path, file]))
  const input = Object.fromEntries(
    Object.entries(entries).flatMap(([name, source]) =>
      Object.entries(outputs).flatMap(([path, { entryPoint }]) =>
        entryPoint === source && path.endsWith('.js') ? [[name, root + path]] : [],
      ),
    ),
  )
  const taken = new Set<string>()
  // What several entries have stays apart: none is to load another.
  const ofEntry = Object.values(entries).map((source) => loadedWith(outputs, [source]))
  const isShared = (path: string) => ofEntry.filter((files) => files.has(path)).length > 1
  // Nor does a chunk load the entry of a worker: WebKit would run it a second time.
  const isEntry = (path: string) => Object.values(entries).includes(outputs[path]?.entryPoint ?? '')
  const groups = together.map(({ name, sources }) => {
    const own = [...loadedWith(outputs, sources)].filter(
      (path) => !taken.has(path) && !isShared(path) && !isEntry(path),
    )
    for (const path of own) taken.add(path)
    const paths = new Set(own.map((path) => root + path))
    return { name, test: (path: string) => paths.has(path), minSize: 0 }
  })
  const bundle = await rolldown({
    input,
    // esbuild has left out what is not used.
    treeshake: false,
    preserveEntrySignatures: false,
    plugins: [
      {
        name: 'files-of-esbuild',
        resolveId: (path, from) =>
          from === undefined ? path : new URL(path, `file://${from}`).pathname,
        load: (path) => {
          const code = texts.get(path)?.text
          const map = texts.get(`${path}.map`)?.text
          return code === undefined ? null : { code, ...(map !== undefined && { map }) }
        },
      },
    ],
  })
  const { output } = await bundle.generate({
    format: 'esm',
    sourcemap: true,
    minify: { mangle: true, compress: false },
    entryFileNames: '[name]-[hash].js',
    chunkFileNames: ({ name }) => `${plain(name)}-[hash].js`,
    codeSplitting: { includeDependenciesRecursively: false, groups },
  })
  await bundle.close()
  return output.map((one) =>
    one.type === 'chunk'
      ? { file: one.fileName, text: one.code, entry: one.isEntry ? one.name : undefined }
      : { file: one.fileName, text: String(one.source) },
  )
}
