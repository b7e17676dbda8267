import type { Given, Givens } from '../../model/graph/trace.ts'
import type { QuantityId } from '../../model/quantities/index.ts'
import type { Origin } from '../../presets/origin.ts'
import { find } from '../../presets/registry.ts'
import type { RentKind } from '../../presets/rent.ts'
import { type Message, message } from '../../words/message.ts'
import type { Read as ReadOf } from '../shared/estimate.ts'
import { presetRent } from '../shared/resolve.ts'
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

/** The price that the request gives, or the median of the offers known. */
const priceOf = ({ request, originAt, rate }: Read, id: PriceId): Given<Origin> => {
  const given = request.prices[id]
  if (given !== undefined) return { value: given, origin: originAt(`/prices/${id}`) }
  const { accelerator, asOf, provider } = request
  const chip = accelerator === undefined ? undefined : find('accelerators', accelerator)
  return chip === undefined
    ? { value: null, reason: message('reasons.no-kind-price', { kind: kinds[id] }) }
    : presetRent(chip.id, chip.name, kinds[id], asOf, rate, provider)
}

/** The prices of all kinds. */
export const pricesGiven = (read: Read): Readonly<Record<PriceId, Given<Origin>>> => ({
  reservedOneYearUsdPerChipHour: priceOf(read, 'reservedOneYearUsdPerChipHour'),
  reservedThreeYearUsdPerChipHour: priceOf(read, 'reservedThreeYearUsdPerChipHour'),
  onDemandUsdPerChipHour: priceOf(read, 'onDemandUsdPerChipHour'),
  spotUsdPerChipHour: priceOf(read, 'spotUsdPerChipHour'),
})

/** What is said of spot, or assumed. */
export const spotGiven = ({ request, originAt }: Read): Givens<Origin> => {
  const orAssumed = (id: 'spotOverheadShare' | 'maxSpotShare', note: Message): Given<Origin> => {
    const origin = originAt(`/${id}`)
    return {
      value: request[id],
      origin: origin.from === 'default' ? { ...origin, basis: 'estimate', note } : origin,
    }
  }
  return {
    spotOverheadShare: orAssumed('spotOverheadShare', message('notes.spot-overhead-assumed')),
    maxSpotShare: orAssumed('maxSpotShare', message('notes.spot-share-assumed')),
  }
}
