import { queriesPerSecondOfTokens } from '../../model/breakeven/rate.ts'
import { tokensPerQuery } from '../../model/inference/throughput.ts'
import { constants } from '../../model/quantities/constants.ts'
import { message } from '../../words/message.ts'
import { traceInference } from '../inference/index.ts'
import { derived } from '../shared/givens.ts'
import { rentBillingAsked } from './billing.ts'
import { serversAlone } from './energy.ts'
import { ratioOf } from './load.ts'
import type { BreakevenRequest, Read } from './request.ts'
import type { Predicted } from './types.ts'

const queriesPerSecondOf = ({ workload, cluster }: BreakevenRequest): number =>
  workload.queriesPerSecond ??
  queriesPerSecondOfTokens.compute({
    tokensPerMonth: workload.tokensPerMonth ?? 0,
    tokensPerQuery: tokensPerQuery.compute(workload),
    secondsPerHour: constants.secondsPerHour.value,
    activeHoursPerMonth: cluster.activeHoursPerMonth,
  })

/** How the chips are rented, which says how they are billed. */
const rentOf = (rent: BreakevenRequest['rent']) => {
  if (rent === undefined) return { method: 'rent', kind: 'on-demand' } as const
  const { fixedUsdPerMonth: _, billing: __, ...price } = rent
  return { method: 'rent', ...price } as const
}

/** The inference estimate that predicts the rate, from model and accelerator; undefined where a cluster states it. */
export const predictedOf = ({ request, originAt, say }: Read): Predicted | undefined => {
  const { workload, cluster, model, accelerator, performance, server, asOf, rent } = request
  if (cluster.clusterOutputTokensPerSecond !== undefined) return undefined
  if (model === undefined || accelerator === undefined) return undefined
  const { inputTokens, outputTokens } = workload
  const ofTokens = workload.queriesPerSecond === undefined
  return traceInference({
    request: {
      workload: {
        inputTokens,
        outputTokens,
        servedShare: 1,
        peakToAverageRatio: ratioOf(request),
        queriesPerSecond: queriesPerSecondOf(request),
      },
      model,
      accelerator,
      performance,
      billing: rentBillingAsked(request),
      server,
      asOf,
      energy: serversAlone,
      price: rentOf(rent),
      currency: request.currency,
      working: request.working,
    },
    say,
    originAt: (pointer) =>
      ofTokens && pointer === '/workload/queriesPerSecond'
        ? derived(message('notes.rate-of-tokens'))
        : originAt(pointer),
  })
}
