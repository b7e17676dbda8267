import { atBatch, prepare, type Replica, type ReplicaAtBatch } from '../model/roofline/replica.ts'
import { replicaEfficiencies } from '../presets/efficiency.ts'
import type { ParameterId } from '../presets/efficiency-schema.ts'
import { seenByClient } from './client.ts'
import type { Plan, Unfitted } from './plan.ts'

/** What a benchmark measures. */
export interface Figures {
  readonly outputTokensPerSecond: number
  readonly ttftSeconds: number
  readonly tpotSeconds: number
}

export interface Prediction extends Figures {
  /** Under a load that arrives at a rate: tokens a second with as many sequences as there may be. */
  readonly fullTokensPerSecond?: number
  /** Of the TTFT, the wait of a prompt for the prompts before it, where replicas are full. */
  readonly waitSeconds?: number
}

type Fitted = Readonly<Record<ParameterId, number>>

/** Beyond it the wait of a steady state is longer than any benchmark runs. */
const mostBusy = 0.95

/** The arithmetic of a prompt. */
const promptOf = (now: ReplicaAtBatch): number =>
  now.promptTokens * (now.secondsPerToken + now.prefillAttentionSecondsPerToken)

/** Prompts wait for each other as for one server with constant service time (M/D/1), busy for a share of the time. */
const waitOf = (now: ReplicaAtBatch, load: number): number => {
  const busy = Math.min(mostBusy, load)
  return (busy * promptOf(now)) / (2 * (1 - busy))
}

const atRate = (replica: Replica, rate: number, requests: number): Prediction => ({
  ...seenByClient(replica, rate, requests),
  fullTokensPerSecond: atBatch(replica, Math.min(Math.max(1, replica.batchLimit), requests))
    .outputTokensPerSecondPerReplica,
})

const atFixedBatch = ({ load, engine }: Plan, replica: Replica): Prediction => {
  const { batchLimit, outputTokens } = replica
  const limit = Math.max(0.3, batchLimit)
  const isStatic = engine.batching === 'static' || outputTokens <= 1
  const batch = load.kind === 'batch' ? Math.min(load.sequences, Math.max(1, 1.15 * limit)) : limit
  const together = isStatic ? { ...replica, promptsTogether: batch } : replica
  const now = atBatch(together, batch)
  if (outputTokens <= 1) {
    // Nothing is decoded: the prompts' prefill is all there is.
    const ttftSeconds = now.prefillSeconds + now.requestHostSeconds / 10
    return { outputTokensPerSecond: batch / ttftSeconds, ttftSeconds, tpotSeconds: Number.NaN }
  }
  const { outputTokensPerSecondPerReplica: outputTokensPerSecond } = now
  if (!isStatic) {
    const waitSeconds = waitOf(now, now.queriesPerSecondPerReplica * promptOf(now))
    const { ttftSeconds, tpotSeconds } = now
    return {
      outputTokensPerSecond,
      ttftSeconds: ttftSeconds + waitSeconds,
      tpotSeconds,
      waitSeconds,
    }
  }
  const { ttftSeconds, tpotSeconds } = atBatch({ ...together, prefillShare: 0 }, batch)
  return { outputTokensPerSecond, ttftSeconds, tpotSeconds }
}

const ofVariant = (plan: Plan, inputs: Unfitted, fitted: Fitted): Prediction => {
  const { multiplied, fastLinks, load } = plan
  const replica = prepare({ ...inputs, ...replicaEfficiencies(fitted, multiplied, fastLinks) })
  if (load.kind === 'rate')
    return atRate(replica, load.queriesPerSecond, load.requests ?? fitted.benchmarkRequests)
  return atFixedBatch(plan, replica)
}

/** What a benchmark would show for a plan, with these efficiencies. */
export const predict = (plan: Plan, fitted: Fitted): Prediction => {
  let best: Prediction | undefined
  for (const inputs of plan.variants) {
    const now = ofVariant(plan, inputs, fitted)
    if (best === undefined || now.outputTokensPerSecond > best.outputTokensPerSecond) best = now
  }
  if (best === undefined) throw new Error(`${plan.id} has no plan`)
  const rate = plan.load.kind === 'rate' ? 1 : plan.countedShare
  return { ...best, outputTokensPerSecond: best.outputTokensPerSecond * rate }
}
