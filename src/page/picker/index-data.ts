import type { Api } from '../../presets/api-schema.ts'
import { daysBetween, lastDayOf } from '../../presets/dates.ts'
import type { NumberFormatName } from '../../presets/number-format.ts'
import { all, find, yuanRate } from '../../presets/registry.ts'
import { rentOf } from '../../presets/rent.ts'
import type { Accelerator, Model, SaleStatus } from '../../presets/schema.ts'
import { partsOf } from '../../presets/store.ts'
import { storedAsPublished } from '../../presets/stored.ts'
import { soldAt, vouchedTo } from '../../presets/token-book.ts'
import { priceAt } from '../../presets/token-price.ts'
import { chineseNamesOf } from '../../presets/vendors.ts'
import { isMessage } from '../../words/message.ts'

export const pickerKinds = ['models', 'accelerators', 'apis'] as const
export type PickerKind = (typeof pickerKinds)[number]

/** What everything that can be picked is called. */
interface Named {
  readonly id: string
  readonly name: string
  /** Who makes it, or sells the tokens. */
  readonly vendor: string
  /** Of its release; null where that is not known. */
  readonly year: number | null
  /** Its other names, Chinese ones among them. */
  readonly aliases: readonly string[]
  /** What its vendor is called in Chinese. */
  readonly vendorNames: readonly string[]
}

/** An accelerator with its memory as its driver shows it, and its usual rent. */
export interface ChipEntry extends Named {
  readonly status: SaleStatus
  readonly memory: { readonly value: number; readonly unit: string } | null
  /** The median that stands in where a request gives no price, and the age of the newest price in it. */
  readonly rent: { readonly usdPerChipHour: number; readonly ageDays: number | null } | null
}

/** A model with its parameters; null where nobody published them. */
export interface ModelEntry extends Named {
  readonly totalParameters: number | null
  readonly activeParameters: number | null
  /** Of most of its weights; null where the model’s shape is not known. */
  readonly format: NumberFormatName | null
}

/** A price list with what a million tokens cost on the day; null where it has no price then. */
export interface ApiEntry extends Named {
  /** Which of the provider’s lists of this model it is. */
  readonly priceList: string | undefined
  readonly price: {
    readonly inputUsdPerMillionTokens: number
    readonly outputUsdPerMillionTokens: number
    /** Days since the price was last read at its source. */
    readonly ageDays: number | null
  } | null
  /** Since when it is not sold any more, and what is billed in its place. */
  readonly retired: { readonly on: string; readonly billedAs: string | null } | undefined
}

interface Entries {
  readonly models: ModelEntry
  readonly accelerators: ChipEntry
  readonly apis: ApiEntry
}

const ageOf = (seen: string | null | undefined, asOf: string): number | null =>
  seen == null ? null : Math.max(0, daysBetween(lastDayOf(seen), lastDayOf(asOf)))

const chipEntry =
  (asOf: string) =>
  ({ id, name, vendor, year, aliases = [], status = 'sold', memory }: Accelerator): ChipEntry => {
    const cnyPerUsd = yuanRate(asOf).value
    const rent = rentOf(id, name, { kind: 'on-demand', asOf, cnyPerUsd })
    return {
      ...{ id, name, vendor, year, aliases, vendorNames: chineseNamesOf(vendor), status },
      memory: memory.value === null ? null : { value: memory.value, unit: memory.unit },
      rent: isMessage(rent)
        ? null
        : { usdPerChipHour: rent.quote.median, ageDays: ageOf(rent.quote.seen, asOf) },
    }
  }

const formatOf = ({ architecture, numberFormat }: Model): NumberFormatName | null =>
  'value' in architecture
    ? null
    : numberFormat === undefined
      ? 'bf16'
      : storedAsPublished(numberFormat, architecture, undefined).name

