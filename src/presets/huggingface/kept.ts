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

const without = (object: Config, key: string): Config =>
  Object.fromEntries(Object.entries(object).filter(([name]) => name !== key))

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
 * A field is read if the reading is another without it, or with what no field
 * may hold: what states a default matters too, as defaults may change.
 */
const matters = (rows: readonly Config[], key: string, is: (rows: readonly Config[]) => boolean) =>
  !is(rows.map((row) => without(row, key))) ||
  !is(rows.map((row) => (Object.hasOwn(row, key) ? { ...row, [key]: Number.NaN } : row)))

/** What a reader of the config knows a model and its format by. */
const identities: ReadonlySet<string> = new Set(['model_type', 'architectures', 'quant_method'])

const keptRows = (
  rows: readonly Config[],
  path: string,
  is: (rows: readonly Config[]) => boolean,
  dropped: string[],
): readonly Config[] => {
  let kept = rows
  for (const key of new Set(rows.flatMap((row) => Object.keys(row)))) {
    const name = path === '' ? key : `${path}.${key}`
    if (!identities.has(key) && !matters(kept, key, is)) {
      kept = kept.map((row) => without(row, key))
      dropped.push(name)
      continue
    }
    const values = kept.flatMap((row) => (Object.hasOwn(row, key) ? [row[key]] : []))
    const withValues = (inner: readonly unknown[]) => {
      const next = inner.values()
      return kept.map((row) =>
        Object.hasOwn(row, key) ? { ...row, [key]: next.next().value } : row,
      )
    }
    if (values.every(isConfig))
      kept = withValues(keptRows(values, name, (inner) => is(withValues(inner)), dropped))
    else if (values.length === 1 && isTable(values[0]))
      kept = withValues([keptRows(values[0], name, (inner) => is(withValues([inner])), dropped)])
  }
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
