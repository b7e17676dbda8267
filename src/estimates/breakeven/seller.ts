import type { Api } from '../../presets/api-schema.ts'
import { isMakers, sellersOfModel } from '../../presets/model-sellers.ts'
import { find } from '../../presets/registry.ts'
import { soldAt } from '../../presets/token-book.ts'
import { message } from '../../words/message.ts'
import { boughtOnDemand } from '../inference/index.ts'
import { derived } from '../shared/givens.ts'
import { type Fields, isFields } from '../shared/merge.ts'
import { apiGivens } from '../shared/price-api.ts'
import { givensAt } from '../shared/resolve.ts'

/** A query whose price is compared. */
export interface Query {
  readonly inputTokens: number
  readonly outputTokens: number
  readonly asOf?: string | undefined
  readonly cnyPerUsd?: number | undefined
}

/** The query of an inference estimate, as it was understood. */
export const queryOf = ({ request }: { readonly request: Fields }): Query => {
  const workload = isFields(request.workload) ? request.workload : {}
  const numberOf = (value: unknown) => (typeof value === 'number' ? value : undefined)
  return {
    inputTokens: numberOf(workload.inputTokens) ?? 0,
    outputTokens: numberOf(workload.outputTokens) ?? 0,
    asOf: typeof request.asOf === 'string' ? request.asOf : undefined,
    cnyPerUsd: numberOf(request.cnyPerUsd),
  }
}

/** The price list that a model on chips of one’s own is compared with. */
export interface Seller {
  readonly api: Api
  /** Of whoever makes the model; else the only one, the cheaper of two, or the one in the middle. */
  readonly why: 'maker' | 'only' | 'cheaper' | 'middle'
  /** How many sell it. */
  readonly sellers: number
}

const origin = derived(message('notes.from-months'))
const nothing = { cachedInputShare: 0, cacheWriteShare: 0, batchShare: 0 } as const

/** What a query costs at a list; null where the list has no price of the day, or another model in its place. */
const usdPerQuery = (api: Api, { inputTokens, outputTokens, asOf, cnyPerUsd }: Query) => {
  const sold = soldAt(api, asOf)
  if (sold.retiredOn !== undefined || sold.routedFrom !== undefined) return null
  const asked = { price: { ...nothing, api: api.id }, inputTokens, outputTokens, asOf, cnyPerUsd }
  const workload = givensAt('workload', { inputTokens, outputTokens }, () => origin)
  return boughtOnDemand()
    .traceQuery({ ...workload, ...apiGivens(asked, () => origin) })
    .value('usdPerQuery')
}

/**
 * Who sells a model, to compare its own chips with: its maker where it does,
 * else the seller in the middle by the price of the query, the cheaper of two;
 * undefined where nobody does.
 */
export const sellerOf = (model: string, query: Query): Seller | undefined => {
  const priced = sellersOfModel(model)
    .flatMap((id) => find('apis', id) ?? [])
    .flatMap((api) => {
      const usd = usdPerQuery(api, query)
      return usd === null ? [] : [{ api, usd }]
    })
  const sellers = priced.length
  const maker = priced.find(({ api }) => isMakers(api.id))
  if (maker !== undefined) return { api: maker.api, why: 'maker', sellers }
  const middle = priced.toSorted((a, b) => a.usd - b.usd)[Math.ceil(sellers / 2) - 1]
  const why = (['only', 'cheaper'] as const)[sellers - 1] ?? 'middle'
  return middle && { api: middle.api, why, sellers }
}
