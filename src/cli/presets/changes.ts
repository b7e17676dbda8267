import { inForce } from '../../presets/dates.ts'
import { priceListTexts } from '../../words/contributors/price-lists.ts'
import type { Store } from './store.ts'

/** A dated price as the preset files have it. */
export interface PriceRecord {
  readonly from: string
  readonly value: number
  readonly unit: 'USD/Mtoken' | 'USD/h'
  readonly basis: 'published' | 'derived'
  readonly source: string
  readonly locator: string
  readonly note?: string
}

export type TokenField = 'input' | 'cachedInput' | 'output' | 'cacheWrite'

/** Which history of a preset a record belongs to. */
export type Target =
  | { readonly field: TokenField; readonly above?: number }
  | { readonly offer: number }

/** One price that a list gives and the presets do not have. */
export interface Change {
  readonly path: string
  readonly preset: string
  /** What the price is of, in words. */
  readonly field: string
  readonly target: Target
  /** Null: the preset had no such price. */
  readonly old: number | null
  readonly record: PriceRecord
}

/** A price that was left alone, and why. */
export interface Skipped {
  readonly preset: string
  readonly field: string
  readonly reason: string
}

/** What comparing one price list with the presets came to. */
export interface Comparison {
  readonly list: string
  /** Entries of the list, and how many of them are of no preset. */
  readonly read: number
  readonly unmatched: number
  readonly unchanged: number
  readonly changes: readonly Change[]
  readonly skipped: readonly Skipped[]
}

/** Past this factor, a slip of the list is likelier than a new price. */
export const jump = 3

/** Whether a price moved so far that a person should look. From or to nothing is that far. */
export const isJump = ({ old, record }: Change): boolean => {
  if (old === null || old === record.value) return false
  return Math.max(old, record.value) > jump * Math.min(old, record.value)
}

/** Drops what binary fractions add: 2.5e-6 × 1e6 is 2.5, not 2.4999999999999996. */
export const withoutNoise = (value: number): number => Number(value.toPrecision(12))

type Old =
  | { readonly from: string; readonly value: number; readonly unit: string }
  /** No price is known from here on. */
  | { readonly from: string; readonly value: null }

/**
 * What a listed price means for a history: a new record, nothing, or a reason
 * to leave it. No record is replaced: of two lists that differ on a day the
 * first stands, and the other is reported.
 */
export const compared = (
  history: readonly Old[],
  record: PriceRecord,
): 'new' | 'unchanged' | { readonly reason: string } => {
  const last = history.at(-1)
  if (last === undefined) return 'new'
  if (last.value !== null && last.unit !== record.unit)
    return { reason: priceListTexts['other-unit']({ known: last.unit, listed: record.unit }) }
  // The last record may be a price announced for a day to come.
  if ([inForce(history, record.from), last].some((one) => one?.value === record.value))
    return 'unchanged'
  if (last.from >= record.from)
    return {
      reason: priceListTexts['other-value']({
        from: last.from,
        known: last.value,
        source: record.source,
        listed: record.value,
      }),
    }
  return 'new'
}

interface Prices {
  [field: string]: PriceRecord[] | undefined
}
interface Editable extends Record<string, unknown> {
  tiers?: ({ aboveInputTokens: number } & Record<string, unknown>)[]
  offers?: { history: PriceRecord[] }[]
}

const append = (content: Editable, { target, record }: Change) => {
  if ('offer' in target) {
    content.offers?.[target.offer]?.history.push(record)
    return
  }
  let prices: Record<string, unknown> = content
  if (target.above !== undefined) {
    content.tiers ??= []
    let tier = content.tiers.find(({ aboveInputTokens }) => aboveInputTokens === target.above)
    if (tier === undefined) {
      tier = { aboveInputTokens: target.above }
      content.tiers.push(tier)
      content.tiers.sort((a, b) => a.aboveInputTokens - b.aboveInputTokens)
    }
    prices = tier
  }
  const histories = prices as Prices
  histories[target.field] = [...(histories[target.field] ?? []), record]
}

/** The presets with the changes appended; what was there stays as it was. */
export const applied = (store: Store, changes: readonly Change[]): Store => {
  const files = new Map(store.files)
  for (const [path, group] of Map.groupBy(changes, ({ path }) => path)) {
    const content = structuredClone(files.get(path)) as Editable
    for (const change of group) append(content, change)
    files.set(path, content)
  }
  return { ...store, files }
}
