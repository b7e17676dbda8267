import type { Given, Trace } from '../../model/graph/trace.ts'
import type { QuantityId } from '../../model/quantities/index.ts'
import { inForce } from '../../presets/dates.ts'
import { fromFigure, type Origin, sourcesOf } from '../../presets/origin.ts'
import { find } from '../../presets/registry.ts'
import type { PresetOf } from '../../presets/schema.ts'
import type { Warning } from './answer-parts.ts'
import type { PriceAnswer } from './answer-price.ts'
import { type YuanRate, yuanRateOf } from './currency-rate.ts'
import { pick } from './derivation.ts'
import type { ApiPrice } from './request-price-api.ts'
import { givensAt } from './resolve.ts'

type Givens = Partial<Record<QuantityId, Given<Origin>>>
type Api = PresetOf<'apis'>
type History = Api['input']

/** The tier of prices of queries with this much input: the highest that they are above. */
export const tierOf = (api: Api, inputTokens: number) =>
  api.tiers?.findLast(({ aboveInputTokens }) => inputTokens > aboveInputTokens)

/** What the prices of tokens need of a request. */
export interface TokensAsked {
  readonly price: Omit<ApiPrice, 'method'>
  readonly inputTokens: number
  readonly asOf?: string | undefined
  readonly cnyPerUsd?: number | undefined
}

const priceIn = (
  history: History | undefined,
  api: Api,
  asOf: string | undefined,
  rate: YuanRate,
  what: string,
): Given<Origin> => {
  if (history === undefined)
    return { value: null, reason: `no price of ${what} of ${api.id} is known` }
  const record = inForce(history, asOf)
  if (record === undefined)
    return {
      value: null,
      reason: `no price of ${what} of ${api.id} is known by ${asOf}; the first is of ${history[0]?.from}`,
    }
  const inYuan = record.unit.startsWith('CNY')
  return {
    value: inYuan ? record.value / rate.perUsd : record.value,
    origin: {
      from: 'preset',
      preset: `apis/${api.id}`,
      basis: inYuan ? 'derived' : record.basis,
      asOf: record.from,
      ...((inYuan || record.note !== undefined) && {
        note: [
          ...(inYuan ? [`${record.value} ${record.unit} ${rate.note}`] : []),
          record.note ?? [],
        ]
          .flat()
          .join('; '),
      }),
      sources: sourcesOf([
        record.source,
        ...(inYuan ? rate.origin.sources.map(({ key }) => key) : []),
      ]),
    },
  }
}

const standIn = (given: Given<Origin>, note: string): Given<Origin> =>
  given.value === null ? given : { value: given.value, origin: { ...given.origin, note } }

/** Prices of a preset’s tokens, in USD for a million, at the date and tier of a request. */
const presetGivens = (api: Api, asked: TokensAsked): Givens => {
  const { price, inputTokens, asOf } = asked
  const rate = yuanRateOf(asked)
  const tier = tierOf(api, inputTokens)
  const prices = tier ?? api
  const beyond =
    tier === undefined
      ? ''
      : ` for queries of more than ${tier.aboveInputTokens.toLocaleString('en')} input tokens`
  const input = priceIn(prices.input, api, asOf, rate, 'input')
  const discount = api.batchDiscount
  /** Where it is not published at this tier it is not known, unless no tokens are of this kind. */
  const ofKind = (history: History | undefined, share: number, what: string): Given<Origin> =>
    history !== undefined
      ? priceIn(history, api, asOf, rate, what)
      : share === 0
        ? standIn(input, `the input’s: none is ${what}`)
        : { value: null, reason: `no price of ${what} of ${api.id} is known${beyond}` }
  return {
    apiUsdPerMillionInputTokens: input,
    apiUsdPerMillionCachedInputTokens: ofKind(
      prices.cachedInput,
      price.cachedInputShare,
      'cached input',
    ),
    // Who does not charge for writing bills what is written as input.
    apiUsdPerMillionCacheWriteTokens:
      api.cacheWrite === undefined
        ? standIn(input, 'the input’s: no price of writing to the cache is published')
        : ofKind(prices.cacheWrite, price.cacheWriteShare, 'input written to the cache'),
    apiUsdPerMillionOutputTokens: priceIn(prices.output, api, asOf, rate, 'output'),
    batchDiscount:
      discount === undefined && price.batchShare === 0
        ? { value: 0, origin: { from: 'default', note: 'nothing is sent in batches', sources: [] } }
        : fromFigure(discount, `apis/${api.id}`, `no discount of batches of ${api.id} is known`),
  }
}

const ownGivens = (given: Givens, batchShare: number): Givens => {
  const input: Given<Origin> = given.apiUsdPerMillionInputTokens ?? {
    value: null,
    reason: 'no price of input was given',
  }
  return {
    apiUsdPerMillionCachedInputTokens: standIn(input, 'the input’s: no other was given'),
    apiUsdPerMillionCacheWriteTokens: standIn(input, 'the input’s: no other was given'),
    batchDiscount:
      batchShare > 0
        ? { value: null, reason: 'batchDiscount is not given' }
        : {
            value: 0,
            origin: { from: 'default', note: 'nothing is sent in batches', sources: [] },
          },
  }
}

/** What tokens cost: a preset’s prices, under those that the request gives itself in `part`. */
export const apiGivens = (
  asked: TokensAsked,
  originAt: (pointer: string) => Origin,
  part: 'price' | 'api' = 'price',
): Givens => {
  const given = givensAt(part, asked.price, originAt)
  const api = asked.price.api === undefined ? undefined : find('apis', asked.price.api)
  return {
    ...(api === undefined ? ownGivens(given, asked.price.batchShare) : presetGivens(api, asked)),
    ...given,
  }
}

const priceIds = [
  'apiUsdPerMillionInputTokens',
  'apiUsdPerMillionCachedInputTokens',
  'apiUsdPerMillionCacheWriteTokens',
  'apiUsdPerMillionOutputTokens',
  'batchDiscount',
] as const satisfies readonly QuantityId[]

/** The prices of tokens as they were understood, with the reasons for what is null under `pointer`. */
export const tokensAnswer = (
  trace: Trace<Origin>,
  { price, inputTokens }: TokensAsked,
  pointer: string,
  unknown: Record<string, string>,
): NonNullable<PriceAnswer['tokens']> => {
  const api = price.api === undefined ? undefined : find('apis', price.api)
  const tier = api === undefined ? undefined : tierOf(api, inputTokens)
  if (api === undefined) unknown[`${pointer}/api`] = 'the prices are your own'
  if (tier === undefined) unknown[`${pointer}/aboveInputTokens`] = 'the prices of no tier are paid'
  return {
    api: api?.id ?? null,
    aboveInputTokens: tier?.aboveInputTokens ?? null,
    ...pick(trace, pointer, priceIds, unknown),
  }
}

export const tierWarning = (aboveInputTokens: number | null): readonly Warning[] =>
  aboveInputTokens === null
    ? []
    : [
        {
          code: 'price-tier',
          detail: `Queries of more than ${aboveInputTokens.toLocaleString('en')} input tokens are billed at the prices of that tier.`,
        },
      ]
