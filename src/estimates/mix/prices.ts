import type { Givens } from '../../model/graph/trace.ts'
import type { QuantityId } from '../../model/quantities/index.ts'
import type { Origin } from '../../presets/origin.ts'
import type { RentKind } from '../../presets/price-schema.ts'
import { find } from '../../presets/registry.ts'
import { type Rent, rentOf } from '../../presets/rent.ts'
import { isMessage, type Message, message } from '../../words/message.ts'
import type { Read as ReadOf } from '../shared/estimate.ts'
import { byDefault } from '../shared/givens.ts'
import { factorGiven, quoteGiven, rentAskedOf } from '../shared/price-rent.ts'
import { lossGivens, lossUnknown } from '../shared/price-spot.ts'
import type { MixRequest } from './request.ts'

export type Read = ReadOf<MixRequest>

/** The kind of offer that each price is. */
export const kinds = {
  reservedOneYearUsdPerChipHour: '1-year',
  reservedThreeYearUsdPerChipHour: '3-year',
  onDemandUsdPerChipHour: 'on-demand',
  spotUsdPerChipHour: 'spot',
} as const satisfies Partial<Record<QuantityId, RentKind>>
export type PriceId = keyof typeof kinds
export const priceIds = [
  'reservedOneYearUsdPerChipHour',
  'reservedThreeYearUsdPerChipHour',
  'onDemandUsdPerChipHour',
  'spotUsdPerChipHour',
] as const satisfies readonly PriceId[]

const ladderIds = {
  reservedOneYearUsdPerChipHour: 'oneYearLadderFactor',
  reservedThreeYearUsdPerChipHour: 'threeYearLadderFactor',
  onDemandUsdPerChipHour: undefined,
  spotUsdPerChipHour: 'spotLadderFactor',
} as const satisfies Record<PriceId, QuantityId | undefined>

/** What is known of the rent of one kind: of the provider that is named, or of the class that stands in. */
export const standingRent = ({ request, rate }: Read, id: PriceId): Rent | Message => {
  const { accelerator, asOf, provider } = request
  const chip = accelerator === undefined ? undefined : find('accelerators', accelerator)
  return chip === undefined
    ? message('reasons.no-kind-price', { kind: kinds[id] })
    : rentOf(chip.id, chip.name, rentAskedOf({ kind: kinds[id], seller: provider }, asOf, rate))
}

/** The price that the request gives, or what the one that stands in follows from. */
const priceOf = (read: Read, id: PriceId): Prices => {
  const { request, originAt, rate } = read
  const given = request.prices[id]
  if (given !== undefined) return { [id]: { value: given, origin: originAt(`/prices/${id}`) } }
  const rent = standingRent(read, id)
  if (isMessage(rent)) return { [id]: { value: null, reason: rent } }
  const factor = ladderIds[id]
  return rent.ladder === null || factor === undefined
    ? { [id]: quoteGiven(request.accelerator ?? '', rent, rate) }
    : { [factor]: factorGiven(rent.ladder) }
}

type Prices = Givens<Origin>

/** The prices of all kinds, or the ladders that they follow by from the on-demand price. */
export const pricesGiven = (read: Read): Prices =>
  Object.assign({}, ...priceIds.map((id) => priceOf(read, id)))

/** Whose spot chips are paid for: none where the price, or the on-demand price under it, is one’s own. */
const spotSellers = (read: Read): readonly string[] => {
  const { prices } = read.request
  const id = 'spotUsdPerChipHour'
  if (prices[id] !== undefined) return []
  const rent = standingRent(read, id)
  if (isMessage(rent)) return []
  if (rent.ladder !== null && prices.onDemandUsdPerChipHour !== undefined) return []
  return rent.quote.prices.map(({ seller }) => seller)
}

/** The accelerator whose spot chips may be taken; undefined where none is named. */
const spotChip = ({ request: { accelerator } }: Read) =>
  accelerator === undefined ? undefined : find('accelerators', accelerator)

/** Why what interruptions lose is not counted; undefined where it is. */
export const reworkUnknown = (read: Read): Message | undefined => {
  if (read.request.spotOverheadShare !== undefined) return undefined
  const chip = spotChip(read)
  return chip === undefined
    ? message('reasons.interruption-rate-not-given')
    : lossUnknown(chip, spotSellers(read))
}

const overheadGiven = (read: Read): Givens<Origin> => {
  const { request, originAt } = read
  const { spotOverheadShare: value } = request
  if (value !== undefined)
    return { spotOverheadShare: { value, origin: originAt('/spotOverheadShare') } }
  const reason = reworkUnknown(read)
  if (reason !== undefined) return { spotOverheadShare: { value: 0, origin: byDefault(reason) } }
  const chip = spotChip(read)
  return chip === undefined ? {} : lossGivens(chip, spotSellers(read))
}

/** What is said of spot, published or assumed. */
export const spotGiven = (read: Read): Givens<Origin> => {
  const { request, originAt } = read
  const origin = originAt('/maxSpotShare')
  const note = message('notes.spot-share-assumed')
  return {
    ...overheadGiven(read),
    maxSpotShare: {
      value: request.maxSpotShare,
      origin: origin.from === 'default' ? { ...origin, basis: 'estimate', note } : origin,
    },
  }
}
