import type { Given } from '../../model/graph/trace.ts'
import type { Way } from '../../planner/breakeven/curves.ts'
import { purchaseOf } from '../../planner/breakeven/purchase.ts'
import type { Origin } from '../../presets/origin.ts'
import { type Message, message } from '../../words/message.ts'
import { derived, type Givens } from '../shared/givens.ts'
import { type Headroom, headroomOf } from '../shared/headroom.ts'
import { planMessage } from '../shared/plan-message.ts'
import { apiGivens } from '../shared/price-api.ts'
import { nothingBeside } from '../shared/price-extras.ts'
import { type RentedChip, resolveRent } from '../shared/price-rent.ts'
import { spotGivens, spotUnknown } from '../shared/price-spot.ts'
import { givensAt, resolveAccelerator } from '../shared/resolve.ts'
import { ratioOf } from './load.ts'
import type { BreakevenRequest, Read } from './request.ts'
import { ownFormOf } from './request-own.ts'
import type { Predicted } from './types.ts'

/** The accelerator that prices are looked up for, if any. */
export const chipOf = ({ request, originAt, say }: Read) => {
  const none: Givens = {}
  return request.accelerator === undefined
    ? { id: null, name: say(message('names.own-cluster')), givens: none, warnings: [] }
    : resolveAccelerator(request.accelerator, 'bf16', originAt, say, request)
}

export type Chip = ReturnType<typeof chipOf>

export const notAsked = (way: Way): Given<Origin> => ({
  value: null,
  reason: message('reasons.way-not-asked', { way }),
})

/** What the prices of tokens need of a request that compares an API. */
export const tokensAsked = ({ api, workload, asOf, cnyPerUsd }: BreakevenRequest) => {
  if (api === undefined) return undefined
  const { fixedUsdPerMonth: _, ...price } = api
  const { inputTokens, outputTokens } = workload
  return { price, inputTokens, outputTokens, asOf, cnyPerUsd }
}

const apiNotAsked: Givens = {
  ...nothingBeside,
  apiUsdPerMillionInputTokens: notAsked('api'),
  apiUsdPerMillionCachedInputTokens: notAsked('api'),
  apiUsdPerMillionCacheWriteTokens: notAsked('api'),
  apiUsdPerMillionOutputTokens: notAsked('api'),
  cachedInputShare: notAsked('api'),
  cacheWriteShare: notAsked('api'),
  batchShare: notAsked('api'),
  batchDiscount: notAsked('api'),
  cachedBatchFactor: notAsked('api'),
  cacheWriteBatchFactor: notAsked('api'),
}

/** What a way costs whatever is served. */
export const fixedGiven = ({ request, originAt }: Read, way: Way): Given<Origin> => {
  const part = request[way]
  return part === undefined
    ? notAsked(way)
    : { value: part.fixedUsdPerMonth, origin: originAt(`/${way}/fixedUsdPerMonth`) }
}

/** Without what no month of a cluster needs. */
const bare = ({
  rentLowUsdPerChipHour,
  rentHighUsdPerChipHour,
  onDemandLowUsdPerChipHour,
  onDemandHighUsdPerChipHour,
  publishedRentUsdPerChipHour,
  ...rent
}: Givens): Givens => rent

/** The prices of renting and of an API; those of a way that is not asked for are null with that reason. */
export const waysGiven = (read: Read, chip: Chip): Givens => {
  const { request, originAt, rate } = read
  const { rent, asOf } = request
  const tokens = tokensAsked(request)
  return {
    rentFixedUsdPerMonth: fixedGiven(read, 'rent'),
    apiFixedUsdPerMonth: fixedGiven(read, 'api'),
    ...(rent === undefined
      ? { usdPerChipHour: notAsked('rent') }
      : bare(
          resolveRent(
            { method: 'rent', ...rent },
            chip,
            () => originAt('/rent/usdPerChipHour'),
            asOf,
            rate,
          ),
        )),
    ...(tokens === undefined ? apiNotAsked : apiGivens(tokens, originAt, 'api')),
  }
}

/** The rent as an inference estimate has it; undefined where renting is not compared. */
export const rentAsked = ({ request: { rent, asOf, cnyPerUsd } }: Read) =>
  rent && { price: { method: 'rent' as const, ...rent }, asOf, cnyPerUsd }

/** Why what interruptions of rented spot chips lose is not counted; undefined where it is, or chips are not spot. */
export const reworkUnknown = (read: Read, chip: RentedChip): Message | undefined => {
  const asked = rentAsked(read)
  return asked?.price.kind === 'spot' ? spotUnknown(asked, chip) : undefined
}

