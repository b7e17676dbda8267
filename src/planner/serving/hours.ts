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
  /** The most that an hour may use of what its replicas serve. */
  readonly maxUtilization: number
}

const served = compile([servedQueriesPerSecond])

/** The whole replicas that each hour’s load needs. */
export const hourlyReplicas = (
  load: { readonly queriesPerSecond: number; readonly servedShare: number },
  { hourlyWeights, minReplicas, redundantReplicas, maxUtilization }: Scaling,
  queriesPerSecondPerReplica: number,
): Hours => {
  const rate = served(load).servedQueriesPerSecond
  const mean = sum(hourlyWeights) / hourlyWeights.length
  return hourlyWeights.map((hour) => {
    const used = (rate * hour) / mean / (queriesPerSecondPerReplica * maxUtilization)
    const needed = Math.ceil(used * (1 - 1e-12))
    return Math.max(minReplicas, needed) + redundantReplicas
  })
}

export const meanOf = (hours: Hours): number => sum(hours) / hours.length

/** Chips that each hour pays for, on average: of its replicas, in whole units of so many. */
export const meanChips = (
  replicas: Hours,
  { chipsPerReplica, chipsPerUnit }: { chipsPerReplica: number; chipsPerUnit: number },
): number =>
  meanOf(
    replicas.map(
      (count) => Math.ceil(((count * chipsPerReplica) / chipsPerUnit) * (1 - 1e-12)) * chipsPerUnit,
    ),
  )
