import { compile } from '../../model/graph/compile.ts'
import { waitDefinitions } from '../../model/inference/load.ts'
import { alongBatches, type Replica } from '../../model/roofline/replica.ts'
import { type LatencyPercentile, ttftAt } from './percentile.ts'

const alone = alongBatches([
  'queriesPerSecondPerReplica',
  'promptTokens',
  'ttftSeconds',
  'prefillSeconds',
])
const firstToken = compile(waitDefinitions)

/** TTFT of a prepared replica at a percentile, the wait included, where its load keeps so many sequences decoding. */
export const ttftAlong = (replica: Replica, percentile: LatencyPercentile) => {
  const along = alone(replica)
  return (batch: number) => {
    const { queriesPerSecondPerReplica, ...now } = along(batch)
    return firstToken({
      ...replica,
      ...now,
      loadQueriesPerSecondPerReplica: queriesPerSecondPerReplica,
    })[ttftAt[percentile]]
  }
}

/** How close the answer solves the batch of a load: a limit is kept to within it. */
const margin = 1e-6

/**
 * The most of what a replica serves at its full batch that it may be used while
 * TTFT keeps a limit, the wait included: a share, 1 where it does when full, 0
 * where it does at no load. The wait and the step grow with the load, so that
 * it keeps the limit at every smaller one.
 */
export const ttftUtilization = (
  replica: Replica,
  full: { readonly batch: number; readonly queriesPerSecondPerReplica: number },
  maxTtftSeconds: number,
  percentile: LatencyPercentile,
): number => {
  const ttft = ttftAlong(replica, percentile)
  const keeps = (batch: number) => ttft(batch) <= maxTtftSeconds * (1 - margin)
  if (keeps(full.batch)) return 1
  let [low, high] = [0, full.batch]
  for (let round = 0; round < 60 && high - low > 1e-9 * high; round++) {
    const middle = (low + high) / 2
    if (keeps(middle)) low = middle
    else high = middle
  }
  if (low === 0) return 0
  return alone(replica)(low).queriesPerSecondPerReplica / full.queriesPerSecondPerReplica
}