/** What interruptions lose of rented spot chips; nothing where that is not known. */
export const spotGiven = (read: Read, chip: RentedChip): Givens => {
  const asked = rentAsked(read)
  return asked === undefined || reworkUnknown(read, chip) !== undefined
    ? {}
    : spotGivens(asked, chip, () => read.originAt('/rent/spotOverhead'))
}

/** The rate of the workload, or why it has none; where it is predicted, queries come before. */
const rateGiven = ({ request, originAt }: Read): Givens => {
  const { queriesPerSecond, tokensPerMonth } = request.workload
  if (tokensPerMonth !== undefined)
    return {
      tokensPerMonth: { value: tokensPerMonth, origin: originAt('/workload/tokensPerMonth') },
    }
  if (queriesPerSecond !== undefined) return {}
  const none = { value: null, reason: message('reasons.no-rate') }
  return { queriesPerSecond: none, tokensPerMonth: none }
}

/** Planned replicas are used as far as they are in an inference estimate, where a limit on TTFT may ask for less; other clusters in full. */
const planningGiven = (
  { request: { cluster, performance }, originAt }: Read,
  predicted: Predicted | undefined,
): Headroom => {
  if (
    cluster.planningLevel !== undefined ||
    cluster.clusterOutputTokensPerSecond !== undefined ||
    performance.method !== 'roofline'
  )
    return { value: cluster.planningLevel ?? 1, origin: originAt('/cluster/planningLevel') }
  const headroom = headroomOf(performance, originAt)
  const within = predicted?.trace.node('ttftUtilization')
  return within?.kind === 'input' &&
    within.value !== null &&
    within.origin !== undefined &&
    within.value < headroom.value
    ? { value: within.value, origin: within.origin }
    : headroom
}

/** The workload and the cluster that serves it. */
export const clusterGiven = (read: Read, chip: Chip, predicted: Predicted | undefined): Givens => {
  const { request, originAt } = read
  const { activeHoursPerMonth, clusterOutputTokensPerSecond } = request.cluster
  const noPrice = { value: null, reason: message('reasons.no-cluster-price') }
  return {
    ...(predicted === undefined && {
      ...(request.accelerator === undefined && {
        usdPerServer: noPrice,
        chipsPerServer: noPrice,
      }),
      ...chip.givens,
      ...givensAt('server', request.server, originAt),
      ...givensAt('workload', request.workload, originAt),
    }),
    ...rateGiven(read),
    peakToAverageRatio: {
      value: ratioOf(request),
      origin:
        request.load.hourlyWeights === undefined
          ? originAt('/workload/peakToAverageRatio')
          : derived(message('notes.largest-weight')),
    },
    ...givensAt('cluster', { activeHoursPerMonth, clusterOutputTokensPerSecond }, originAt),
    planningLevel: planningGiven(read, predicted),
  }
}

/** The chips of a cluster: as stated, of a replica, or of a server. */
export const chipsGiven = (read: Read, predicted: Predicted | undefined): Given<Origin> => {
  const { cluster, performance } = read.request
  if (predicted === undefined)
    return {
      value: cluster.chipsPerCluster ?? 1,
      origin: read.originAt('/cluster/chipsPerCluster'),
    }
  const { planned, trace, billing } = predicted
  // A price that is stated for a cluster is that of a replica, or of a server.
  const isPriced = read.request.own !== undefined && ownFormOf(read.request) === 'stated'
  if (performance.method === 'roofline') {
    const chips = trace.value('chipsPerReplica')
    const server = trace.value('chipsPerServer')
    if (planned?.ok === true && chips !== null && server !== null && !isPriced) {
      const { clusters, kind } = purchaseOf(server, chips)
      if (billing.by === 'server' && kind === 'clusters-of-server')
        return {
          value: server,
          origin: derived(
            message('notes.cluster-is-server-of-replicas', {
              replicas: clusters,
              plan: planMessage(planned.best.plan),
            }),
          ),
        }
    }
    return planned?.ok === true && chips !== null
      ? {
          value: chips,
          origin: derived(
            message('notes.cluster-is-replica', { plan: planMessage(planned.best.plan) }),
          ),
        }
      : { value: null, reason: planned?.ok === false ? planned.reason : message('reasons.no-plan') }
  }
  const server = trace.value('chipsPerServer')
  if (billing.by === 'chip' && !isPriced)
    return { value: 1, origin: derived(message('notes.cluster-is-chip-billed')) }
  return server === null
    ? { value: 1, origin: derived(message('notes.cluster-is-chip')) }
    : { value: server, origin: derived(message('notes.cluster-is-server')) }
}
