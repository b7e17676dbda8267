import { typed } from '../../../units/format.ts'
import { any } from '../format/list.ts'

const unitNames = {
  server: 'USD per server',
  'chip-hour': 'USD per chip-hour',
  'million-tokens': 'USD per million tokens',
} as const
type PriceUnit = keyof typeof unitNames

const shown = typed

interface Doubtful {
  readonly field: string
  readonly value: number
  readonly low: number
  readonly high: number
  readonly unit: PriceUnit
}

const meantPrice = (value: number) => [
  ...(value <= 100 ? [`${shown(value / 100)} (from cents)`] : []),
  ...(value <= 3 ? [`"${shown(value)} CNY/kWh"`] : []),
  ...(value > 100 && value <= 2000 ? [`${shown(value / 1000)} (from a price per MWh)`] : []),
]

/** Questions about prices beyond any known one: another unit was likely meant. */
export const priceErrors = {
  'price-too-high': ({ field, value, high, unit }: Doubtful) =>
    `${field} is ${shown(value)} ${unitNames[unit]}; known prices do not exceed ${shown(high)}. Is it in another unit?`,
  'price-too-low': ({ field, value, low, unit }: Doubtful) =>
    `${field} is ${shown(value)} ${unitNames[unit]}; known prices are 0 or at least ${shown(low)}. Is it in another unit?`,
  'price-a-million-too-high': ({ field, value, unit }: Doubtful) =>
    `${field} is ${shown(value)} ${unitNames[unit]}, which looks a million times too high. Did you mean ${shown(value / 1e6)}?`,
  'price-a-million-too-low': ({ field, value, unit }: Doubtful) =>
    `${field} is ${shown(value)} ${unitNames[unit]}, which looks a million times too low. Did you mean ${shown(value * 1e6)}?`,
  'electricity-price-too-high': ({ field, value }: { field: string; value: number }) => {
    const meant = meantPrice(value)
    return meant.length === 0
      ? `${field} is ${shown(value)} USD/kWh, above any known price. Is it in another unit?`
      : `${field} is ${shown(value)} USD/kWh, above any known price. Did you mean ${any(meant)}?`
  },
  'described-chip-has-no-sellers': ({ field }: { field: string }) =>
    `${field} chooses among known prices, and none are known of an accelerator that the request describes.`,
  'not-rented-out': ({ field, chip }: { field: string; chip: string }) =>
    `${field} chooses among known prices, and nobody is known to rent out the ${chip}.`,
  'seller-without-chip': ({ field, value, chip }: { field: string; value: string; chip: string }) =>
    `${field}: "${value}" is not known to rent out the ${chip}.`,
  'seller-of-other-class': ({
    field,
    value,
    seller,
  }: {
    field: string
    value: string
    seller: string
  }) => `${field}: "${value}" is not the class of ${seller}.`,
  'class-without-chip': ({ field, value, chip }: { field: string; value: string; chip: string }) =>
    `${field}: no seller of the class "${value}" is known to rent out the ${chip}.`,
  'kind-not-sold': ({
    field,
    value,
    seller,
    chip,
  }: {
    field: string
    value: string
    seller: string
    chip: string
  }) => `${field}: ${seller} is not known to rent out the ${chip} as "${value}".`,
  'region-without-chip': ({ field, value, chip }: { field: string; value: string; chip: string }) =>
    `${field}: the ${chip} is not known to be rented out so in "${value}".`,
  'not-sold': ({ field, api }: { field: string; api: string }) =>
    `${field} is not sold for ${api}.`,
  'rate-inverted': ({ field, value }: { field: string; value: number }) =>
    `${field} is ${shown(value)} CNY per USD, which looks inverted. Did you mean ${shown(1 / value)}?`,
}
