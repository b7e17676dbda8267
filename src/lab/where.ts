import { globSync, readFileSync } from 'node:fs'
import { root } from '../disk/root.ts'

/** A line of the code or data that says a name, and as what. */
export interface Place {
  readonly kind: string
  readonly file: string
  readonly line: number
  readonly code: string
}

interface Rule {
  readonly kind: string
  readonly file: RegExp
  /** What must stand before and after the name. */
  readonly before?: RegExp
  readonly after?: RegExp
}

/** What a place is, the first that holds; in the order in which they are printed. */
const rulesWith = (makers: string): readonly Rule[] => [
  { kind: 'quantity', file: /^src\/model\/quantities\//, after: /^: quantity\(/ },
  { kind: 'constant', file: /^src\/model\/quantities\/constants/, after: /^: \{/ },
  { kind: 'formula', file: /^src\/model\//, before: /\bof: '$/ },
  {
    kind: 'formula',
    file: /^src\/model\//,
    before: /\bexport const $/,
    after: /^ = renamed\(/,
  },
  { kind: 'formula', file: /^src\/model\//, before: RegExp(`\\b(?:${makers})\\(\\s*'$`) },
  // The ends of an interval are named together, and their formulas made from them.
  { kind: 'formula', file: /^src\/model\//, before: /\b(?:low|high): '$/ },
  { kind: 'input of a formula', file: /^src\/model\//, before: /\bfrom: \[[^\]]*'$/ },
  {
    kind: 'input of a formula',
    file: /^src\/model\//,
    before: RegExp(`\\b(?:${makers})\\([^()]*'$`),
  },
  { kind: 'model', file: /^src\/model\// },
  { kind: 'planner', file: /^src\/planner\// },
  { kind: 'preset field', file: /^src\/presets\// },
  { kind: 'preset', file: /^presets\// },
  { kind: 'request field', file: /^src\/(fields\/|estimates\/.*request[^/]*\.ts$)/ },
  { kind: 'answer field', file: /^src\/estimates\/.*answer[^/]*\.ts$/ },
  { kind: 'estimate', file: /^src\/estimates\// },
  { kind: 'words', file: /^src\/words\// },
  { kind: 'page', file: /^src\/page\// },
  { kind: 'http', file: /^src\/http\// },
  { kind: 'elsewhere', file: /^/ },
]

/** Formulas alike are made by one function, which takes first what each is `of`, then from what. */
const makersIn = (text: string): readonly string[] =>
  [...text.matchAll(/\bconst (\w+) = (?:<[^()]*>)?\(\s*of\b/g)].flatMap(([, maker]) => maker ?? [])

export const kinds: readonly string[] = [...new Set(rulesWith('').map(({ kind }) => kind))]

/** What is said again within a formula: its name, its text and its arithmetic. */
const isRepeated = (file: string, before: string, after: string) =>
  file.startsWith('src/model/') &&
  (/\bi\.$|\btext: `[^`]*$/.test(before) ||
    (/\bexport const $/.test(before) && /^ = (?!renamed\b)\w+\(/.test(after)))

const lexeme =
  /(?<comment>\/\*[\s\S]*?\*\/|(?<!:)\/\/.*)|(?<string>'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*")|(?<name>[A-Za-z_$][\w$]*)/g
const name = /[A-Za-z_$][\w$]*/g
/** A name, or a path of names: 'usdPerYear', 'price.costOfCapital', '/cost/usdPerYear'. */
const path = /^.\/?[\w$]+(?:[./][\w$]+)*.$/

/** Names in the code, and in strings that are nothing but names; with their offsets. */
const namesIn = function* (text: string): Generator<readonly [string, number]> {
  for (const { 0: found, index, groups = {} } of text.matchAll(lexeme)) {
    if (groups.name !== undefined) yield [found, index]
    if (groups.string !== undefined && path.test(found))
      for (const word of found.matchAll(name)) yield [word[0], index + word.index]
  }
}

/** Every place of every name, from the files' texts by path. */
export const placesIn = (
  sources: Readonly<Record<string, string>>,
): ReadonlyMap<string, readonly Place[]> => {
  const makers = Object.values(sources).flatMap(makersIn)
  const rules = rulesWith(makers.join('|') || '(?!)')
  const kindOf = (file: string, before: string, after: string) =>
    rules.find(
      (rule) =>
        rule.file.test(file) &&
        (rule.before?.test(before) ?? true) &&
        (rule.after?.test(after) ?? true),
    )?.kind ?? 'elsewhere'

  const places = new Map<string, Place[]>()
  for (const [file, text] of Object.entries(sources)) {
    const lines = text.split('\n')
    let line = 1
    let start = 0
    for (const [id, index] of namesIn(text)) {
      for (let end = text.indexOf('\n', start); end >= 0 && end < index; ) {
        line += 1
        start = end + 1
        end = text.indexOf('\n', start)
      }
      const before = text.slice(Math.max(0, index - 300), index)
      const after = text.slice(index + id.length, index + id.length + 20)
      if (isRepeated(file, before, after)) continue
      const kind = kindOf(file, before, after)
      const known = places.get(id) ?? []
      const last = known.at(-1)
      if (last?.file === file && last.line === line && last.kind === kind) continue
      known.push({ kind, file, line, code: lines[line - 1]?.trim() ?? '' })
      places.set(id, known)
    }
  }
  return places
}

/** The texts in which names are looked for, by path from the project's folder. */
export const readSources = (): Readonly<Record<string, string>> =>
  Object.fromEntries(
    globSync(['src/**/*.ts', 'presets/**/*.json'], { cwd: root })
      .filter((file) => file !== 'src/presets/files.ts')
      .sort()
      .map((file) => [file, readFileSync(root + file, 'utf8')]),
  )
