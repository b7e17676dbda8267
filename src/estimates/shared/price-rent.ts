import type { Given } from '../../model/graph/trace.ts'
import type { RentTrait } from '../../model/price/choices.ts'
import { type Origin, sourcesOf } from '../../presets/origin.ts'
import { type Rent, type RentAsked, rentOf } from '../../presets/rent.ts'
import { fewSellers, type Quote } from '../../presets/rent-offers.ts'
import { isMessage, type Message, message } from '../../words/message.ts'
import type { YuanRate } from './currency-rate.ts'
import type { Givens } from './givens.ts'
import type { ChipPrice } from './request-price.ts'

type Rented = Extract<ChipPrice, { method: 'rent' }>

/** The accelerator that a rent is looked up for; one that a request describes has no id, and no sellers. */
export interface RentedChip {
  readonly id: string | null
  readonly name: string
  /** Whether a seller that is named is paid for single chips. */
  readonly singly?: boolean
}

/** What a request asks of the rents that are known. */
export const rentAskedOf = (
  { kind, seller, sellerClass, rentRegion }: Omit<Rented, 'method'>,
  asOf: string | undefined,
  { perUsd }: YuanRate,
): RentAsked => ({ kind, seller, sellerClass, region: rentRegion, asOf, cnyPerUsd: perUsd })

/** The rent that stands in where a request gives none; undefined where it needs none. */
export const standInOf = (
  price: ChipPrice,
  chip: RentedChip,
  asOf: string | undefined,
  rate: YuanRate,
): Rent | Message | undefined =>
  price.method !== 'rent' || price.usdPerChipHour !== undefined || chip.id === null
    ? undefined
    : rentOf(chip.id, chip.name, { ...rentAskedOf(price, asOf, rate), singly: chip.singly })

/** Where the middle of some sellers’ prices comes from. */
const quoteOrigin = (
  id: string,
  kind: RentAsked['kind'],
  sellerClass: Rent['sellerClass'],
  { prices, seen }: Quote,
  rate: YuanRate,
): Origin => {
  const [first] = prices
  const isConverted = prices.some(({ isInYuan }) => isInYuan)
  return {
    from: 'preset',
    preset: `prices/${id}`,
    basis: prices.length === 1 && first !== undefined && !isConverted ? first.basis : 'derived',
    ...(seen !== null && { asOf: seen }),
    note: message('notes.rent-of-sellers', {
      kind,
      sellerClass,
      sellers: prices.map(({ seller }) => seller),
      rate: isConverted ? rate.params : null,
    }),
    sources: [
      ...sourcesOf([...new Set(prices.map(({ source }) => source))]),
      ...(isConverted ? rate.origin.sources : []),
    ],
  }
}

/** What a ladder makes of an on-demand price, and who publishes it. */
export const factorGiven = ({
  factor,
  sellers,
  sources,
  asOf,
}: NonNullable<Rent['ladder']>): Given<Origin> => ({
  value: factor,
  origin: {
    from: 'preset',
    preset: 'rent-ladders',
    basis: 'derived',
    asOf,
    note: message('notes.ladder-of-sellers', { sellers }),
    sources: sourcesOf(sources),
  },
})

/** The price of one kind as its prices give it. */
export const quoteGiven = (id: string, rent: Rent, rate: YuanRate): Given<Origin> => ({
  value: rent.quote.median,
  origin: quoteOrigin(
    id,
    rent.ladder === null ? rent.kind : 'on-demand',
    rent.sellerClass,
    rent.quote,
    rate,
  ),
})

/** The ends of the sellers’ prices, where there are several: of what they ask, or on demand under a ladder. */
const spreadGivens = (id: string, { ladder, quote }: Rent): Givens => {
  const { low, high, prices, seen } = quote
  if (low >= high) return {}
  const end = (value: number, of: 'low' | 'high'): Given<Origin> => ({
    value,
    origin: {
      from: 'preset',
      preset: `prices/${id}`,
      basis: 'derived',
      ...(seen !== null && { asOf: seen }),
      note: message(prices.length < fewSellers ? 'notes.rent-of-two' : 'notes.rent-percentile', {
        of,
        sellers: prices.length,
      }),
      // Those of the price itself: each is as much an answer’s as the middle.
      sources: [],
    },
  })
  return ladder === null
    ? { rentLowUsdPerChipHour: end(low, 'low'), rentHighUsdPerChipHour: end(high, 'high') }
    : { onDemandLowUsdPerChipHour: end(low, 'low'), onDemandHighUsdPerChipHour: end(high, 'high') }
}

const rentGivens = (id: string, rent: Rent, rate: YuanRate): Givens => {
  const { ladder, published } = rent
  const middle = quoteGiven(id, rent, rate)
  const spread = spreadGivens(id, rent)
  if (ladder === null) return { usdPerChipHour: middle, ...spread }
  return {
    onDemandUsdPerChipHour: middle,
    rentLadderFactor: factorGiven(ladder),
    ...spread,
    ...(published !== undefined && {
      publishedRentUsdPerChipHour: {
        value: published.median,
        origin: quoteOrigin(id, rent.kind, rent.sellerClass, published, rate),
      },
    }),
  }
}

/** The rent that a request gives, or what the rent that stands in follows from. */
export const resolveRent = (
  price: Rented,
  chip: RentedChip,
  originAt: (pointer: string) => Origin,
  asOf: string | undefined,
  rate: YuanRate,
): Givens => {
  if (price.usdPerChipHour !== undefined)
    return {
      usdPerChipHour: { value: price.usdPerChipHour, origin: originAt('/price/usdPerChipHour') },
    }
  const rent = standInOf(price, chip, asOf, rate)
  if (chip.id === null || rent === undefined)
    return { usdPerChipHour: { value: null, reason: message('reasons.no-price-given') } }
  return isMessage(rent)
    ? { usdPerChipHour: { value: null, reason: rent } }
    : rentGivens(chip.id, rent, rate)
}

/** Which formulas a rent needs. */
export const rentTraits = (givens: Givens): readonly RentTrait[] => [
  ...(givens.rentLadderFactor === undefined ? [] : (['rent-by-ladder'] as const)),
  ...(givens.rentLowUsdPerChipHour === undefined && givens.onDemandLowUsdPerChipHour === undefined
    ? []
    : (['rent-spread'] as const)),
]
