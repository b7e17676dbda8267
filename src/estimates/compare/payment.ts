import type { ChipPrice } from '../shared/request-price.ts'
import type { ChipRow } from './answer.ts'
import type { Choice } from './choices.ts'

/** How a row is paid for, as its request says it. */
export const paymentTold = (price: ChipPrice, { field }: Choice<unknown>): ChipRow['payment'] =>
  price.method === 'own'
    ? { field, method: 'own' }
    : {
        field,
        method: 'rent',
        ...(price.usdPerChipHour === undefined && { kind: price.kind }),
        ...(price.seller !== undefined && { seller: price.seller }),
        ...(price.sellerClass !== undefined && { sellerClass: price.sellerClass }),
        ...(price.rentRegion !== undefined && { rentRegion: price.rentRegion }),
      }
