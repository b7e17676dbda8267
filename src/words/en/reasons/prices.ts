import { all } from '../format/list.ts'
import { count, percent } from '../format/numbers.ts'
import { plural } from '../format/parts.ts'

const ofTokens = {
  input: 'input',
  cachedInput: 'cached input',
  cacheWrite: 'cache writes',
  output: 'output',
  reasoning: 'reasoning',
} as const

const ownPrices = {
  apiUsdPerMillionCachedInputTokens: 'price of cached input',
  apiUsdPerMillionCacheWriteTokens: 'price of cache writes',
  batchDiscount: 'batch discount',
} as const

/** A price that a request may state itself. */
export type OwnPrice = keyof typeof ownPrices

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
      ? `No price of ${ofTokens[kind]} is known for ${api}.`
      : `No price of ${ofTokens[kind]} is known for ${api} and prompts over ${count(aboveInputTokens)} input tokens.`,
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
  }) =>
    `No price of ${ofTokens[kind]} is known for ${api} as of ${asOf}. The first known one is of ${first}.`,
  'no-cache-write-price': ({
    api,
    aboveInputTokens,
    minutes,
  }: {
    api: string
    aboveInputTokens: number | null
    /** Null where none are asked for. */
    minutes: number | null
  }) =>
    aboveInputTokens === null
      ? `No price of cache writes${minutes === null ? '' : ` for ${plural(minutes, 'minute')}`} is known for ${api}. Providers that charge for them ask 1 to 2.5 times the input price.`
      : `No price of cache writes${minutes === null ? '' : ` for ${plural(minutes, 'minute')}`} is known for ${api} for queries of more than ${count(aboveInputTokens)} input tokens. Providers that charge for them ask 1 to 2.5 times the input price.`,
  'no-search-fee': ({ api }: { api: string }) => `No price of a web search is known for ${api}.`,
  'no-cache-lifetime': ({ api, minutes }: { api: string; minutes: number }) =>
    `${api} is not sold with a cache of ${plural(minutes, 'minute')}.`,
  'cache-lifetime-unknown': ({ api, minutes }: { api: string; minutes: number }) =>
    `It is not known whether ${api} is sold with a cache of ${plural(minutes, 'minute')}, and at which price.`,
  'cache-lifetime-of-short-prompts': ({
    api,
    minutes,
    upToInputTokens,
  }: {
    api: string
    minutes: number
    upToInputTokens: number
  }) =>
    `${api} is sold with a cache of ${plural(minutes, 'minute')} for prompts of at most ${count(upToInputTokens)} input tokens.`,
  'cache-lifetime-of-standard-tier': ({ api, minutes }: { api: string; minutes: number }) =>
    `${api} is sold with a cache of ${plural(minutes, 'minute')} in the standard service tier alone.`,
  'not-in-list': 'The price list has none.',
  'own-price-not-given': ({ field }: { field: OwnPrice }) =>
    `No ${ownPrices[field]} is given (${field}).`,
  'no-service-tier': ({ api, tier }: { api: string; tier: string }) =>
    `${api} is not sold in the service tier ${tier}.`,
  'no-service-tier-by': ({
    api,
    tier,
    asOf,
    first,
  }: {
    api: string
    tier: string
    asOf: string
    first: string
  }) =>
    `No price of ${api} in the service tier ${tier} is known as of ${asOf}. The first known one is of ${first}.`,
  'tier-in-batch': ({ api, name }: { api: string; name: string }) =>
    `${api} is not known to be sold as ${name} in a batch.`,
  'tier-of-regions': ({
    api,
    name,
    region,
    regions,
  }: {
    api: string
    name: string
    region: string
    regions: readonly string[]
  }) =>
    `${api} is not sold as ${name} in the region ${region}, only at the global endpoint and in: ${all(regions)}.`,
  'no-api-region-by': ({
    api,
    region,
    asOf,
    first,
  }: {
    api: string
    region: string
    asOf: string
    first: string
  }) =>
    `No price of ${api} in the region ${region} is known as of ${asOf}. The first known one is of ${first}.`,
  'no-api-region': ({ api, region }: { api: string; region: string }) =>
    `${api} has no price for the region ${region}.`,
  'tier-of-short-prompts': ({
    api,
    name,
    upToInputTokens,
  }: {
    api: string
    name: string
    upToInputTokens: number
  }) => `${api} is sold as ${name} for prompts of at most ${count(upToInputTokens)} input tokens.`,
  retired: ({ api, on }: { api: string; on: string }) =>
    `${api} was retired on ${on}, and its provider bills no other model in its place.`,
  'not-routed': 'The model that was asked for is billed.',
  'no-retirement': 'No end of sale is announced.',
  'price-known': 'Every price is known.',
  'no-bound': 'No upper bound holds for what is not known.',
  'no-batch-discount': ({ api }: { api: string }) => `No batch discount is known for ${api}.`,
  'own-token-prices': 'The prices are your own.',
  'no-tier': 'The prices of no tier are paid.',
  'overhead-not-given': ({ label }: { label: string }) => `${label} is not given.`,
  'no-price-given': 'No price is given for this accelerator.',
  'no-rent': ({ kind, chip }: { kind: string; chip: string }) =>
    `No ${kind} rental price of the ${chip} is known.`,
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
  }) =>
    `No ${kind} rental price of the ${chip} is known as of ${asOf}. The first known one is of ${first}.`,
  'no-rent-at': ({ kind, chip, provider }: { kind: string; chip: string; provider: string }) =>
    `No ${kind} rental price of the ${chip} at ${provider} is known.`,
  'rent-ended': ({
    kind,
    chip,
    provider,
    on,
    reason,
  }: {
    kind: string
    chip: string
    provider: string
    on: string
    reason: string
  }) => `${provider} ended its ${kind} rental price of the ${chip} on ${on}. ${reason}`,
  'not-rented': 'The chips are not rented.',
  'not-spot': 'The chips are not spot.',
  'no-interruption-rate': ({ chip }: { chip: string }) =>
    `How often spot instances of the ${chip} are interrupted is not known: work lost to it is not counted.`,
  'interruption-rate-not-given':
    'No accelerator is named, and no share of rework is given: work lost to interruptions is not counted.',
  'run-interruptions-not-given':
    'How often a run on them is interrupted was not given: state it as interruptions per chip-year, or as goodput.',
  'interruption-rate-of-other': ({ chip, seller }: { chip: string; seller: string }) =>
    `${seller} alone publishes how often spot instances of the ${chip} are interrupted, and the price is not that of ${seller}: work lost to it is not counted.`,
  'interruption-band-open': ({ chip, low }: { chip: string; low: number }) =>
    `More than ${percent(low)} of the spot instances of the ${chip} are interrupted in a month, and no upper end is published: work lost to it is not counted.`,
  'no-figure': ({ of }: { of: string }) => `No figure of ${of} is known.`,
  'no-power-price-by': ({ region, asOf, first }: { region: string; asOf: string; first: string }) =>
    `No electricity price of ${region} is known as of ${asOf}. The first known one is of ${first}.`,
  'no-intensity-by': ({
    region,
    asOf,
    years,
  }: {
    region: string
    asOf: string
    years: readonly string[]
  }) => `No grid carbon intensity of ${region} is known as of ${asOf}. Known years: ${all(years)}.`,
  'no-intensity-for': ({
    region,
    year,
    years,
  }: {
    region: string
    year: number
    years: readonly string[]
  }) => `No grid carbon intensity of ${region} is known for ${year}. Known years: ${all(years)}.`,
}
