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
