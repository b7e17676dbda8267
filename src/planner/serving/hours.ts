import { compile } from '../../model/graph/compile.ts'
import { servedQueriesPerSecond } from '../../model/inference/throughput.ts'
import { peakQueriesPerSecond } from '../../model/roofline/fleet.ts'

type Hours = readonly number[]

const sum = (numbers: Hours): number => numbers.reduce((total, one) => total + one, 0)

/** The largest of hourly weights over their mean. */
export const peakToAverageOf = (hours: Hours): number =>
  (Math.max(...hours) * hours.length) / sum(hours)

const peak = compile([servedQueriesPerSecond, peakQueriesPerSecond])

/** Queries a second at the peak of a load. */
export const peakOf = (load: {
  readonly queriesPerSecond: number
  readonly servedShare: number
  readonly peakToAverageRatio: number
}): number => peak(load).peakQueriesPerSecond

/** What runs in each hour. */
export interface Scaling {
  readonly hourlyWeights: Hours
  readonly minReplicas: number
  readonly redundantReplicas: number
}

const served = compile([servedQueriesPerSecond])

/** Replicas that run on average where each hour runs the whole replicas that its load needs. */
export const meanReplicas = (
  load: { readonly queriesPerSecond: number; readonly servedShare: number },
  { hourlyWeights, minReplicas, redundantReplicas }: Scaling,
  queriesPerSecondPerReplica: number,
): number => {
  const rate = served(load).servedQueriesPerSecond
  const mean = sum(hourlyWeights) / hourlyWeights.length
  const counts = hourlyWeights.map((hour) => {
    const needed = Math.ceil(((rate * hour) / mean / queriesPerSecondPerReplica) * (1 - 1e-12))
    return Math.max(minReplicas, needed) + redundantReplicas
  })
  return sum(counts) / counts.length
}
