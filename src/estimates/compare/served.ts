import { rented } from '../shared/request-price.ts'
import { listsOfChips } from './limits.ts'
import type { CompareBothRequest, ComparedRequest, CompareRequest } from './request.ts'

const isServed = (request: ComparedRequest): request is CompareRequest | CompareBothRequest =>
  request.apis === undefined || listsOfChips.some((name) => request[name] !== undefined)

/** A request as its accelerators have it, rented where the price is of tokens; undefined where APIs alone are compared. */
export const servedRequest = (request: ComparedRequest): CompareRequest | undefined => {
  if (!isServed(request)) return undefined
  const { price } = request
  return { ...request, price: price.method === 'api' ? rented : price }
}
