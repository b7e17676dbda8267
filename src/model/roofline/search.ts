import { atBatch, type Values } from './replica.ts'

/** What a user will not wait longer than; undefined where anything will do. */
export interface Limits {
  readonly maxTtftSeconds?: number | undefined
  readonly maxTpotSeconds?: number | undefined
  /** A batch that is asked for; the largest that keeps the limits where none is. */
  readonly batch?: number | undefined
}

/** What a plan comes to, or why it falls out. */
export type Judged =
  | { readonly ok: true; readonly batch: number; readonly chipSecondsPerToken: number }
  | { readonly ok: false; readonly reason: 'memory'; readonly missingBytes: number }
  | { readonly ok: false; readonly reason: 'ttft' | 'tpot' | 'batch'; readonly reached: number }

/** The largest batch of a prepared replica that keeps the limits, and what a token then takes. */
export const judge = (values: Values, limits: Limits): Judged => {
  const { batchLimit, chipsPerReplica, tensorParallel, kvShards } = values
  if (batchLimit < 1) {
    const needed = (values.kvBytesReserved * tensorParallel) / kvShards
    return { ok: false, reason: 'memory', missingBytes: needed - values.kvBudgetBytes }
  }
  if (limits.batch !== undefined && limits.batch > batchLimit)
    return { ok: false, reason: 'batch', reached: batchLimit }
  const keeps = (batch: number): 'ttft' | 'tpot' | undefined => {
    const now = atBatch(values, batch)
    if (now.ttftSeconds > (limits.maxTtftSeconds ?? Infinity)) return 'ttft'
    return now.tpotSeconds > (limits.maxTpotSeconds ?? Infinity) ? 'tpot' : undefined
  }
  const broken = keeps(1)
  if (broken !== undefined)
    return {
      ok: false,
      reason: broken,
      reached: broken === 'ttft' ? values.ttftSeconds : values.tpotSeconds,
    }
  let batch = Math.floor(limits.batch ?? batchLimit)
  if (keeps(batch) !== undefined) {
    let low = 1
    let high = batch
    while (high - low > 1) {
      const middle = Math.floor((low + high) / 2)
      if (keeps(middle) === undefined) low = middle
      else high = middle
    }
    batch = low
  }
  const { outputTokensPerSecondPerReplica } = atBatch(values, batch)
  return { ok: true, batch, chipSecondsPerToken: chipsPerReplica / outputTokensPerSecondPerReplica }
}

/** What takes most of a step, and its share. */
export type Bound = 'memory' | 'compute' | 'network' | 'overhead'

/** The parts of a step by what they wait for, as shares that add up to 1. */
export const sharesOf = (values: Values): Readonly<Record<Bound, number>> => {
  const rows = values.decodeRows + values.prefillRows
  const memory =
    values.denseReadSeconds +
    values.expertShare * values.expertReadSeconds +
    values.kvReadSeconds +
    rows * values.activationSecondsPerToken
  const network =
    rows * values.linkSecondsPerToken + values.collectivesPerStep * values.collectiveLatencySeconds
  const overhead =
    values.overheadSeconds - values.collectivesPerStep * values.collectiveLatencySeconds
  const total = values.stepSeconds
  return {
    memory: memory / total,
    network: network / total,
    overhead: overhead / total,
    compute: Math.max(0, 1 - (memory + network + overhead) / total),
  }
}