const modelEntry = (model: Model): ModelEntry => {
  const { id, name, developer, released, aliases = [], totalParameters, activeParameters } = model
  return {
    ...{ id, name, vendor: developer, aliases, vendorNames: chineseNamesOf(developer) },
    year: released === null ? null : Number(released.slice(0, 4)),
    format: formatOf(model),
    totalParameters: totalParameters.value,
    activeParameters: activeParameters.value,
  }
}

const priceOf = (api: Api, asOf: string): ApiEntry['price'] => {
  const cnyPerUsd = yuanRate(asOf).value
  const [input, output] = [
    priceAt(api.input, asOf, cnyPerUsd),
    priceAt(api.output, asOf, cnyPerUsd),
  ]
  if (input == null || input.value === null || output == null || output.value === null) return null
  return {
    inputUsdPerMillionTokens: input.value,
    outputUsdPerMillionTokens: output.value,
    ageDays: ageOf(vouchedTo(api, { inputTokens: 0, outputTokens: 0, asOf }), asOf),
  }
}

const retiredOf = (api: Api, asOf: string): ApiEntry['retired'] => {
  const { retiredOn, routedFrom, api: sold } = soldAt(api, asOf)
  const { retirement } = api
  if (retirement === undefined || !('on' in retirement)) return undefined
  if (retiredOn === undefined && routedFrom === undefined) return undefined
  return { on: retirement.on, billedAs: retiredOn === undefined ? sold.model : null }
}

const apiEntry =
  (asOf: string) =>
  (api: Api): ApiEntry => ({
    id: api.id,
    name: api.model,
    vendor: api.provider,
    // The price book has no year of a model, only of its prices.
    year: null,
    aliases: api.aliases ?? [],
    vendorNames: chineseNamesOf(api.provider),
    priceList: api.priceList,
    price: priceOf(api, asOf),
    retired: retiredOf(api, asOf),
  })

const byName = (one: Named, other: Named): number =>
  one.name.localeCompare(other.name, 'en', { numeric: true })

const byVendor = (one: Named, other: Named): number => one.vendor.localeCompare(other.vendor, 'en')

const byYear = (one: Named, other: Named): number => Number(other.year) - Number(one.year)

const isRented = ({ rent }: ChipEntry): number => Number(rent !== null)

/** Chips that can be rented before those that cannot: nothing is known of what these cost. */
const byRent = (one: ChipEntry, other: ChipEntry): number => isRented(other) - isRented(one)

/** The price lists of a provider that began last before the others. */
const byAge = (one: Api, other: Api): number =>
  (other.input[0]?.from ?? '').localeCompare(one.input[0]?.from ?? '') ||
  one.model.localeCompare(other.model, 'en', { numeric: true })

/** The entries of a kind as of a day, what is likeliest wanted first. */
const made: { readonly [K in PickerKind]: (asOf: string) => readonly Entries[K][] } = {
  models: () =>
    all('models')
      .map(modelEntry)
      .toSorted((a, b) => byYear(a, b) || byName(a, b)),
  accelerators: (asOf) =>
    all('accelerators')
      .map(chipEntry(asOf))
      .toSorted((a, b) => byRent(a, b) || byYear(a, b) || byName(a, b)),
  apis: (asOf) => all('apis').toSorted(byAge).map(apiEntry(asOf)),
}

/**
 * Everything of a kind that can be picked, with what tells one from another,
 * as of a day (`2026-11-28`, or a month or a year): prices in dollars, their
 * ages in days, figures that are not known as null.
 */
export const pickerIndex = <K extends PickerKind>(kind: K, asOf: string): readonly Entries[K][] =>
  made[kind](asOf).toSorted(byVendor)

/** The price lists of one provider, by model: in the browser its part must be loaded. */
export const apiEntriesOf = (provider: string, asOf: string): readonly ApiEntry[] => {
  const ids = partsOf('apis').find(({ name }) => name === provider)?.ids ?? []
  return ids
    .flatMap((id) => find('apis', id) ?? [])
    .toSorted(byAge)
    .map(apiEntry(asOf))
}
