import type { Given } from '../../model/graph/trace.ts'
import type { QuantityId } from '../../model/quantities/index.ts'
import type { Origin } from '../../presets/origin.ts'
import { find } from '../../presets/registry.ts'
import type { RentKind } from '../../presets/rent.ts'
import { yuanRateOf } from '../shared/currency-rate.ts'
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
export const priceIds = Object.keys(kinds) as PriceId[]

/** The price that the request gives, or the median of the offers known. */
export const priceOf = ({ request, originAt }: Read, id: PriceId): Given<Origin> => {
  const given = request.prices[id]
  if (given !== undefined) return { value: given, origin: originAt(`/prices/${id}`) }
  const chip =
    request.accelerator === undefined ? undefined : find('accelerators', request.accelerator)
  if (chip === undefined)
    return {
      value: null,
      reason: `no ${kinds[id]} price was given (prices.${id}), and no accelerator to look it up for`,
    }
  return presetRent(
    chip.id,
    chip.name,
    kinds[id],
    request.asOf,
    yuanRateOf(request),
    request.provider,
  )
}
