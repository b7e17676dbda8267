import { atBatch, batchAtRate, prepare, type Values } from '../model/roofline/replica.ts'
import type { ParameterId } from '../presets/efficiency-schema.ts'
import { type Plan, withEfficiency } from './plan.ts'

export interface Prediction {
  readonly outputTokensPerSecond: number
  readonly ttftSeconds: number
  readonly tpotSeconds: number
}

type Fitted = Readonly<Record<ParameterId, number>>

/** The benchmark's client sends a stated number of requests at the rate, and waits for all of them. */
const atRate = (values: Values, rate: number, requests: number): Prediction => {
  const most = Math.max(1, values.batchLimit)
  // More than fit go through in waves, of the same size where they are few.
  const waves = Math.min(3, Math.ceil(requests / most))
  const full = Math.min(most, requests / waves)
  const { outputTokens } = values
  const batch = batchAtRate(values, rate, full)
  const now = atBatch(values, Math.max(1, batch ?? full))
  const perQuery = outputTokens * now.tpotSeconds
  const served =
    batch === null ? now.queriesPerSecondPerReplica : requests / (requests / rate + perQuery)
  // All come nearly at once, and half of their prompts are read before a prompt's own.
  const prefill = now.promptTokens * (now.secondsPerToken + now.prefillAttentionSecondsPerToken)
  const queue = batch === null ? Math.max(0, (full * prefill - full / rate) / 2) : 0
  return {
    outputTokensPerSecond: served * outputTokens,
    ttftSeconds: now.ttftSeconds + queue,
    // The prefills that went before the first token do not stand between the others.
    tpotSeconds: now.tpotSeconds - queue / outputTokens,
  }
}

const atFixedBatch = (plan: Plan, values: Values): Prediction => {
  const { load, engine } = plan
  const limit = Math.max(0.3, values.batchLimit)
  const isStatic = engine.batching === 'static' || values.outputTokens <= 1
  const batch = load.kind === 'batch' ? Math.min(load.sequences, Math.max(1, 1.15 * limit)) : limit
  values.promptsTogether = isStatic ? batch : 1
  const now = atBatch(values, batch)
  if (values.outputTokens <= 1) {
    // Nothing is decoded: the prompts' prefill is all there is.
    const ttftSeconds = now.prefillSeconds + now.requestHostSeconds / 10
    return { outputTokensPerSecond: batch / ttftSeconds, ttftSeconds, tpotSeconds: Number.NaN }
  }
  if (!isStatic)
    return {
      outputTokensPerSecond: now.outputTokensPerSecondPerReplica,
      ttftSeconds: now.ttftSeconds,
      tpotSeconds: now.tpotSeconds,
    }
  const { outputTokensPerSecondPerReplica, ttftSeconds } = now
  values.prefillShare = 0
  const decode = atBatch(values, batch).tpotSeconds
  values.prefillShare = 1
  return {
    outputTokensPerSecond: outputTokensPerSecondPerReplica,
    ttftSeconds,
    tpotSeconds: decode,
  }
}

const ofVariant = (plan: Plan, values: Values, fitted: Fitted): Prediction => {
  prepare(withEfficiency(values, plan, fitted))
  if (plan.load.kind === 'rate')
    return atRate(values, plan.load.queriesPerSecond, fitted.benchmarkRequests)
  return atFixedBatch(plan, values)
}

/** What a benchmark would show for a plan, with these efficiencies. */
export const predict = (plan: Plan, fitted: Fitted): Prediction => {
  let best: Prediction | undefined
  for (const values of plan.variants) {
    const now = ofVariant(plan, values, fitted)
    if (best === undefined || now.outputTokensPerSecond > best.outputTokensPerSecond) best = now
  }
  if (best === undefined) throw new Error(`${plan.id} has no plan`)
  const rate = plan.load.kind === 'rate' ? 1 : plan.countedShare
  return { ...best, outputTokensPerSecond: best.outputTokensPerSecond * rate }
}
