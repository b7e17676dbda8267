import type { Given, QuantityId } from '../../model/index.ts'
import type { traceInference } from '../inference.ts'
import type { Origin } from '../origin.ts'
import type { Parsed } from '../parse.ts'
import type { BreakevenRequest } from '../requests/breakeven.ts'
import { givensAt, resolveAccelerator, resolveRent } from '../resolve.ts'
import { derived } from '../roofline/givens.ts'
import { planText } from '../roofline/text.ts'

export type Read = Extract<Parsed<BreakevenRequest>, { ok: true }>
type Givens = Partial<Record<QuantityId, Given<Origin>>>

/** The accelerator that prices are looked up for, if any. */
export const chipOf = ({ request, originAt }: Read) =>
  request.accelerator === undefined
    ? { id: null, name: 'a cluster of your own', givens: {} as Givens, warnings: [] }
    : resolveAccelerator(request.accelerator, 'bf16', originAt)

const notAsked = (way: string): Given<Origin> => ({
  value: null,
  reason: `${way} is not asked for`,
})

const assumedAt = (read: Read, pointer: string, note: string): Origin => {
  const origin = read.originAt(pointer)
  return origin.from === 'default' ? { ...origin, basis: 'estimate', note } : origin
}

/** The prices of the three ways; an unasked one is null with that reason. */
export const waysGiven = (read: Read, chip: ReturnType<typeof chipOf>): Givens => {
  const { request, originAt } = read
  const { rent, own, api } = request
  const fixed = (way: 'rent' | 'own' | 'api'): Given<Origin> => {
    const part = request[way]
    return part === undefined
      ? notAsked(way)
      : { value: part.fixedUsdPerMonth, origin: originAt(`/${way}/fixedUsdPerMonth`) }
  }
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
          ),
    ...(own === undefined
      ? {
          usdPerCluster: notAsked('own'),
          clusterMonths: notAsked('own'),
          runningUsdPerClusterMonth: notAsked('own'),
        }
      : {
          ...(own.usdPerCluster !== undefined && {
            usdPerCluster: { value: own.usdPerCluster, origin: originAt('/own/usdPerCluster') },
          }),
          clusterMonths: {
            value: own.clusterMonths,
            origin: assumedAt(read, '/own/clusterMonths', 'assumed: five years'),
          },
          runningUsdPerClusterMonth: {
            value: own.runningUsdPerClusterMonth,
            origin: assumedAt(
              read,
              '/own/runningUsdPerClusterMonth',
              'no electricity, space, maintenance or staff is counted',
            ),
          },
        }),
    ...(api === undefined
      ? {
          apiUsdPerMillionInputTokens: notAsked('api'),
          apiUsdPerMillionOutputTokens: notAsked('api'),
        }
      : givensAt('api', { ...api, fixedUsdPerMonth: undefined }, originAt)),
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
