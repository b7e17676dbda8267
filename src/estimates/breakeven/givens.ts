import type { Given } from '../../model/graph/trace.ts'
import type { QuantityId } from '../../model/quantities/index.ts'
import type { Origin } from '../../presets/origin.ts'
import type { traceInference } from '../inference/solve.ts'
import { planText } from '../inference/text.ts'
import { yuanRateOf } from '../shared/currency-rate.ts'
import type { Read as ReadOf } from '../shared/estimate.ts'
import { derived } from '../shared/givens.ts'
import { apiGivens } from '../shared/price-api.ts'
import { resolveAccelerator, resolveRent } from '../shared/resolve.ts'
import type { BreakevenRequest } from './request.ts'

export type Read = ReadOf<BreakevenRequest>
export type Givens = Partial<Record<QuantityId, Given<Origin>>>

/** The accelerator that prices are looked up for, if any. */
export const chipOf = ({ request, originAt }: Read) =>
  request.accelerator === undefined
    ? { id: null, name: 'a cluster of your own', givens: {} as Givens, warnings: [] }
    : resolveAccelerator(request.accelerator, 'bf16', originAt)

export type Chip = ReturnType<typeof chipOf>

/** Energy where nothing is said of it: the servers at full power, and nothing around them. */
export const serversAlone = {
  loadFraction: 1,
  powerUsageEffectiveness: 1,
  efficiencyGain: 0,
} as const

export const notAsked = (way: string): Given<Origin> => ({
  value: null,
  reason: `${way} is not asked for`,
})

/** What the prices of tokens need of a request that compares an API. */
export const tokensAsked = ({ api, workload, asOf, cnyPerUsd }: BreakevenRequest) => {
  if (api === undefined) return undefined
  const { fixedUsdPerMonth: _, ...price } = api
  return { price, inputTokens: workload.inputTokens, asOf, cnyPerUsd }
}

const tokenIds = [
  'apiUsdPerMillionInputTokens',
  'apiUsdPerMillionCachedInputTokens',
  'apiUsdPerMillionCacheWriteTokens',
  'apiUsdPerMillionOutputTokens',
  'cachedInputShare',
  'cacheWriteShare',
  'batchShare',
  'batchDiscount',
] as const

/** The prices of renting and of an API, and what each way costs whatever is served; an unasked one is null with that reason. */
export const waysGiven = ({ request, originAt }: Read, chip: Chip): Givens => {
  const { rent } = request
  const fixed = (way: 'rent' | 'own' | 'api'): Given<Origin> => {
    const part = request[way]
    return part === undefined
      ? notAsked(way)
      : { value: part.fixedUsdPerMonth, origin: originAt(`/${way}/fixedUsdPerMonth`) }
  }
  const tokens = tokensAsked(request)
  return {
    rentFixedUsdPerMonth: fixed('rent'),
    ownFixedUsdPerMonth: fixed('own'),
    apiFixedUsdPerMonth: fixed('api'),
    usdPerChipHour:
      rent === undefined
        ? notAsked('rent')
        : resolveRent(
            { method: 'rent', ...rent },
            chip,
            () => originAt('/rent/usdPerChipHour'),
            request.asOf,
            yuanRateOf(request),
          ),
    ...(tokens === undefined
      ? Object.fromEntries(tokenIds.map((id) => [id, notAsked('api')]))
      : apiGivens(tokens, originAt, 'api')),
  }
}

/** The rate of the workload, or why it has none. */
export const rateGiven = ({ request, originAt }: Read): Givens => {
  const { queriesPerSecond, tokensPerMonth } = request.workload
  if (tokensPerMonth !== undefined)
    return {
      tokensPerMonth: { value: tokensPerMonth, origin: originAt('/workload/tokensPerMonth') },
    }
  if (queriesPerSecond !== undefined) return {}
  const reason = 'no rate was given (workload.queriesPerSecond or workload.tokensPerMonth)'
  return { queriesPerSecond: { value: null, reason }, tokensPerMonth: { value: null, reason } }
}

/** The chips of a cluster: as stated, of a replica, or of a server. */
export const chipsGiven = (
  read: Read,
  predicted: ReturnType<typeof traceInference> | undefined,
): Given<Origin> => {
  const { cluster, performance } = read.request
  if (predicted === undefined)
    return {
      value: cluster.chipsPerCluster ?? 1,
      origin: read.originAt('/cluster/chipsPerCluster'),
    }
  const { planned, trace } = predicted
  if (performance.method === 'roofline')
    return planned?.ok === true
      ? {
          value: trace.value('chipsPerReplica') ?? 1,
          origin: derived(`one replica: ${planText(planned.best.plan)}`),
        }
      : { value: null, reason: planned?.reason ?? 'no plan was found' }
  const server = trace.value('chipsPerServer')
  return server === null
    ? { value: 1, origin: derived('a chip at a time, as no size of a server is known') }
    : { value: server, origin: derived('one server') }
}

/** Whole servers are bought, as an inference estimate counts them: those of a replica that fills a part of one come together. */
export const togetherGiven = (
  { request: { own } }: Read,
  chips: Given<Origin>,
  predicted: ReturnType<typeof traceInference> | undefined,
): Given<Origin> => {
  if (own === undefined) return notAsked('own')
  const server = predicted?.trace.value('chipsPerServer') ?? null
  const one = (note: string) => ({ value: 1, origin: derived(note) })
  if (own.usdPerCluster !== undefined || server === null || chips.value === null)
    return one('each cluster is bought by itself')
  const together = server / chips.value
  if (Number.isInteger(together))
    return { value: together, origin: derived(`those of a server of ${server} chips`) }
  return Number.isInteger(1 / together)
    ? one(`a cluster is whole servers of ${server} chips`)
    : one(`by its share of servers of ${server} chips, which it does not fill evenly`)
}
