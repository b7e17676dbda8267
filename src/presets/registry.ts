import { distance } from 'fastest-levenshtein'
import { apiNamed, type FoundApi, type NoApi } from './api-find.ts'
import type { Api } from './api-schema.ts'
import { prefixOf } from './api-sellers.ts'
import { modelIn, namesLike } from './api-suggest.ts'
import { inForce } from './dates.ts'
import type { DividedKind, PartFile } from './divided.ts'
import type { Efficiencies, Engine } from './efficiency-schema.ts'
import {
  efficiencies as rawEfficiencies,
  engines as rawEngines,
  exchangeRates as rawExchangeRates,
  movedPrices as rawMovedPrices,
  rentLadders as rawRentLadders,
  spotInterruption as rawSpotInterruption,
  trainingEfficiencies as rawTrainingEfficiencies,
  weightOnlyFormats as rawWeightOnlyFormats,
} from './files.ts'
import { nearestModelName } from './model-names.ts'
import { isTrainedApart, looseKey, nameKey, ownName, withoutTuning } from './name-key.ts'
import type { RentLadders, SpotInterruptions } from './price-schema.ts'
import type { ExchangeRates, Kind, MovedPrices, PresetOf } from './schema.ts'
import type { WeightOnlyFormats } from './served.ts'
import { all, bibliography, isId, isListed, listed, loaded, partsLeft, withId } from './store.ts'
import type { TrainingEfficiencies } from './training-efficiency-schema.ts'
import { Unloaded } from './unloaded.ts'

export { all, bibliography, listed, nameKey }

// A test parses every file with its schema, so that a start need not.
const rates = rawExchangeRates as ExchangeRates

/** The id, the name and the aliases of a preset. */
export const namesOf = (entry: object): readonly string[] => {
  const { id, name, aliases } = entry as { id: string; name?: string; aliases?: readonly string[] }
  return [id, ...(name === undefined ? [] : [name]), ...(aliases ?? [])]
}

/** Whether a name is that of a model at another seller: a host’s `meta-llama/…` is the maker’s, and many sell it. */
const isShared = (name: string, provider: string): boolean => {
  const slash = name.indexOf('/')
  const prefix = slash < 0 ? undefined : prefixOf(nameKey(name.slice(0, slash)))
  return prefix?.maker !== undefined && !prefix.providers.includes(provider)
}

/** The names that mean a preset and no other. */
const ownNames = (entry: object): readonly string[] => {
  const { provider } = entry as { provider?: string }
  return provider === undefined
    ? namesOf(entry)
    : namesOf(entry).filter((name) => !isShared(name, provider))
}

/** Names with the vendor or the developer before them, as in “NVIDIA A100”. */
const withVendor = (entry: object): readonly string[] => {
  const { vendor, developer = vendor } = entry as { vendor?: string; developer?: string }
  return developer === undefined ? [] : namesOf(entry).map((name) => `${developer} ${name}`)
}

/** Names without the account that a checkpoint stands under: “Qwen3-8B” of “Qwen/Qwen3-8B”. */
const withoutAccount = (entry: object): readonly string[] =>
  'developer' in entry
    ? namesOf(entry).flatMap((name) => (name.includes('/') ? [name.split('/').at(-1) ?? name] : []))
    : []

type Index = ReadonlyMap<string, object>

/** The same under names without punctuation; one that would mean two presets is left out. */
const looseOf = (index: Index): Index => {
  const loose = new Map<string, object>()
  const isShared = new Set<string>()
  for (const [name, entry] of index) {
    const key = looseKey(name)
    if ((loose.get(key) ?? entry) !== entry) isShared.add(key)
    loose.set(key, entry)
  }
  for (const key of isShared) loose.delete(key)
  return loose
}

const looseIndexes = new WeakMap<Index, Index>()
const looseIndexOf = (index: Index): Index => {
  const known = looseIndexes.get(index)
  if (known !== undefined) return known
  const loose = looseOf(index)
  looseIndexes.set(index, loose)
  return loose
}

// Presets of a kind that is loaded in parts become more: an index is of those it was made of.
const indexes = new WeakMap<readonly object[], Index>()
const indexOf = (kind: Kind): Index => {
  const presets: readonly object[] = isListed(kind) ? listed(kind) : loaded(kind)
  const known = indexes.get(presets)
  if (known !== undefined) return known
  const under = (names: (entry: object) => readonly string[]) =>
    presets.flatMap((entry) => names(entry).map((name) => [nameKey(name), entry] as const))
  // A name of its own comes before one that is put together.
  const index = new Map<string, object>([
    ...under(withVendor),
    ...under(withoutAccount),
    ...under(ownNames),
  ])
  indexes.set(presets, index)
  return index
}

/** The parts to be loaded before a name can be looked up: the one that has its id, else all that are left. */
export const partsWith = (kind: DividedKind, name: string): readonly PartFile[] => {
  const left = partsLeft(kind)
  if (left.length === 0) return []
  if (kind !== 'apis') {
    const id = idOf(kind, name)
    return id === undefined ? [] : left.filter(({ ids }) => ids.includes(id))
  }
  const key = nameKey(name)
  if (indexOf(kind).has(key)) return []
  const having = left.filter(({ ids }) => ids.includes(key))
  return having.length > 0 ? having : left
}

/** Whether a model is published with fewer bits than 16 in some of its parts. */
const isQuantized = (entry: object): boolean => {
  const { numberFormat = {} } = entry as { numberFormat?: object }
  return Object.values(numberFormat).some((part) => typeof part === 'object' && part !== null)
}

