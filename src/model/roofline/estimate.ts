import { portable } from '../../units/portable.ts'
import type { OpenTrace } from '../graph/open-trace.ts'
import {
  atBatch,
  batchAtRate,
  firstTokenFormulas,
  memoryFormulas,
  rateFormulas,
  speculationFormulas,
  stepFormulas,
  type Values,
} from './replica.ts'

/** Runs the whole chain of a replica in a trace: memory, rates, a step at the batch, first token. */
export const rooflineTrace = <Origin>(trace: OpenTrace<Origin>, speculates: boolean): void => {
  if (speculates) for (const formula of speculationFormulas) trace.run(formula)
  for (const formula of [
    ...memoryFormulas,
    ...rateFormulas,
    ...stepFormulas,
    ...firstTokenFormulas,
  ])
    trace.run(formula)
}

/** A replica at its share of the load. */
export interface OperatingPoint {
  readonly batch: number
  readonly tpotSeconds: number
  /** At the middle and at the 95th percentile of the waiting time. */
  readonly ttftP50Seconds: number
  readonly ttftP95Seconds: number
  /** Share of the replica's time that prefills take. */
  readonly prefillLoad: number
}

/**
 * A prepared replica at a rate: the batch by Little's law, and the wait before
 * the prefill as of a single server with constant service time (M/D/1:
 * Pollaczek-Khinchine, its tail taken as exponential). Null where the rate is
 * more than it serves at `most`.
 */
export const operatingPoint = (
  values: Values,
  queriesPerSecond: number,
  most: number,
): OperatingPoint | null => {
  const batch = batchAtRate(values, queriesPerSecond, most)
  if (batch === null) return null
  const { prefillSeconds, ttftSeconds, tpotSeconds, prefilledTokens } = atBatch(values, batch)
  const each = prefilledTokens * (values.secondsPerToken + values.prefillAttentionSecondsPerToken)
  const load = Math.min(0.999, queriesPerSecond * Math.min(each, prefillSeconds))
  const mean = (load * each) / (2 * (1 - load))
  const waitAt = (share: number) =>
    mean === 0 ? 0 : Math.max(0, mean * portable(Math.log(load / (1 - share))))
  return {
    batch,
    tpotSeconds,
    ttftP50Seconds: ttftSeconds + waitAt(0.5),
    ttftP95Seconds: ttftSeconds + waitAt(0.95),
    prefillLoad: load,
  }
}
