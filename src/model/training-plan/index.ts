import { compile } from '../graph/compile.ts'
import { compileStages } from '../graph/compile-stages.ts'
import { formulasOf } from '../graph/formula.ts'
import { ringShare } from '../roofline/link.ts'
import * as bandwidth from './bandwidth.ts'
import * as compute from './compute.ts'
import * as cut from './cut.ts'
import * as links from './links.ts'
import * as memory from './memory.ts'
import * as shards from './shards.ts'
import * as step from './step.ts'
import * as work from './work.ts'

/** What follows from how a model is cut up, over which links: a search has it in plain numbers. */
export const planCutFormulas = [cut, shards, bandwidth].flatMap(formulasOf)

/** The replicas and their micro-batches, and what a chip must hold. */
export const planMemoryFormulas = [
  work.chipsPerModel,
  work.dataParallel,
  work.microBatches,
  compute.chipTokens,
  memory.denseParametersPerChip,
  memory.expertParametersPerChip,
  memory.trainingWeightBytes,
  memory.trainingGradientBytes,
  memory.trainingOptimizerBytes,
  memory.activationBytesPerLayer,
  memory.checkpointBytesPerLayer,
  memory.layersInFlight,
  memory.logitBytes,
  memory.trainingActivationBytes,
  memory.trainingMemoryBytes,
] as const

/** One optimizer step, and the rates that follow. */
export const planStepFormulas = [
  work.matmulFlopsPerToken,
  work.forwardAttentionFlopsPerToken,
  work.modelFlopsPerToken,
  work.executedFlopsPerToken,
  compute.denseMatmulSeconds,
  compute.tokensPerExpert,
  compute.expertMatmulSeconds,
  compute.trainingAttentionSeconds,
  compute.trainingActivationSeconds,
  compute.trainingOverheadSeconds,
  ringShare,
  links.tensorLinkSeconds,
  links.contextLinkSeconds,
  compute.computeSeconds,
  links.expertChipsPerToken,
  links.expertServersPerToken,
  links.expertLinkSeconds,
  links.shardSeconds,
  step.besideSeconds,
  step.microBatchSeconds,
  step.bubbleMicroBatches,
  step.pipelineSeconds,
  links.gradientSeconds,
  step.optimizerSeconds,
  step.trainingStepSeconds,
  step.tokensPerSecondPerChip,
  step.modelFlopsUtilizationWithAttention,
  step.hardwareFlopsUtilization,
] as const

/** What a chip holds under a plan, and what it leaves free: below zero where it does not fit. */
export const planMemory = compile([...planMemoryFormulas, memory.trainingFreeBytes])

/** Memory and step of a plan. */
export const planStep = compile([
  ...planMemoryFormulas,
  memory.trainingFreeBytes,
  ...planStepFormulas,
])

/** Memory of many plans that have most in common, and the step of those that fit. */
export const planStages = compileStages({
  first: [...planMemoryFormulas, memory.trainingFreeBytes],
  further: planStepFormulas,
})

/** All that memory and step of a plan are computed from. */
export type PlanInputs = Parameters<typeof planStep>[0]

export type PlanStep = ReturnType<typeof planStep>

export const formulas = [work, cut, shards, bandwidth, compute, links, memory, step].flatMap(
  (group) => Object.values(group),
)
