import {
  bellWeights,
  blockWeights,
  estimateMonths,
  type Given,
  peakOfWeights,
  type QuantityId,
  type Trace,
  toMeanOne,
} from '../../model/index.ts'
import type { Warning } from '../answers/parts.ts'
import { traceInference } from '../inference.ts'
import { constantOrigin, type Origin } from '../origin.ts'
import type { Parsed } from '../parse.ts'
import type { BreakevenRequest } from '../requests/breakeven.ts'
import type { InferenceRequest } from '../requests/inference.ts'
import { defaultPeakHours } from '../requests/load.ts'
import { givensAt, resolveAccelerator, resolveRent } from '../resolve.ts'
import { derived } from '../roofline/givens.ts'
import { planText } from '../roofline/text.ts'

export type Read = Extract<Parsed<BreakevenRequest>, { ok: true }>
type Givens = Partial<Record<QuantityId, Given<Origin>>>

const secondsPerHour = 3600

/** The request as an inference estimate, where model and accelerator predict the rate. */
const asInference = ({ request }: Read): InferenceRequest | undefined => {
  const { workload, cluster, model, accelerator, performance, server, asOf, rent } = request
  if (cluster.clusterOutputTokensPerSecond !== undefined) return undefined
  if (model === undefined || accelerator === undefined) return undefined
  const { inputTokens, outputTokens, tokensPerMonth = 0 } = workload
  const monthSeconds = secondsPerHour * cluster.activeHoursPerMonth
  return {
    workload: {
      inputTokens,
      outputTokens,
      servedShare: 1,
      peakToAverageRatio: ratioOf(request),
      queriesPerSecond:
        workload.queriesPerSecond ?? tokensPerMonth / (inputTokens + outputTokens) / monthSeconds,
    },
    model,
    accelerator,
    performance,
    server,
    asOf,
    energy: { loadFraction: 1, powerUsageEffectiveness: 1, efficiencyGain: 0 },
    price: { method: 'rent', kind: rent?.kind ?? 'on-demand' },
  } as InferenceRequest
}

const ratioOf = ({ workload, load }: BreakevenRequest) =>
  load.hourlyWeights === undefined ? workload.peakToAverageRatio : peakOfWeights(load.hourlyWeights)

/** Most that one hour of a day can be over the mean of its 24. */
const maxDailyRatio = 24

/** The load of each hour over its mean; a reason where the hours are not known. */
export const weightsOf = (request: BreakevenRequest): readonly number[] | string => {
  const { workload, load } = request
  if (load.hourlyWeights !== undefined) return toMeanOne(load.hourlyWeights)
  const ratio = workload.peakToAverageRatio
  if (ratio === 1) return 'the load is flat: give workload.peakToAverageRatio or load.hourlyWeights'
  if (ratio > maxDailyRatio)
    return `a peak of ${ratio} times the mean fits no shape of 24 hours: at most ${maxDailyRatio}`
  return load.shape === 'block'
    ? blockWeights(ratio, load.peakHours ?? defaultPeakHours)
    : bellWeights(ratio)
}

const chipOf = ({ request, originAt }: Read) =>
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

const waysGiven = (read: Read, chip: ReturnType<typeof chipOf>): Givens => {
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

const rateGiven = ({ request, originAt }: Read): Givens => {
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
const chipsGiven = (
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

/** A month of each way, resolved and run; what the rate of a cluster rests on comes before. */
export const monthsOf = (
  read: Read,
): { trace: Trace<Origin>; subject: string; warnings: readonly Warning[] } => {
  const { request, originAt } = read
  const inference = asInference(read)
  const predicted =
    inference === undefined ? undefined : traceInference({ request: inference, originAt })
  const chip = chipOf(read)
  const { hourlyWeights } = request.load
  const { planningLevel, activeHoursPerMonth, clusterOutputTokensPerSecond } = request.cluster
  const own = request.own
  const trace = estimateMonths<Origin>({
    predicted: predicted?.trace,
    ofServers: own !== undefined && own.usdPerCluster === undefined,
    constantOrigin,
    given: {
      ...(predicted === undefined && {
        usdPerServer: { value: null, reason: 'no price was given (own.usdPerCluster)' },
        chipsPerServer: { value: null, reason: 'no price was given (own.usdPerCluster)' },
        ...chip.givens,
        ...givensAt('server', request.server, originAt),
        ...givensAt('workload', request.workload, originAt),
      }),
      ...rateGiven(read),
      peakToAverageRatio: {
        value: ratioOf(request),
        origin:
          hourlyWeights === undefined
            ? originAt('/workload/peakToAverageRatio')
            : derived('the largest of the hourly weights over their mean'),
      },
      ...givensAt(
        'cluster',
        { planningLevel, activeHoursPerMonth, clusterOutputTokensPerSecond },
        originAt,
      ),
      chipsPerCluster: chipsGiven(read, predicted),
      ...waysGiven(read, chip),
    },
  })
  return {
    trace,
    subject:
      predicted === undefined ? chip.name : `${predicted.model.name} on ${predicted.chip.name}`,
    warnings: predicted?.chip.warnings ?? [],
  }
}
