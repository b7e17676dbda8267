import { posix } from 'node:path'
import { importsOf, type Sources } from './import-rules.ts'

/** Imports between files of ours, and whether each is of types alone. */
interface Edge {
  readonly from: string
  readonly to: string
  readonly types: boolean
}

const statement =
  /(?:import|export)\s+(type\s+)?(\{[^}]*\}|\*(?:\s+as\s+\w+)?|\w+)\s+from\s*'(\.[^']+)'/g

/** Whether every name that a file takes from another is a type. */
const typesOnly = (file: string, text: string, target: string): boolean =>
  [...text.matchAll(statement)]
    .filter(([, , , path = '']) => posix.join(posix.dirname(file), path) === target)
    .every(
      ([, type, names = '']) =>
        type !== undefined ||
        (names.startsWith('{') &&
          names
            .slice(1, -1)
            .split(',')
            .map((name) => name.trim())
            .filter((name) => name !== '')
            .every((name) => name.startsWith('type '))),
    )

export const edgesOf = (sources: Sources): readonly Edge[] =>
  Object.entries(sources).flatMap(([from, text]) =>
    [...new Set(importsOf(from, text))]
      .filter((to) => to in sources)
      .map((to) => ({ from, to, types: typesOnly(from, text, to) })),
  )

/** Pairs of folders that import each other, each as `a <-> b`. */
export const bothWays = (sources: Sources): readonly string[] => {
  const pairs = new Set(
    edgesOf(sources)
      .map(({ from, to }) => [posix.dirname(from), posix.dirname(to)])
      .filter(([a, b]) => a !== b)
      .map(([a, b]) => `${a} ${b}`),
  )
  return [...pairs]
    .map((pair) => pair.split(' '))
    .filter(([a = '', b = '']) => a < b && pairs.has(`${b} ${a}`))
    .map(([a, b]) => `${a} <-> ${b}`)
}

/** The longest chain of imports from some files to others, file by file. */
export const longestChain = (
  sources: Sources,
  asked: {
    readonly withTypes: boolean
    readonly from: (file: string) => boolean
    readonly to: (file: string) => boolean
  },
): readonly string[] => {
  const next = Map.groupBy(
    edgesOf(sources).filter(({ types }) => asked.withTypes || !types),
    ({ from }) => from,
  )
  const longer = (a: readonly string[], b: readonly string[]) => (b.length > a.length ? b : a)
  const known = new Map<string, readonly string[]>()
  /** The longest chain from a file that ends where it is asked to; none is an empty one. */
  const chainFrom = (file: string): readonly string[] => {
    const found = known.get(file)
    if (found !== undefined) return found
    const rest = (next.get(file) ?? []).map(({ to }) => chainFrom(to)).reduce(longer, [])
    const chain = rest.length > 0 || asked.to(file) ? [file, ...rest] : []
    known.set(file, chain)
    return chain
  }
  return Object.keys(sources).filter(asked.from).map(chainFrom).reduce(longer, [])
}
