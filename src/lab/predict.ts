import { atBatch, prepare, type Replica } from '../model/roofline/replica.ts'
import { batchAtRate } from '../planner/serving/rate.ts'
import { replicaEfficiencies } from '../presets/efficiency.ts'
import type { ParameterId } from '../presets/efficiency-schema.ts'
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
}

type Fitted = Readonly<Record<ParameterId, number>>

/** The benchmark's client sends a stated number of requests at the rate, and waits for all of them. */
const atRate = (replica: Replica, rate: number, requests: number): Prediction => {
  const most = Math.max(1, replica.batchLimit)
  // More than fit go through in waves, of the same size where they are few.
  const waves = Math.min(3, Math.ceil(requests / most))
  const full = Math.min(most, requests / waves)
  const { outputTokens } = replica
  const batch = batchAtRate(replica, rate, full)
  const now = atBatch(replica, Math.max(1, batch ?? full))
  const perQuery = outputTokens * now.tpotSeconds
  const served =
    batch === null ? now.queriesPerSecondPerReplica : requests / (requests / rate + perQuery)
  // All come nearly at once, and half of their prompts are read before a prompt's own.
  const prefill = now.promptTokens * (now.secondsPerToken + now.prefillAttentionSecondsPerToken)
  const queue = batch === null ? Math.max(0, (full * prefill - full / rate) / 2) : 0
  return {
    outputTokensPerSecond: served * outputTokens,
    fullTokensPerSecond: atBatch(replica, Math.max(1, full)).outputTokensPerSecondPerReplica,
    ttftSeconds: now.ttftSeconds + queue,
    // The prefills that went before the first token do not stand between the others.
    tpotSeconds: now.tpotSeconds - queue / outputTokens,
  }
}

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
  const { outputTokensPerSecondPerReplica: outputTokensPerSecond, ttftSeconds, tpotSeconds } = now
  if (!isStatic) return { outputTokensPerSecond, ttftSeconds, tpotSeconds }
  const decoding = atBatch({ ...together, prefillShare: 0 }, batch)
  return { outputTokensPerSecond, ttftSeconds, tpotSeconds: decoding.tpotSeconds }
}

const ofVariant = (plan: Plan, inputs: Unfitted, fitted: Fitted): Prediction => {
  const { bits, fastLinks, load } = plan
  const replica = prepare({ ...inputs, ...replicaEfficiencies(fitted, bits, fastLinks) })
  if (load.kind === 'rate') return atRate(replica, load.queriesPerSecond, fitted.benchmarkRequests)
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
