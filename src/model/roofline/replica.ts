import { compile } from '../graph/compile.ts'
import { compileAlong } from '../graph/compile-along.ts'
import * as experts from './experts.ts'
import * as latency from './latency.ts'
import { ringShare } from './link.ts'
import * as memory from './memory.ts'
import * as step from './step.ts'
import * as tpot from './tpot.ts'
import * as workload from './workload.ts'

/** What a replica holds. */
export const memoryFormulas = [
  workload.meanContextTokens,
  memory.reservedTokens,
  memory.kvBytesPerSequence,
  memory.kvBytesReserved,
  memory.replicaWeightBytes,
  memory.sequenceBytes,
  memory.sequenceBudgetBytes,
  memory.batchLimit,
] as const

/** How the memory of a chip is divided at a batch. */
export const memoryAtBatchFormulas = [memory.activationBytes, memory.kvBudgetBytes] as const

/** Rates that do not depend on the batch. */
export const rateFormulas = [
  workload.prefilledTokens,
  step.denseReadSeconds,
  step.expertReadSeconds,
  step.matmulSecondsPerToken,
  step.expertMatmulSecondsPerToken,
  step.headSecondsPerToken,
  step.activationSecondsPerToken,
  ringShare,
  step.linkSecondsPerToken,
  step.collectiveSeconds,
  step.secondsPerToken,
  step.decodeAttentionSecondsPerToken,
  step.prefillAttentionSecondsPerToken,
] as const

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
] as const

/** How TPOT differs between queries. */
export const deviationFormulas = [tpot.promptSecondsInSteps, tpot.tpotDeviationSeconds] as const

/** The time to the first token at the batch of the step. */
export const firstTokenFormulas = [
  latency.promptTokens,
  latency.prefillSteps,
  experts.prefillExpertShare,
  latency.prefillSeconds,
  latency.ttftSeconds,
] as const

/** Speculative decoding; without it a step gives one token a sequence. */
export const speculationFormulas = [
  workload.decodedTokensPerStep,
  workload.rowsPerSequence,
] as const

/** A replica at any batch: its memory and rates once, a step and the first token at each. */
const compiled = compileAlong({
  before: [...memoryFormulas, ...rateFormulas],
  after: [
    ...stepFormulas,
    ...deviationFormulas,
    tpot.tpotP95Seconds,
    tpot.tpotP99Seconds,
    ...firstTokenFormulas,
  ],
  varies: 'batch',
})

/** How many sequences a replica holds at most, whatever its rates. */
export const replicaLimit = compile(memoryFormulas)

/** What a replica holds at a batch, whatever its rates. */
export const replicaMemory = compile([...memoryFormulas, ...memoryAtBatchFormulas])

/** Memory and rates of a replica, once for all batches. */
export const prepare = compiled.prepare

/** A prepared replica at a batch: step, TPOT, rates and TTFT. */
export const atBatch = compiled.at

/** Some results of a prepared replica at many batches. */
export const alongBatches = compiled.along

/** All that a replica is computed from, the batch left out. */
export type ReplicaInputs = Parameters<typeof prepare>[0]

/** A prepared replica; `batchLimit` below 1 says that it does not fit. */
export type Replica = ReturnType<typeof prepare>

export type ReplicaAtBatch = ReturnType<typeof atBatch>
