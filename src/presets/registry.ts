import { distance } from 'fastest-levenshtein'
import { namesBehind } from './api-names.ts'
import { inForce } from './dates.ts'
import type { PartFile } from './divided.ts'
import type { Efficiencies, Engine } from './efficiency-schema.ts'
import {
  efficiencies as rawEfficiencies,
  engines as rawEngines,
  exchangeRates as rawExchangeRates,
  movedPrices as rawMovedPrices,
  sources as rawSources,
  trainingEfficiencies as rawTrainingEfficiencies,
} from './files.ts'
import type { ExchangeRates, Kind, MovedPrices, PresetOf, Source } from './schema.ts'
import { all, partsLeft } from './store.ts'
import type { TrainingEfficiencies } from './training-efficiency-schema.ts'

export { all }

// A test parses every file with its schema, so that a start need not.
const sources = rawSources as Readonly<Record<string, Source>>
const rates = rawExchangeRates as ExchangeRates

/** The id, the name and the aliases of a preset. */
export const namesOf = (entry: object): readonly string[] => {
  const { id, name, aliases } = entry as { id: string; name?: string; aliases?: readonly string[] }
  return [id, ...(name === undefined ? [] : [name]), ...(aliases ?? [])]
}

/** Case, spaces and underscores make no other name. */
export const nameKey = (name: string) =>
  name
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, '-')

/** Names with the vendor before them, as in “NVIDIA A100”. */
const withVendor = (entry: object): readonly string[] => {
  const { vendor } = entry as { vendor?: string }
  return vendor === undefined ? [] : namesOf(entry).map((name) => `${vendor} ${name}`)
}

type Index = ReadonlyMap<string, object>

// Presets of a kind that is loaded in parts become more: an index is of those it was made of.
const indexes = new WeakMap<readonly object[], Index>()
const indexOf = (kind: Kind): Index => {
  const presets = all(kind)
  const known = indexes.get(presets)
  if (known !== undefined) return known
  const under = (names: (entry: object) => readonly string[]) =>
    presets.flatMap((entry) => names(entry).map((name) => [nameKey(name), entry] as const))
  // A name of its own comes before one that is put together.
  const index = new Map<string, object>([...under(withVendor), ...under(namesOf)])
  indexes.set(presets, index)
  return index
}

/** The parts to be loaded before a name can be looked up: the one that has its id, else all that are left. */
export const partsWith = (kind: Kind, name: string): readonly PartFile[] => {
  const key = nameKey(name)
  const left = partsLeft(kind)
  if (left.length === 0 || indexOf(kind).has(key)) return []
  const having = left.filter(({ ids }) => ids.includes(key))
  return having.length > 0 ? having : left
}

/**
 * The preset with this id, name or alias, whatever the case; undefined if there is none.
 *
 * @throws Error where a part that may have it is not loaded: no other preset may stand in for it.
 */
export const find = <K extends Kind>(kind: K, name: string): PresetOf<K> | undefined => {
  const index = indexOf(kind)
  const named = index.get(nameKey(name))
  if (named === undefined && partsLeft(kind).length > 0)
    throw new Error(`the part of ${kind} that has ${name} is not loaded`)
  const found = named ?? (kind === 'apis' ? behind(index, name) : undefined)
  return found as PresetOf<K> | undefined
}

/** A price list by the name that a router, a cloud or a library gives the model. */
const behind = (index: Index, name: string): object | undefined => {
  for (const one of namesBehind(name)) {
    const found = index.get(nameKey(one))
    if (found !== undefined) return found
  }
  return undefined
}

/** The word nearest to what was written, if it is near enough to be a slip. */
export const nearest = (written: string, known: Iterable<string>): string | undefined => {
  const word = nameKey(written).slice(0, 80)
  const names = [...known]
  // The start of a name is more likely meant than another name that happens to be near.
  let best = word.length < 3 ? undefined : names.find((name) => nameKey(name).startsWith(word))
  if (best !== undefined) return best
  let least = Math.max(1, Math.floor(word.length * 0.4))
  for (const candidate of names) {
    const edits = distance(word, nameKey(candidate))
    if (edits < least || (edits === least && best === undefined)) {
      best = candidate
      least = edits
    }
  }
  return best
}

const numbersIn = (name: string): string => (name.match(/\d+/g) ?? []).join()

/** The id of the preset whose id, name or alias is nearest to what was written. */
export const suggest = (kind: Kind, written: string): string | undefined => {
  // Among prices, another number is another model, and may cost several times as much.
  const names = [...indexOf(kind).keys()].filter(
    (name) => kind !== 'apis' || numbersIn(name) === numbersIn(written),
  )
  const name = nearest(written, names)
  return name === undefined ? undefined : (find(kind, name) as { id: string } | undefined)?.id
}

/** A source of the bibliography with its key. */
export const sourceOf = (sourceKey: string) => {
  const source = sources[sourceKey]
  return source && { key: sourceKey, title: source.title, url: source.url }
}
export type SourceRef = NonNullable<ReturnType<typeof sourceOf>>

/** Units of a currency for one US dollar, by currency, dated. */
export const exchangeRates = () => rates

/** Every source, by key. */
export const bibliography = () => sources

/** A currency’s rate at a date, with its evidence; the latest where no date is asked for, the first before all. */
export const dollarRate = (currency: keyof ExchangeRates, asOf?: string | undefined) => {
  const record = inForce(rates[currency], asOf) ?? rates[currency][0]
  if (record === undefined)
    throw new Error(`presets/exchange-rates.json has no rate of ${currency}`)
  return record
}

/** The rate of the yuan at a date. */
export const yuanRate = (asOf?: string | undefined) => dollarRate('CNY', asOf)

/** What `npm run fit` found. */
export const efficiencies = () => rawEfficiencies as Efficiencies

/** What `npm run fit` found of training. */
export const trainingEfficiencies = () => rawTrainingEfficiencies as TrainingEfficiencies

/** Whether the prices of a list, by the name that a request gives it, were set right after the first addresses were written. */
export const hasMovedPrice = (name: string): boolean =>
  (rawMovedPrices as MovedPrices).includes(nameKey(name))

/** Serving engines, with what they take of the memory. */
export const engines = () => rawEngines as readonly Engine[]
