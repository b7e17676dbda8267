import type { Trace } from '../../model/graph/trace.ts'
import { blockWeights, peakOfWeights, toMeanOne } from '../../model/load/shape.ts'
import { estimateMonths, type OwnMonth } from '../../planner/breakeven/estimate.ts'
import { bellWeights } from '../../planner/load/bell.ts'
import { constantOrigin, type Origin } from '../../presets/origin.ts'
import type { Message } from '../../words/message.ts'
import type { InferenceRequest } from '../inference/request.ts'
import { traceInference } from '../inference/solve.ts'
import type { Warning } from '../shared/answer-parts.ts'
import { derived } from '../shared/givens.ts'
import { defaultPeakHours } from '../shared/request-load.ts'
import { givensAt } from '../shared/resolve.ts'
import {
  chipOf,
  chipsGiven,
  type Read,
  rateGiven,
  serversAlone,
  togetherGiven,
  waysGiven,
} from './givens.ts'
import { owningOf } from './own.ts'
import type { BreakevenRequest } from './request.ts'

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
    energy: serversAlone,
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

/** A month of each way, resolved and run; what the rate of a cluster rests on comes before. */
export const monthsOf = (
  read: Read,
): {
  trace: Trace<Origin>
  form: OwnMonth['form']
  subject: string
  warnings: readonly (Warning | Message)[]
} => {
  const { request, originAt } = read
  const inference = asInference(read)
  const predicted =
    inference === undefined ? undefined : traceInference({ request: inference, originAt })
  const chip = chipOf(read)
  const { hourlyWeights } = request.load
  const { planningLevel, activeHoursPerMonth, clusterOutputTokensPerSecond } = request.cluster
  const chips = chipsGiven(read, predicted)
  const { own, givens, notCounted } = owningOf(read)
  const trace = estimateMonths<Origin>({
    predicted: predicted?.trace,
    own,
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
      chipsPerCluster: chips,
      clustersPerPurchase: togetherGiven(read, chips, predicted),
      ...waysGiven(read, chip),
      ...givens,
    },
  })
  return {
    trace,
    form: own.form,
    subject:
      predicted === undefined ? chip.name : `${predicted.model.name} on ${predicted.chip.name}`,
    warnings: [
      ...(predicted?.chip.warnings ?? []),
      ...(notCounted === undefined
        ? []
        : [{ code: 'running-cost-not-counted', detail: notCounted }]),
    ],
  }
}
