import { compile } from '../../model/graph/compile.ts'
import { chipSecondsPerOutputToken } from '../../model/roofline/fleet.ts'
import { missingKvBytes, wholeBatchLimit } from '../../model/roofline/parts.ts'
import { alongBatches, atBatch, type Replica } from '../../model/roofline/replica.ts'
import { type LatencyPercentile, tpotAt, usualPercentile } from './percentile.ts'

/** What users will not wait longer than; undefined where anything will do. */
export interface Limits {
  readonly maxTtftSeconds?: number | undefined
  readonly maxTpotSeconds?: number | undefined
  /** What of both has to keep the limits. */
  readonly latencyPercentile?: LatencyPercentile | undefined
  /** A batch that is asked for; the largest that keeps the limits where none is. */
  readonly batch?: number | undefined
}

/** What a plan comes to at its batch, or why it falls out. */
export type Judged =
  | {
      readonly ok: true
      readonly batch: number
      readonly queriesPerSecondPerReplica: number
      readonly chipSecondsPerToken: number
    }
  | { readonly ok: false; readonly reason: 'memory'; readonly missingBytes: number }
  | { readonly ok: false; readonly reason: 'ttft' | 'tpot' | 'batch'; readonly reached: number }

const lack = compile([missingKvBytes])
const whole = compile([wholeBatchLimit])
const chipTime = compile([chipSecondsPerOutputToken])
const latencies = alongBatches(['ttftSeconds', 'tpotSeconds', 'tpotP95Seconds', 'tpotP99Seconds'])

/** The largest of these batches, the first of which does, that still does. */
const largest = (most: number, does: (batch: number) => boolean): number => {
  let [low, high] = [1, most]
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (does(middle)) low = middle
    else high = middle
  }
  return low
}

/** The largest batch of a prepared replica that keeps the limits, TTFT without a wait, and what it then serves. */
export const judge = (replica: Replica, limits: Limits): Judged => {
  const { maxTtftSeconds = Infinity, maxTpotSeconds = Infinity } = limits
  const tpot = tpotAt[limits.latencyPercentile ?? usualPercentile]
  const { batchLimit } = replica
  if (batchLimit < 1)
    return { ok: false, reason: 'memory', missingBytes: lack(replica).missingKvBytes }
  if (limits.batch !== undefined && limits.batch > batchLimit)
    return { ok: false, reason: 'batch', reached: batchLimit }
  const along = latencies(replica)
  const one = along(1)
  if (one.ttftSeconds > maxTtftSeconds)
    return { ok: false, reason: 'ttft', reached: one.ttftSeconds }
  if (one[tpot] > maxTpotSeconds) return { ok: false, reason: 'tpot', reached: one[tpot] }
  const keeps = (batch: number) => {
    const { ttftSeconds, [tpot]: tpotSeconds } = along(batch)
    return ttftSeconds <= maxTtftSeconds && tpotSeconds <= maxTpotSeconds
  }
  const most =
    limits.batch === undefined ? whole(replica).wholeBatchLimit : Math.floor(limits.batch)
  const batch = keeps(most) ? most : largest(most, keeps)
  const full = atBatch(replica, batch)
  return {
    ok: true,
    batch,
    queriesPerSecondPerReplica: full.queriesPerSecondPerReplica,
    chipSecondsPerToken: chipTime(full).chipSecondsPerOutputToken,
  }
}
