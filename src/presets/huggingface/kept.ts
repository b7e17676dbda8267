import { type Config, isConfig } from './config.ts'
import { shortened } from './module-lists.ts'

/** What of a config its reading hangs on. */
export interface Kept {
  readonly config: Config
  /** Fields that change nothing, by path. */
  readonly dropped: readonly string[]
  /** Names of modules in the lists that patterns stand for, and these. */
  readonly names: number
  readonly patterns: number
}

type Read = (config: Config) => unknown
type IsSame = (config: Config) => boolean

const without = (object: Config, keys: ReadonlySet<string>): Config =>
  Object.fromEntries(Object.entries(object).filter(([name]) => !keys.has(name)))

/** An object with what no field may hold in some of its fields. */
const withNonsense = (object: Config, keys: ReadonlySet<string>): Config =>
  Object.fromEntries(
    Object.entries(object).map(([name, value]) => [name, keys.has(name) ? Number.NaN : value]),
  )

/** Whether two configs read the same; one that cannot be read is another. */
const comparison = (config: Config, read: Read): IsSame => {
  const whole = JSON.stringify(read(config))
  return (other) => {
    try {
      return JSON.stringify(read(other)) === whole
    } catch {
      return false
    }
  }
}

/** Objects of a list with the same fields, such as those of layers: a field matters in all of them or in none. */
const isTable = (value: unknown): value is readonly Config[] =>
  Array.isArray(value) && value.length > 0 && value.every(isConfig)

/**
 * Fields are read if the reading is another without them, or with what no field
 * may hold: what states a default matters too, as defaults may change.
 */
const matter = (
  rows: readonly Config[],
  keys: ReadonlySet<string>,
  is: (rows: readonly Config[]) => boolean,
) => !is(rows.map((row) => without(row, keys))) || !is(rows.map((row) => withNonsense(row, keys)))

/** What a reader of the config knows a model and its format by. */
const identities: ReadonlySet<string> = new Set(['model_type', 'architectures', 'quant_method'])

const keptRows = (
  rows: readonly Config[],
  path: string,
  is: (rows: readonly Config[]) => boolean,
  dropped: string[],
): readonly Config[] => {
  let kept = rows
  const nameOf = (key: string) => (path === '' ? key : `${path}.${key}`)
  const keepInside = (key: string) => {
    const values = kept.flatMap((row) => (Object.hasOwn(row, key) ? [row[key]] : []))
    const withValues = (inner: readonly unknown[]) => {
      const next = inner.values()
      return kept.map((row) =>
        Object.hasOwn(row, key) ? { ...row, [key]: next.next().value } : row,
      )
    }
    if (values.every(isConfig))
      kept = withValues(keptRows(values, nameOf(key), (inner) => is(withValues(inner)), dropped))
    else if (values.length === 1 && isTable(values[0]))
      kept = withValues([
        keptRows(values[0], nameOf(key), (inner) => is(withValues([inner])), dropped),
      ])
  }
  // Fields that nobody reads are many, and those that are read are few: halves find them in few readings.
  const keep = (keys: readonly string[]): void => {
    const all = new Set(keys)
    if (!keys.some((key) => identities.has(key)) && !matter(kept, all, is)) {
      kept = kept.map((row) => without(row, all))
      for (const key of keys) dropped.push(nameOf(key))
    } else if (keys.length > 1) {
      const half = Math.ceil(keys.length / 2)
      keep(keys.slice(0, half))
      keep(keys.slice(half))
    } else for (const key of keys) keepInside(key)
  }
  keep([...new Set(rows.flatMap((row) => Object.keys(row)))])
  return kept
}

/**
 * The least of a config that is read as the whole is.
 *
 * @throws what `read` throws of the whole.
 */
export const keptOf = (config: Config, read: Read): Kept => {
  const isSame = comparison(config, read)
  const { names, patterns, config: short } = shortened(config, isSame)
  const dropped: string[] = []
  const [kept = short] = keptRows([short], '', ([one = short]) => isSame(one), dropped)
  return { config: kept, dropped, names, patterns }
}
