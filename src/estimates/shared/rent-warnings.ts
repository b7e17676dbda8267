import type { RentKind, SellerClass } from '../../presets/price-schema.ts'
import { type Rent, rentOf } from '../../presets/rent.ts'
import { fewSellers, sellerPrices } from '../../presets/rent-offers.ts'
import { isMessage, type Message, message } from '../../words/message.ts'
import type { YuanRate } from './currency-rate.ts'
import { type RentedChip, rentAskedOf, standInOf } from './price-rent.ts'
import type { ChipPrice } from './request-price.ts'

/** No chip is rented for more: what is above is likely the price of an instance. */
const mostUsdPerChipHour = 25

type Rented = Extract<ChipPrice, { method: 'rent' }>

/** A price of a chip-hour that was typed, beside what the chip is rented for on demand, where that is known. */
interface Typed {
  readonly kind: RentKind
  readonly value: number
  readonly onDemand: number | null
  /** Null where a request names none. */
  readonly chip: string | null
}

/** What is odd about a price of a chip-hour that was typed. */
export const typedWarnings = ({ kind, value, onDemand, chip }: Typed): readonly Message[] => [
  ...(value > mostUsdPerChipHour
    ? [message('warnings.instance-price-for-a-chip', { value, most: mostUsdPerChipHour })]
    : []),
  ...(kind === 'on-demand' || onDemand === null || value <= onDemand
    ? []
    : [message('warnings.term-above-on-demand', { kind, value, onDemand, chip })]),
]

const onDemandOf = (
  { id, name }: RentedChip,
  asOf: string | undefined,
  rate: YuanRate,
): number | null => {
  const rent = id === null ? null : rentOf(id, name, rentAskedOf({ kind: 'on-demand' }, asOf, rate))
  return rent === null || isMessage(rent) ? null : rent.quote.median
}

/** Who stands in where no neocloud rents the chip out, or leases it where a lease is asked for. */
const ofClass = (asked: RentKind, { sellerClass, quote }: Rent, chip: string) =>
  sellerClass === 'neocloud'
    ? []
    : [
        message('warnings.rent-of-class', {
          chip,
          isLease: asked === 'lease',
          sellerClass,
          sellers: quote.prices.map(({ seller }) => seller),
        }),
      ]

/** Whether the request itself names whose prices are taken. */
interface Named {
  readonly seller?: string | undefined
  readonly sellerClass?: SellerClass | undefined
}

/** What is said of rents that stand in, each for the kind that was asked for: few sellers, of another class, a lease, no date. */
export const standInWarnings = (
  rents: readonly (readonly [kind: RentKind, rent: Rent])[],
  { seller, sellerClass }: Named,
  chip: string,
  /** The lowest and the highest price over all sellers of all classes, where they differ. */
  range?: { readonly low: number; readonly high: number },
): readonly Message[] => {
  const thin = rents.filter(([, { quote }]) => quote.prices.length < fewSellers)
  const [first] = rents
  const isNamed = seller !== undefined || sellerClass !== undefined
  return [
    ...(thin.length > 0 && seller === undefined
      ? [
          message('warnings.few-prices', {
            fewest: fewSellers,
            kinds: thin.map(([kind]) => kind),
            chip,
            ...(range !== undefined && { range }),
          }),
        ]
      : []),
    ...(first === undefined || isNamed ? [] : ofClass(...first, chip)),
    ...(!isNamed && rents.some(([kind, rent]) => rent.kind === 'lease' && kind !== 'lease')
      ? [message('warnings.rent-is-lease', { chip })]
      : []),
    ...(rents.some(([, { quote }]) => quote.seen === null)
      ? [message('warnings.rent-undated', { chip })]
      : []),
  ]
}

/** The lowest and the highest of all published prices of a kind; undefined where they do not differ. */
const rangeOf = (
  { id }: RentedChip,
  { kind }: Rented,
  asOf: string | undefined,
  { perUsd }: YuanRate,
) => {
  if (id === null) return undefined
  const all = sellerPrices(id, { kind, asOf, cnyPerUsd: perUsd })
  const usd = all.map(({ usdPerChipHour }) => usdPerChipHour)
  const [low, high] = [Math.min(...usd), Math.max(...usd)]
  return low < high ? { low, high } : undefined
}

const isChosen = ({ seller, sellerClass, rentRegion }: Rented) =>
  seller !== undefined || sellerClass !== undefined || rentRegion !== undefined

/** What an answer says of a rent: few sellers, of another class, or one that was typed and looks odd. */
export const rentWarnings = (
  price: ChipPrice,
  chip: RentedChip,
  asOf: string | undefined,
  rate: YuanRate,
): readonly Message[] => {
  if (price.method !== 'rent') return []
  const { kind, usdPerChipHour: value } = price
  if (value !== undefined) {
    const onDemand = onDemandOf(chip, asOf, rate)
    return [
      ...typedWarnings({ kind, value, onDemand, chip: chip.name }),
      ...(isChosen(price) ? [message('warnings.stated-price-used')] : []),
    ]
  }
  const rent = standInOf(price, chip, asOf, rate)
  return rent === undefined || isMessage(rent)
    ? []
    : standInWarnings([[kind, rent]], price, chip.name, rangeOf(chip, price, asOf, rate))
}
