import { type Fee, searchFeeOf } from '../../presets/token-price.ts'
import { message } from '../../words/message.ts'
import { byDefault, derived, type Givens } from './givens.ts'
import { neutral, type Reading, type TokensAsked, valueIn } from './price-reading.ts'

const noSearches = neutral(0, message('notes.no-searches'))
const oncePerPrompt = neutral(1, message('notes.once-per-prompt'))
const noSearchTokens = neutral(0, message('notes.no-search-tokens'))
const noRequestFee = neutral(0, message('notes.no-request-fee'))

/** Where nothing is charged by the call. */
export const noFees: Givens = {
  apiFeesUsdPerQuery: neutral(0, message('notes.no-fees')),
  apiFeesUsdPerYear: neutral(0, message('notes.no-fees')),
  chargedSearchesPerQuery: noSearches,
  apiSearchTokensUsdPerQuery: noSearchTokens,
}

/** How many searches are charged, and what they bill besides; a fee that the request states is by the search. */
const searchGivens = (
  { webSearchesPerQuery = 0, price }: TokensAsked,
  search: Fee | undefined,
): Givens => ({
  ...(search?.per === 'prompt' && price.usdPerWebSearch === undefined
    ? { maxChargedSearchesPerQuery: oncePerPrompt }
    : {
        chargedSearchesPerQuery: {
          value: webSearchesPerQuery,
          origin: derived(message('notes.each-search-charged')),
        },
      }),
  ...(search?.inputTokensPerCall === undefined || webSearchesPerQuery === 0
    ? { apiSearchTokensUsdPerQuery: noSearchTokens }
    : {
        inputTokensPerWebSearch: {
          value: search.inputTokensPerCall,
          origin: byDefault(message('notes.search-tokens'), 'published'),
        },
      }),
})

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
    ...searchGivens(asked, search),
    webSearchesPerQuery: noSearches,
    usdPerWebSearch: webSearchesPerQuery > 0 ? searchPrice : noSearches,
    requestFeeUsdPerQuery:
      request === undefined || reading === undefined
        ? noRequestFee
        : valueIn(request, reading, message('notes.no-request-fee')),
  }
}
