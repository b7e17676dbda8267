import { posix } from 'node:path'

/** Source texts by path from the project's folder. */
export type Sources = Readonly<Record<string, string>>

interface Layer {
  /** Folders of src that it may import, besides itself. */
  readonly folders: readonly string[]
  /** Packages and data that it may import; all but `node:` where absent. */
  readonly others?: RegExp
}

const every = [
  'assets',
  'units',
  'model',
  'planner',
  'presets',
  'words',
  'fields',
  'estimates',
  'export',
  'http',
  'page',
  'adapters',
  'lab',
  'disk',
]
const estimated = ['assets', 'units', 'model', 'presets', 'words', 'fields', 'estimates']

const layers: Readonly<Record<string, Layer>> = {
  assets: { folders: [], others: /^$/ },
  units: { folders: [] },
  model: { folders: ['units'], others: /^$/ },
  planner: { folders: ['units', 'model'], others: /^$/ },
  presets: {
    folders: ['units', 'model', 'words'],
    others: /^(valibot|fastest-levenshtein)$|^presets\/.*\.json$/,
  },
  words: { folders: ['units', 'model'], others: /^$/ },
  fields: { folders: ['units', 'model', 'presets', 'words'] },
  estimates: { folders: ['units', 'model', 'planner', 'presets', 'words', 'fields'] },
  export: { folders: ['units', 'model', 'presets', 'words', 'estimates'], others: /^hucre\/xlsx$/ },
  http: { folders: [...estimated, 'export'] },
  page: { folders: [...estimated, 'export'] },
  adapters: { folders: ['words', 'http', 'page'], others: /^(?!presets\/)/ },
  lab: { folders: [...estimated, 'planner', 'disk'], others: /^/ },
  disk: { folders: [], others: /^node:/ },
  cli: { folders: every, others: /^/ },
}
const portable = /^(?!node:|presets\/)/

const impure =
  /(?<![\w.])(?:(?:fetch|console|process|globalThis)\s*[.([]|Date\.now|new Date\b|Math\.random|performance\.now|import\s*\()/g

/** A day or an hour that nobody stated: entry points and commands alone have a clock. */
const clock =
  /(?<![\w.])(?:Date\.now|new Date\b(?!\s*\((?!\s*\)))|(?<!new )Date\s*\(|performance\.now|Temporal\.Now)/g
const withClock: ReadonlySet<string> = new Set(['adapters', 'cli', 'lab'])

const lexeme = /\/\*[\s\S]*?\*\/|\/\/.*|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"/g
const withoutComments = (text: string) =>
  text.replace(lexeme, (found) => (found.startsWith('/') ? '' : found))
const withoutStrings = (text: string) => text.replace(lexeme, '')

const importLine = /(?:\bfrom|\bimport|\bimport\s*\()\s*(?:'([^']+)'|"([^"]+)")/g

/** What a file imports: a path for a file of ours, else the name as written. */
export const importsOf = (file: string, text: string): string[] =>
  [...withoutComments(text).matchAll(importLine)].map(([, single, double]) => {
    const name = single ?? double ?? ''
    return name.startsWith('.') ? posix.join(posix.dirname(file), name) : name
  })

const folderOf = (file: string) => /^src\/([^/]+)\//.exec(file)?.[1]

const isAllowed = (file: string, imported: string): boolean => {
  const layer = layers[folderOf(file) ?? '']
  if (!layer) return false
  const folder = folderOf(imported)
  if (folder) return folder === folderOf(file) || layer.folders.includes(folder)
  return (layer.others ?? portable).test(imported)
}

/** Imports against the dependency direction, effects in the model and clocks below entry points; one line each. */
export const findViolations = (sources: Sources): string[] =>
  Object.entries(sources).flatMap(([file, text]) => {
    const imports = importsOf(file, text)
      .filter((imported) => !isAllowed(file, imported))
      .map((imported) => `${file} must not import ${imported}`)
    const effects = folderOf(file) === 'model' ? withoutStrings(text).matchAll(impure) : []
    const clocks = withClock.has(folderOf(file) ?? '') ? [] : withoutStrings(text).matchAll(clock)
    const uses = new Set([...effects, ...clocks].map(([use]) => use))
    return [...imports, ...[...uses].map((use) => `${file} must not use ${use}`)]
  })

/** Import cycles, each as `a -> b -> a`. */
export const findCycles = (sources: Sources): string[] => {
  const done = new Set<string>()
  const visit = (file: string, path: readonly string[]): string[] => {
    const start = path.indexOf(file)
    if (start >= 0) return [[...path.slice(start), file].join(' -> ')]
    if (done.has(file)) return []
    const cycles = importsOf(file, sources[file] ?? '').flatMap((next) =>
      next in sources ? visit(next, [...path, file]) : [],
    )
    done.add(file)
    return cycles
  }
  return Object.keys(sources).flatMap((file) => visit(file, []))
}
