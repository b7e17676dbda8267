/** What JSON holds. */
export type Json = Plain | readonly Json[] | { readonly [name: string]: Json }
type Plain = string | number | boolean | null

/**
 * The values of one field in all entries: like ones stand together, so that
 * presets are a sixth smaller than one by one once they are compressed.
 */
export type Column =
  | { readonly values: readonly Plain[] }
  /** Few different values, and which of them each one is. */
  | { readonly different: readonly Plain[]; readonly at: readonly number[] }
  /** Lists: how long each is, and what stands in all of them. */
  | { readonly lengths: readonly number[]; readonly items: Column }
  /** Entries, by their fields. */
  | { readonly count: number; readonly fields: Readonly<Record<string, Column>> }
  /** Values of several kinds: for each the digit of its column, whose values follow in order. */
  | { readonly which: string; readonly of: readonly Column[] }
  /** Fields that their entries do not have. */
  | { readonly absent: number }

type Value = Json | undefined
type Fields = Readonly<Record<string, Value>>

const isList = (value: Value): value is readonly Json[] => Array.isArray(value)
const isPlain = (value: Value): value is Plain =>
  value === null || (typeof value !== 'object' && value !== undefined)
const isFields = (value: Value): value is { readonly [name: string]: Json } =>
  value !== undefined && !isPlain(value) && !isList(value)

const isText = (value: Plain) => typeof value === 'string'

const packedPlain = (values: readonly Plain[]): Column => {
  const different = [...new Set(values)]
  // A number is as short as its place.
  const isWorthIt = different.length * 2 < values.length && values.some(isText)
  const places = new Map(different.map((value, i) => [value, i]))
  return isWorthIt ? { different, at: values.map((value) => places.get(value) ?? 0) } : { values }
}

const packedFields = (entries: readonly Fields[]): Column => {
  const names = [...new Set(entries.flatMap((entry) => Object.keys(entry)))]
  const columns = names.map((name) => [name, packed(entries.map((entry) => entry[name]))] as const)
  return { count: entries.length, fields: Object.fromEntries(columns) }
}

/** The values of a field as one column, each of JSON or left out. */
export const packed = (values: readonly Value[]): Column => {
  if (values.every(isPlain)) return packedPlain(values)
  if (values.every(isFields)) return packedFields(values)
  if (values.every(isList))
    return { lengths: values.map(({ length }) => length), items: packed(values.flat()) }
  if (values.every((value) => value === undefined)) return { absent: values.length }
  const kinds = [isPlain, isFields, isList, (value: Value) => value === undefined]
  const kindOf = (value: Value) => kinds.findIndex((isOne) => isOne(value))
  const found = [...new Set(values.map(kindOf))]
  return {
    which: values.map((value) => found.indexOf(kindOf(value))).join(''),
    of: found.map((kind) => packed(values.filter((value) => kindOf(value) === kind))),
  }
}

const unpackedFields = (count: number, fields: Readonly<Record<string, Column>>): Json[] => {
  const entries = Array.from({ length: count }, (): Record<string, Json> => ({}))
  for (const [name, column] of Object.entries(fields)) {
    const values = unpacked(column)
    for (const [i, entry] of entries.entries()) {
      const value = values[i]
      if (value !== undefined) entry[name] = value
    }
  }
  return entries
}

const unpackedLists = (lengths: readonly number[], items: readonly Value[]): Json[][] => {
  let start = 0
  return lengths.map((length) => {
    const end = start + length
    const list = items.slice(start, end).filter((item) => item !== undefined)
    start = end
    return list
  })
}

/** The values that a column was made of. */
export const unpacked = (column: Column): readonly Value[] => {
  if ('values' in column) return column.values
  if ('different' in column) return column.at.map((i) => column.different[i])
  if ('fields' in column) return unpackedFields(column.count, column.fields)
  if ('lengths' in column) return unpackedLists(column.lengths, unpacked(column.items))
  if ('absent' in column) return Array.from({ length: column.absent })
  const each = column.of.map((one) => unpacked(one).values())
  return [...column.which].map((kind) => each[Number(kind)]?.next().value)
}
