import type { Api } from '../../presets/api-schema.ts'
import { priceListTexts } from '../../words/contributors/price-lists.ts'
import { type Change, type Comparison, compared, type Skipped, type TokenField } from './changes.ts'
import { isProvider } from './providers.ts'
import { entriesOf, type Store } from './store.ts'

export type TokenPrices = Readonly<Partial<Record<TokenField, number>>>

/** A model as a price list has it, in USD per million tokens. */
export interface ListedApi {
  readonly provider: string
  readonly name: string
  /** Where in the list it stands. */
  readonly locator: string
  readonly prices: TokenPrices
  readonly tiers: readonly { readonly above: number; readonly prices: TokenPrices }[]
}

const fields = ['input', 'cachedInput', 'output', 'cacheWrite'] as const
const tierFields = ['input', 'cachedInput', 'output'] as const

const key = (name: string) => name.trim().toLowerCase()

/** Entries of a preset: those by its own name or, failing these, by an alias. */
const matchesOf = (preset: Api, listed: readonly ListedApi[]) => {
  const own = listed.filter(({ provider }) => isProvider(provider, preset.provider))
  const named = (names: readonly string[]) => {
    const keys = new Set(names.map(key))
    return own.filter(({ name }) => keys.has(key(name)))
  }
  const byName = named([preset.id, preset.model])
  const byAlias = named(preset.aliases)
  return { chosen: byName.length > 0 ? byName : byAlias, all: [...byName, ...byAlias] }
}

interface Wanted {
  readonly field: string
  readonly target: { readonly field: TokenField; readonly above?: number }
  readonly value: number
  readonly history: Api['input']
}

/** Every price of an entry beside the history that it belongs to. */
const wantedOf = (preset: Api, listed: ListedApi): readonly Wanted[] => {
  const of = (value: number | undefined, rest: Omit<Wanted, 'value'>) =>
    value === undefined ? [] : [{ value, ...rest }]
  const base = fields.flatMap((field) =>
    of(listed.prices[field], { field, target: { field }, history: preset[field] ?? [] }),
  )
  const tiers = listed.tiers.flatMap(({ above, prices }) => {
    const tier = preset.tiers?.find(({ aboveInputTokens }) => aboveInputTokens === above)
    // A tier is new only as a whole: half of one is no price of a request.
    if (!tier && (prices.input === undefined || prices.output === undefined)) return []
    return tierFields.flatMap((field) =>
      of(prices[field], {
        field: priceListTexts['above-tokens']({ field, thousands: above / 1000 }),
        target: { field, above },
        history: tier?.[field] ?? [],
      }),
    )
  })
  return [...base, ...tiers]
}

const samePrices = (a: ListedApi, b: ListedApi) =>
  JSON.stringify([fields.map((field) => a.prices[field]), a.tiers]) ===
  JSON.stringify([fields.map((field) => b.prices[field]), b.tiers])

/** Compares a list of token prices with the API presets. */
export const compareApis = (
  store: Store,
  list: string,
  source: string,
  listed: readonly ListedApi[],
  from: string,
): Comparison => {
  const changes: Change[] = []
  const skipped: Skipped[] = []
  const matched = new Set<ListedApi>()
  let unchanged = 0
  for (const { path, preset } of entriesOf(store, 'apis')) {
    const { chosen, all } = matchesOf(preset, listed)
    for (const one of all) matched.add(one)
    const [entry, ...others] = chosen
    if (entry === undefined) continue
    const other = others.find((one) => !samePrices(one, entry))
    if (other !== undefined) {
      const reason = priceListTexts['entries-differ']({
        one: entry.locator,
        other: other.locator,
        source,
      })
      skipped.push({ preset: preset.id, field: 'all', reason })
      continue
    }
    for (const { field, target, value, history } of wantedOf(preset, entry)) {
      const unit = 'USD/Mtoken'
      const { locator } = entry
      const record = { from, value, unit, basis: 'published', source, locator } as const
      const last = history.at(-1)
      // A zero where the presets have nothing: not charged apart, or not known. And a price that
      // is new to a preset must be in its currency.
      const ownUnit = preset.input.findLast((one) => one.value !== null)?.unit
      if (last === undefined && (value === 0 || ownUnit !== unit)) continue
      const outcome = compared(history, record)
      if (outcome === 'unchanged') unchanged += 1
      else if (outcome !== 'new') skipped.push({ preset: preset.id, field, ...outcome })
      else {
        const old = last?.value ?? null
        changes.push({ path, preset: preset.id, field, target, old, record })
      }
    }
  }
  return {
    list,
    read: listed.length,
    unmatched: listed.length - matched.size,
    unchanged,
    changes,
    skipped,
  }
}
