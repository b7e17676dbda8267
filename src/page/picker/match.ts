import type { PickerRow } from './row.ts'

/** How well a row is what was written, the best first; rows of the same grade stay in their order. */
export const grades = [
  'exact',
  'start-of-name',
  'start-of-word',
  'start-of-alias',
  'within',
  'each-word',
] as const
export type Grade = (typeof grades)[number]

const folded = (text: string): string => text.normalize('NFKC').toLowerCase()

/** Letters and digits alone: “qwen-3” is “Qwen3”. */
const bare = (text: string): string => folded(text).replace(/[^\p{L}\p{N}]/gu, '')

const wordsOf = (text: string): readonly string[] =>
  folded(text)
    .split(/[^\p{L}\p{N}.]+/u)
    .filter((word) => word !== '')

/** A name from each of its words to its end, without punctuation. */
const endsOf = (text: string): readonly string[] => {
  const words = wordsOf(text)
  return words.map((_, from) => bare(words.slice(from).join('')))
}

interface Keys {
  readonly names: readonly string[]
  readonly nameEnds: readonly string[]
  readonly others: readonly string[]
  readonly otherEnds: readonly string[]
}

const known = new WeakMap<PickerRow, Keys>()

const keysOf = (row: PickerRow): Keys => {
  const made = known.get(row) ?? keysFor(row)
  known.set(row, made)
  return made
}

const keysFor = ({ id, name, vendor, year, also = [] }: PickerRow): Keys => {
  const names = [name, `${vendor} ${name}`]
  const others = [id, vendor, ...also, ...(year === undefined ? [] : [String(year)])]
  return {
    names: names.map(bare),
    nameEnds: names.flatMap(endsOf),
    others: others.map(bare),
    otherEnds: others.flatMap(endsOf),
  }
}

const starts = (keys: readonly string[], wanted: string) =>
  keys.some((key) => key.startsWith(wanted))

const gradeOfWhole = (keys: Keys, wanted: string): Grade | undefined => {
  const { names, nameEnds, others, otherEnds } = keys
  if (names.includes(wanted) || others.includes(wanted)) return 'exact'
  if (starts(names, wanted)) return 'start-of-name'
  if (starts(nameEnds, wanted)) return 'start-of-word'
  if (starts(otherEnds, wanted)) return 'start-of-alias'
  return [...names, ...others].some((key) => key.includes(wanted)) ? 'within' : undefined
}

/** How well a row is what was written; undefined where it is not. */
export const gradeOf = (row: PickerRow, written: string): Grade | undefined => {
  const wanted = bare(written)
  const keys = keysOf(row)
  const whole = gradeOfWhole(keys, wanted)
  if (wanted === '' || whole !== undefined) return whole
  const words = wordsOf(written).map(bare)
  const each = words.length > 1 && words.every((word) => gradeOfWhole(keys, word) !== undefined)
  return each ? 'each-word' : undefined
}

/**
 * The rows that are what was written, the best first. Of those as good, first
 * come those whose id is: the maker’s list of a model that others sell as well.
 */
export const matching = (rows: readonly PickerRow[], written: string): readonly PickerRow[] => {
  const wanted = bare(written)
  const byGrade = Map.groupBy(rows, (row) => gradeOf(row, written))
  return grades.flatMap((grade) => {
    const own = byGrade.get(grade) ?? []
    const isById = ({ id }: PickerRow) => bare(id).startsWith(wanted)
    return [...own.filter(isById), ...own.filter((row) => !isById(row))]
  })
}

/** The other name of a row by which it was found, where its own name does not say it. */
export const aliasFound = ({ name, also = [] }: PickerRow, written: string): string | undefined => {
  const wanted = bare(written)
  if (wanted === '' || bare(name).includes(wanted)) return undefined
  return also.find((alias) => bare(alias).includes(wanted))
}
