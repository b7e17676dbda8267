import { type Message, message } from '../../words/message.ts'
import type { Read } from '../shared/estimate.ts'
import type { CompareRequest } from './request.ts'

const isOfScenario = ({ request, originAt }: Read<CompareRequest>): boolean =>
  request.price.method === 'rent' &&
  request.price.usdPerChipHour !== undefined &&
  originAt('/price/usdPerChipHour').from === 'scenario'

/** The request with its own chip priced as the others are, where that is asked for. */
export const pricedAlike = (read: Read<CompareRequest>): CompareRequest => {
  const { request } = read
  const { price } = request
  if (request.pricesAsOf !== 'request' || price.method !== 'rent' || !isOfScenario(read))
    return request
  const { usdPerChipHour: _, ...lookedUp } = price
  return { ...request, price: lookedUp }
}

/** A scenario’s price of its own chip is of another time than the prices of the others. */
export const otherTime = (read: Read<CompareRequest>, chip: string): readonly Message[] =>
  read.request.pricesAsOf === 'scenario' && isOfScenario(read)
    ? [
        message('warnings.prices-of-other-time', {
          chip,
          asOf: read.request.asOf ?? read.today,
        }),
      ]
    : []
