import { compile } from '../../model/graph/compile.ts'
import {
  prefillLoad,
  prefillServiceSeconds,
  prefillWaitSeconds,
  ttftP50Seconds,
} from '../../model/roofline/load.ts'
import { atBatch, type Replica } from '../../model/roofline/replica.ts'
import { batchAtRate } from './rate.ts'

const firstToken = compile([prefillServiceSeconds, prefillLoad, prefillWaitSeconds, ttftP50Seconds])

/** The median TTFT of a prepared replica at a rate, waiting included; null where the rate is more than it serves at `most`. */
export const medianTtftAt = (
  replica: Replica,
  queriesPerSecond: number,
  most: number,
): number | null => {
  const batch = batchAtRate(replica, queriesPerSecond, most)
  if (batch === null) return null
  return firstToken({
    ...atBatch(replica, batch),
    loadQueriesPerSecondPerReplica: queriesPerSecond,
  }).ttftP50Seconds
}
