import { type Rent, rentOf } from '../../presets/rent.ts'
import { isMessage, type Message, message } from '../../words/message.ts'
import type { YuanRate } from './currency-rate.ts'
import { type RentedChip, rentAskedOf, standInOf } from './price-rent.ts'
import type { ChipPrice } from './request-price.ts'

/** A median of one or two sellers jumps when one of them changes its price. */
const fewSellers = 3

/** No chip is rented for more: what is above is likely the price of an instance. */
const mostUsdPerChipHour = 25

type Rented = Extract<ChipPrice, { method: 'rent' }>

/** What is odd about a rent that was typed. */
const ofStated = (
  value: number,
  price: Rented,
  { id, name }: RentedChip,
  asOf: string | undefined,
  rate: YuanRate,
): readonly Message[] => {
  const { kind, seller, sellerClass, rentRegion } = price
  const onDemand =
    id === null || kind === 'on-demand'
      ? undefined
      : rentOf(id, name, { ...rentAskedOf({ kind: 'on-demand' }, asOf, rate) })
  return [
    ...(value > mostUsdPerChipHour
      ? [message('warnings.instance-price-for-a-chip', { value, most: mostUsdPerChipHour })]
      : []),
    ...(onDemand === undefined || isMessage(onDemand) || value <= onDemand.quote.median
      ? []
      : [
          message('warnings.term-above-on-demand', {
            kind,
            value,
            onDemand: onDemand.quote.median,
            chip: name,
          }),
        ]),
    ...(seller === undefined && sellerClass === undefined && rentRegion === undefined
      ? []
      : [message('warnings.stated-price-used')]),
  ]
}

/** Who stands in where no neocloud rents the chip out. */
const ofClass = ({ sellerClass, quote, kind }: Rent, price: Rented, chip: string) => {
  if (sellerClass === 'neocloud' || price.seller !== undefined) return []
  if (price.sellerClass !== undefined) return []
  const sellers = quote.prices.map(({ seller }) => seller)
  return [
    message('warnings.rent-of-class', { chip, sellerClass, sellers }),
    ...(kind === 'lease' && price.kind !== 'lease'
      ? [message('warnings.rent-is-lease', { chip })]
      : []),
  ]
}

/** What an answer says of a rent: few sellers, of another class, or one that was typed and looks odd. */
export const rentWarnings = (
  price: ChipPrice,
  chip: RentedChip,
  asOf: string | undefined,
  rate: YuanRate,
): readonly Message[] => {
  if (price.method !== 'rent') return []
  if (price.usdPerChipHour !== undefined)
    return ofStated(price.usdPerChipHour, price, chip, asOf, rate)
  const rent = standInOf(price, chip, asOf, rate)
  if (rent === undefined || isMessage(rent)) return []
  const { quote } = rent
  return [
    ...(quote.prices.length < fewSellers && price.seller === undefined
      ? [
          message('warnings.few-prices', {
            fewest: fewSellers,
            kinds: [price.kind],
            chip: chip.name,
          }),
        ]
      : []),
    ...ofClass(rent, price, chip.name),
    ...(quote.seen === null ? [message('warnings.rent-undated', { chip: chip.name })] : []),
  ]
}
