const ofTokens = {
  input: 'input',
  cachedInput: 'cached input',
  cacheWrite: 'input written to the cache',
  output: 'output',
} as const

export type TokenKind = keyof typeof ofTokens

/** Why a number is not known: prices of tokens, chips, power, and what comes on top. */
export const priceReasons = {
  'no-token-price': ({
    kind,
    api,
    aboveInputTokens,
  }: {
    kind: TokenKind
    api: string
    /** Of the tier of queries with more input tokens; null below all tiers. */
    aboveInputTokens: number | null
  }) =>
    aboveInputTokens === null
      ? `no price of ${ofTokens[kind]} of ${api} is known`
      : `no price of ${ofTokens[kind]} of ${api} is known for queries of more than ${aboveInputTokens.toLocaleString('en-US')} input tokens`,
  'no-token-price-by': ({
    kind,
    api,
    asOf,
    first,
  }: {
    kind: TokenKind
    api: string
    asOf: string
    first: string
  }) => `no price of ${ofTokens[kind]} of ${api} is known by ${asOf}; the first is of ${first}`,
  'no-cache-write-price': ({
    api,
    aboveInputTokens,
  }: {
    api: string
    aboveInputTokens: number | null
  }) =>
    aboveInputTokens === null
      ? `no price of input written to the cache of ${api} is known; providers that charge for it ask 1 to 2.5 times the input price`
      : `no price of input written to the cache of ${api} is known for queries of more than ${aboveInputTokens.toLocaleString('en-US')} input tokens; providers that charge for it ask 1 to 2.5 times the input price`,
  'no-search-fee': ({ api }: { api: string }) => `no price of a web search of ${api} is known`,
  'not-sold': ({ api, what }: { api: string; what: string }) => `${api} is not sold as ${what}`,
  retired: ({ api, on }: { api: string; on: string }) =>
    `${api} is not sold any more since ${on}, and its provider bills no other model in its place`,
  'not-routed': 'the model that was asked for is billed',
  'no-rent-ahead': 'no prices of chips of days to come are known',
  'no-retirement': 'no end of sale is announced',
  'no-price-date': 'the price has no date of its own',
  'price-known': 'every price is known',
  'no-bound': 'no upper bound holds for what is not known',
  'no-input-price': 'no price of input was given',
  'no-batch-discount': ({ api }: { api: string }) => `no batch discount of ${api} is known`,
  'batch-discount-not-given': 'the batch discount is not given (batchDiscount)',
  'own-token-prices': 'the prices are your own',
  'no-tier': 'the prices of no tier are paid',
  'overhead-not-given': ({ label, field }: { label: string; field: string }) =>
    `not given: ${label} (overheads.${field})`,
  'no-price-given': 'no price was given for this accelerator',
  'no-rent': ({ kind, chip }: { kind: string; chip: string }) =>
    `no ${kind} rental price of the ${chip} is known`,
  'no-rent-by': ({
    kind,
    chip,
    asOf,
    first,
  }: {
    kind: string
    chip: string
    asOf: string
    first: string
  }) => `no ${kind} rental price of the ${chip} is known by ${asOf}; the first is of ${first}`,
  'no-rent-at': ({ kind, chip, provider }: { kind: string; chip: string; provider: string }) =>
    `no ${kind} rental price of the ${chip} at ${provider} is known`,
  'no-figure': ({ of }: { of: string }) => `no figure of ${of} is known`,
  'power-not-given': ({ field }: { field: string }) =>
    `neither ${field} nor region was given in energy`,
  'no-power-price-by': ({ region, asOf, first }: { region: string; asOf: string; first: string }) =>
    `no price of electricity of ${region} is known by ${asOf}; the first is of ${first}`,
  'no-intensity-by': ({
    region,
    asOf,
    years,
  }: {
    region: string
    asOf: string
    years: readonly string[]
  }) =>
    `no carbon intensity of ${region} is known by ${asOf}; the years known: ${years.join(', ')}`,
  'no-intensity-for': ({
    region,
    year,
    years,
  }: {
    region: string
    year: number
    years: readonly string[]
  }) =>
    `no carbon intensity of ${region} is known for ${year}; the years known: ${years.join(', ')}`,
}
