import type { Formula } from '../graph/formula.ts'
import { type QuantityId, quantities } from '../quantities/index.ts'
import * as experts from './experts.ts'
import * as latency from './latency.ts'
import { ringShare } from './link.ts'
import * as memory from './memory.ts'
import * as step from './step.ts'
import * as workload from './workload.ts'

/** Numbers by quantity: what is given, and after a run what follows. */
export type Values = Record<QuantityId, number>

// One hidden class for all: engines keep an object fast when it is parsed with all its fields.
const blank = JSON.stringify(Object.fromEntries(Object.keys(quantities).map((id) => [id, 0.5])))

/** Values with room for every quantity; what is not given is not to be read before it is computed. */
export const valuesFrom = (given: Partial<Values>): Values =>
  Object.assign(JSON.parse(blank) as Values, given)

/** What a replica holds, in the order of computation. */
export const memoryFormulas: readonly Formula<QuantityId>[] = [
  workload.meanContextTokens,
  memory.reservedTokens,
  memory.kvBytesPerSequence,
  memory.kvBytesReserved,
  memory.replicaWeightBytes,
  memory.activationBytes,
  memory.kvBudgetBytes,
  memory.batchLimit,
] as readonly Formula<QuantityId>[]

/** What does not depend on the batch. */
export const rateFormulas = [
  workload.prefilledTokens,
  step.denseReadSeconds,
  step.expertReadSeconds,
  step.matmulSecondsPerToken,
  step.headSecondsPerToken,
  step.activationSecondsPerToken,
  ringShare,
  step.linkSecondsPerToken,
  step.secondsPerToken,
  step.decodeAttentionSecondsPerToken,
  step.prefillAttentionSecondsPerToken,
] as readonly Formula<QuantityId>[]

/** One step at a batch, and the rates that follow. */
export const stepFormulas = [
  workload.microBatch,
  workload.queriesPerStep,
  workload.mixedShare,
  workload.prefillRows,
  workload.decodeRows,
  experts.decodeExpertShare,
  experts.mixedExpertShare,
  experts.expertShare,
  step.kvReadSeconds,
  step.overheadSeconds,
  step.baseSeconds,
  step.stepSeconds,
  latency.tpotSeconds,
  latency.outputTokensPerSecondPerReplica,
  latency.queriesPerSecondPerReplica,
] as readonly Formula<QuantityId>[]

/** The time to the first token at the batch of the step. */
export const firstTokenFormulas = [
  latency.promptTokens,
  latency.prefillSteps,
  experts.prefillExpertShare,
  latency.prefillSeconds,
  latency.ttftSeconds,
] as readonly Formula<QuantityId>[]

/** Speculative decoding; without it a step gives one token a sequence. */
export const speculationFormulas = [
  workload.decodedTokensPerStep,
  workload.rowsPerSequence,
] as readonly Formula<QuantityId>[]

export const run = (formulas: readonly Formula<QuantityId>[], values: Values): Values => {
  for (const formula of formulas) values[formula.of] = formula.compute(values)
  return values
}

/** Memory and rates, once for a plan; `batchLimit` below 1 says that it does not fit. */
export const prepare = (values: Values): Values => {
  run(memoryFormulas, values)
  return run(rateFormulas, values)
}

/** A prepared replica at a batch: step, TPOT, rates and TTFT. */
export const atBatch = (values: Values, batch: number): Values => {
  values.batch = batch
  run(stepFormulas, values)
  return run(firstTokenFormulas, values)
}

/**
 * The batch at which a prepared replica serves a rate, by Little's law: queries
 * in decoding = rate x output tokens x TPOT, solved as TPOT grows with the batch.
 * Null where the rate is more than the replica serves at `most`.
 */
export const batchAtRate = (
  values: Values,
  queriesPerSecond: number,
  most: number,
): number | null => {
  const rateAt = (batch: number) => {
    values.batch = batch
    return run(stepFormulas, values).queriesPerSecondPerReplica
  }
  if (rateAt(most) < queriesPerSecond) return null
  let low = 0
  let high = most
  let atLow = -queriesPerSecond
  let atHigh = rateAt(most) - queriesPerSecond
  // Regula falsi (Illinois): the rate is smooth and nearly straight in the batch.
  for (let round = 0; round < 40 && high - low > 1e-7 * high; round++) {
    const middle = high - (atHigh * (high - low)) / (atHigh - atLow)
    const error = rateAt(middle) - queriesPerSecond
    if (Math.abs(error) <= 1e-9 * queriesPerSecond) return middle
    if (error > 0) {
      high = middle
      atHigh = error
      atLow /= 2
    } else {
      low = middle
      atLow = error
      atHigh /= 2
    }
  }
  return high
}
