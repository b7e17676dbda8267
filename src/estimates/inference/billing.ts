import { find } from '../../presets/registry.ts'
import { sellersOfSingles } from '../../presets/rent-units.ts'
import { isMessage, type Message, message } from '../../words/message.ts'
import { yuanRateOf } from '../shared/currency-rate.ts'
import { standInOf } from '../shared/price-rent.ts'
import type { BillingWay } from '../shared/request-billing.ts'
import { serverSizeOf } from '../shared/server.ts'
import type { InferenceRequest } from './request.ts'

/** How chips are billed, and why so. */
export interface Billing {
  readonly by: BillingWay
  readonly reason: Message
  /** Chips of a server; undefined where that is not known. */
  readonly chipsPerServer: number | undefined
}

type Asked = Pick<
  InferenceRequest,
  'billing' | 'performance' | 'server' | 'price' | 'asOf' | 'cnyPerUsd'
>

interface Chip {
  readonly id: string | null
  readonly name: string
}

/**
 * How the sellers of the chip rent it out: those behind the rent that stands
 * in, or would stand in for the one that is given, so that a quote at the same
 * price is billed alike. Undefined where nothing is rented, or none is known.
 */
const waysOfSellers = ({ price, ...asked }: Asked, chip: Chip) => {
  const open = price.method === 'rent' ? { ...price, usdPerChipHour: undefined } : price
  const rent = standInOf(open, chip, asked.asOf, yuanRateOf(asked))
  if (rent === undefined || isMessage(rent) || chip.id === null) return undefined
  const sellers = rent.quote.prices.map(({ seller }) => seller)
  return { sellers: sellers.length, singly: sellersOfSingles(chip.id, sellers) }
}

/**
 * As the request asks; else exactly where the method is top-down, and as chips
 * are sold where a fleet is predicted: singly where at least half of the
 * sellers on the market do so, else by the server where its size is known.
 */
export const billingOf = (request: Asked, chip: Chip): Billing => {
  const preset = chip.id === null ? undefined : find('accelerators', chip.id)
  const chipsPerServer = request.server.chipsPerServer ?? preset?.chipsPerServer.value ?? undefined
  const bill = (by: BillingWay, reason: Message) => ({ by, reason, chipsPerServer })
  if (request.billing !== undefined) {
    // Whoever asks for whole servers has those of the fleet, of an estimated size too.
    const estimated = preset && serverSizeOf(preset)
    return {
      ...bill(request.billing, message('reasons.billing-asked')),
      chipsPerServer: chipsPerServer ?? estimated,
    }
  }
  if (request.performance.method !== 'roofline')
    return bill('exact', message('reasons.billing-top-down'))
  const ways = waysOfSellers(request, chip)
  if (ways !== undefined && ways.singly * 2 >= ways.sellers)
    return bill('chip', message('reasons.billing-singly', ways))
  return chipsPerServer === undefined
    ? bill('chip', message('reasons.billing-no-server'))
    : bill('server', message('reasons.billing-of-server', { chips: chipsPerServer }))
}