/** The preset of a name that is written with other punctuation, or, of a model, as a copy or a tuned version of it. */
const byLooseName = (kind: Kind, index: Index, name: string): object | undefined => {
  const loose = looseIndexOf(index)
  const written = loose.get(looseKey(name))
  if (written !== undefined || kind !== 'models') return written
  const own = ownName(name)
  const copied = loose.get(looseKey(own))
  if (copied !== undefined) return copied
  const untuned = loose.get(looseKey(withoutTuning(own)))
  return untuned !== undefined && isTrainedApart(own) && isQuantized(whole(kind, untuned))
    ? undefined
    : untuned
}

const whole = (kind: Kind, entry: object): object => withId(kind, namesOf(entry)[0] ?? '') ?? entry

/** What has this id, name or alias, whatever the case and the punctuation; undefined if there is none. */
const named = (kind: Kind, name: string): object | undefined => {
  const index = indexOf(kind)
  // Of prices, which have names by the hundred, each says which it is by its punctuation too.
  return (
    index.get(name) ??
    index.get(nameKey(name)) ??
    (kind === 'apis' ? undefined : byLooseName(kind, index, name))
  )
}

/** The id of the preset that a name means, there or not. */
const idOf = (kind: Kind, name: string): string | undefined => {
  if (isListed(kind) && isId(kind, name)) return name
  const entry = named(kind, name)
  return entry === undefined ? undefined : namesOf(entry)[0]
}

/**
 * The preset with this id, name or alias; undefined if there is none.
 *
 * @throws Unloaded where a part that may have it is not loaded: no other preset may stand in for it.
 */
const byName = (kind: Kind, name: string): object | undefined => {
  // Rents have no names but the ids of their chips.
  if (kind === 'prices') return withId(kind, name) ?? named(kind, name)
  // No other preset goes by an id, so that it can be found before the names are there.
  if (isListed(kind) && isId(kind, name)) return withId(kind, name)
  const entry = named(kind, name)
  if (entry !== undefined) return whole(kind, entry)
  if (kind === 'apis' && partsLeft(kind).length > 0)
    throw new Unloaded(`${kind}/${name}`, {
      kind,
      parts: partsWith(kind, name),
    })
  return undefined
}

/** A price list by any name of its model, with the region that the name states; else why none is meant. */
export const findApi = (name: string): FoundApi | NoApi => {
  const api = byName('apis', name) as Api | undefined
  return api === undefined ? apiNamed(all('apis'), name) : { api }
}

/**
 * The preset that a name means; undefined if there is none.
 *
 * @throws Unloaded where a part that may have it is not loaded.
 */
export const find = <K extends Kind>(kind: K, name: string): PresetOf<K> | undefined => {
  if (kind !== 'apis') return byName(kind, name) as PresetOf<K> | undefined
  const found = findApi(name)
  return 'api' in found ? (found.api as PresetOf<K>) : undefined
}

/** The word nearest to what was written, if it is near enough to be a slip. */
export const nearest = (
  written: string,
  known: Iterable<string>,
  /** The share of the letters that may be wrong. */
  tolerance = 0.4,
): string | undefined => {
  const word = nameKey(written).slice(0, 80)
  const names = [...known]
  // The start of a name is more likely meant than another name that happens to be near.
  let best = word.length < 3 ? undefined : names.find((name) => nameKey(name).startsWith(word))
  if (best !== undefined) return best
  let least = Math.max(1, Math.floor(word.length * tolerance))
  for (const candidate of names) {
    const edits = distance(word, nameKey(candidate))
    if (edits < least || (edits === least && best === undefined)) {
      best = candidate
      least = edits
    }
  }
  return best
}

/** The words of a name that have a number in them: an L40 is no L40S, and an A4000 no S4000. */
const codesIn = (name: string): string => (nameKey(name).match(/[a-z]*\d+[a-z]*/g) ?? []).join()

/** The id of the preset whose id, name or alias is nearest to what was written. */
export const suggest = (kind: Kind, written: string): string | undefined => {
  if (kind === 'apis') {
    const names = namesLike(all('apis'), written)
    // Few letters may be wrong: what is far is another model, at another price.
    return names.get(nearest(modelIn(written), names.keys(), 0.25) ?? '')
  }
  const names = [...indexOf(kind).keys()].filter(
    // Another code is another chip, and may be twice as fast.
    (name) => kind !== 'accelerators' || codesIn(name) === codesIn(written),
  )
  const alike =
    kind === 'models' ? nearestModelName(written, listed(kind).flatMap(namesOf)) : undefined
  const name = alike ?? nearest(written, names)
  return name === undefined ? undefined : idOf(kind, name)
}

/** Hosts of code find a commit by its first digits: in answers, which repeat addresses often, they are enough. */
const withShortCommit = (url: string): string => url.replace(/\b([0-9a-f]{7})[0-9a-f]{33}\b/, '$1')

export interface SourceRef {
  readonly key: string
  readonly title: string
  readonly url: string
}

const told = new Map<string, SourceRef>()

/** A source of the bibliography with its key; each is made once. */
export const sourceOf = (sourceKey: string): SourceRef | undefined => {
  const known = told.get(sourceKey)
  const source = known === undefined ? bibliography()[sourceKey] : undefined
  if (source === undefined) return known
  const made = { key: sourceKey, title: source.title, url: withShortCommit(source.url) }
  told.set(sourceKey, made)
  return made
}

/** Units of a currency for one US dollar, by currency, dated. */
export const exchangeRates = () => rates

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

/** Formats that engines serve on chips without a unit for them. */
export const weightOnlyFormats = () => rawWeightOnlyFormats as WeightOnlyFormats

/** Terms and spot over the same seller’s on-demand price. */
export const rentLadders = () => rawRentLadders as RentLadders

/** How often spot instances are interrupted, where a seller publishes it. */
export const spotInterruptions = () => rawSpotInterruption as SpotInterruptions
