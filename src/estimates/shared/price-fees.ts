import { searchFeeOf } from '../../presets/token-price.ts'
import { message } from '../../words/message.ts'
import type { Givens } from './givens.ts'
import { neutral, type Reading, type TokensAsked, valueIn } from './price-reading.ts'

const noSearches = neutral(0, message('notes.no-searches'))
const noRequestFee = neutral(0, message('notes.no-request-fee'))

/** Where nothing is charged by the call. */
export const noFees: Givens = {
  apiFeesUsdPerQuery: neutral(0, message('notes.no-fees')),
  apiFeesUsdPerYear: neutral(0, message('notes.no-fees')),
}

/** What is charged by the call. */
export const feeGivens = (asked: TokensAsked, reading: Reading | undefined): Givens => {
  const { webSearchesPerQuery = 0, price } = asked
  const listed = reading?.api.fees ?? []
  const request = listed.find(({ item }) => item === 'request')?.price
  const asks = webSearchesPerQuery > 0 || price.requestFeeUsdPerQuery !== undefined
  if (!asks && request === undefined) return noFees
  const search = searchFeeOf(listed)
  const noSearch = message('reasons.no-search-fee', { api: reading?.api.id ?? '' })
  const searchPrice =
    search === undefined || reading === undefined
      ? { value: null, reason: noSearch }
      : valueIn(search.price, reading, noSearch, search.note)
  return {
    webSearchesPerQuery: noSearches,
    usdPerWebSearch: webSearchesPerQuery > 0 ? searchPrice : noSearches,
    requestFeeUsdPerQuery:
      request === undefined || reading === undefined
        ? noRequestFee
        : valueIn(request, reading, message('notes.no-request-fee')),
  }
}
