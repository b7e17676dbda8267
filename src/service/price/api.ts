import type { Given, QuantityId } from '../../model/index.ts'
import { inForce } from '../../presets/dates.ts'
import { find } from '../../presets/registry.ts'
import type { PresetOf } from '../../presets/schema.ts'
import { type YuanRate, yuanRateOf } from '../currency/rate.ts'
import { fromFigure, type Origin, sourcesOf } from '../origin.ts'
import type { BoughtRequest } from '../requests/inference.ts'
import { givensAt } from '../resolve.ts'

type Givens = Partial<Record<QuantityId, Given<Origin>>>
type Api = PresetOf<'apis'>
type History = Api['input']

/** The tier of prices of queries with this much input: the highest that they are above. */
export const tierOf = (api: Api, inputTokens: number) =>
  api.tiers?.findLast(({ aboveInputTokens }) => inputTokens > aboveInputTokens)

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
const presetGivens = (api: Api, request: BoughtRequest): Givens => {
  const { price, workload, asOf } = request
  const rate = yuanRateOf(request)
  const tier = tierOf(api, workload.inputTokens)
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
        : ofKind(
            tier === undefined ? api.cacheWrite : undefined,
            price.cacheWriteShare,
            'input written to the cache',
          ),
    apiUsdPerMillionOutputTokens: priceIn(prices.output, api, asOf, rate, 'output'),
    batchDiscount:
      discount === undefined && price.batchShare === 0
        ? { value: 0, origin: { from: 'default', note: 'nothing is sent in batches', sources: [] } }
        : fromFigure(discount, `apis/${api.id}`, `no discount of batches of ${api.id} is known`),
  }
}

const ownGivens = ({ price }: BoughtRequest, originAt: (pointer: string) => Origin): Givens => {
  const input: Given<Origin> = {
    value: price.apiUsdPerMillionInputTokens ?? 0,
    origin: originAt('/price/apiUsdPerMillionInputTokens'),
  }
  return {
    apiUsdPerMillionCachedInputTokens: standIn(input, 'the input’s: no other was given'),
    apiUsdPerMillionCacheWriteTokens: standIn(input, 'the input’s: no other was given'),
    batchDiscount:
      price.batchShare > 0
        ? { value: null, reason: 'price.batchDiscount is not given' }
        : {
            value: 0,
            origin: { from: 'default', note: 'nothing is sent in batches', sources: [] },
          },
  }
}

/** What tokens cost: a preset’s prices, under those that the request gives itself. */
export const apiGivens = (
  request: BoughtRequest,
  originAt: (pointer: string) => Origin,
): Givens => {
  const api = request.price.api === undefined ? undefined : find('apis', request.price.api)
  return {
    ...(api === undefined ? ownGivens(request, originAt) : presetGivens(api, request)),
    ...givensAt('price', request.price, originAt),
  }
}
