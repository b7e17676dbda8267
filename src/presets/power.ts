import { message, type Text } from '../words/message.ts'
import { inForce, isBy } from './dates.ts'
import { dollarRate } from './registry.ts'
import type { ExchangeRates, Region } from './schema.ts'

/** One rate that a price was converted at; `from` is null where it was given, not looked up. */
export interface Conversion {
  readonly currency: keyof ExchangeRates
  readonly perUsd: number
  readonly from: string | null
  readonly source: string | null
}

/** A record of a history, with its evidence. */
export interface PowerRecord {
  readonly from: string
  readonly value: number
  readonly basis: 'published' | 'measured' | 'derived' | 'estimate'
  readonly source: string
  readonly note?: string | undefined
}

/** The carbon intensity of the year in `from`, in g/kWh. */
export type Intensity = PowerRecord

export type PowerPrice =
  | {
      readonly ok: true
      readonly usdPerKilowattHour: number
      /** As it was published, in its own currency. */
      readonly record: PowerRecord & { readonly unit: string }
      readonly conversion: Conversion | undefined
    }
  | { readonly ok: false; readonly reason: Text }

const conversionOf = (
  currency: keyof ExchangeRates,
  asOf: string | undefined,
  cnyPerUsd: number | undefined,
): Conversion => {
  if (currency === 'CNY' && cnyPerUsd !== undefined)
    return { currency, perUsd: cnyPerUsd, from: null, source: null }
  const { value, from, source } = dollarRate(currency, asOf)
  return { currency, perUsd: value, from, source }
}

/**
 * What a kilowatt-hour costs in a region at a date, the newest where none is
 * asked for, in USD; prices in yuan at `cnyPerUsd` where that is given, else
 * at the rate of the date.
 */
export const powerPrice = (
  { name, electricityPrice }: Region,
  asOf: string | undefined,
  cnyPerUsd?: number | undefined,
): PowerPrice => {
  if (!('history' in electricityPrice)) return { ok: false, reason: electricityPrice.reason }
  const record = inForce(electricityPrice.history, asOf)
  if (record === undefined)
    return {
      ok: false,
      reason: message('reasons.no-power-price-by', {
        region: name,
        asOf: asOf ?? '',
        first: electricityPrice.history[0]?.from ?? '',
      }),
    }
  const [currency = ''] = record.unit.split('/')
  const conversion =
    currency === 'CNY' || currency === 'EUR' ? conversionOf(currency, asOf, cnyPerUsd) : undefined
  return {
    ok: true,
    usdPerKilowattHour: record.value / (conversion?.perUsd ?? 1),
    record,
    conversion,
  }
}

/** The carbon intensities of a region’s grid in g/kWh, each the average of the year in `from`, in order. */
export const intensitiesOf = ({ gridCarbonIntensity }: Region): readonly Intensity[] => {
  if (gridCarbonIntensity.value === null) return []
  const { earlier = [], asOf, value, basis, source, note } = gridCarbonIntensity
  return [...earlier, { from: asOf, value, basis, source, note }]
}

/** The intensity of one year, else of the last year known by a date; a reason where there is none. */
export const intensityOf = (
  region: Region,
  year: number | undefined,
  asOf: string | undefined,
): Intensity | { readonly reason: Text } => {
  const { name, gridCarbonIntensity } = region
  if (gridCarbonIntensity.value === null) return { reason: gridCarbonIntensity.reason }
  const known = intensitiesOf(region)
  const found =
    year === undefined
      ? known.findLast(({ from }) => asOf === undefined || isBy(from, asOf))
      : known.find(({ from }) => from.startsWith(String(year)))
  if (found !== undefined) return found
  const years = known.map(({ from }) => from)
  return {
    reason:
      year === undefined
        ? message('reasons.no-intensity-by', { region: name, asOf: asOf ?? '', years })
        : message('reasons.no-intensity-for', { region: name, year, years }),
  }
}
