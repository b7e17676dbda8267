import type { Formula } from '../graph/formula.ts'
import type { OpenTrace } from '../graph/open-trace.ts'
import type { QuantityId } from '../quantities/index.ts'
import { ringShare } from '../roofline/link.ts'
import { run, type Values } from '../roofline/replica.ts'
import * as compute from './compute.ts'
import * as links from './links.ts'
import * as memory from './memory.ts'
import * as step from './step.ts'
import * as work from './work.ts'

export {
  planInputs,
  type Recomputation,
  type TrainingBytes,
  type TrainingPlan,
} from './inputs.ts'

/** The replicas and their micro-batches, and what a chip must hold, in the order of computation. */
export const planMemoryFormulas: readonly Formula<QuantityId>[] = [
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
] as readonly Formula<QuantityId>[]

/** One optimizer step, and the rates that follow. */
export const planStepFormulas: readonly Formula<QuantityId>[] = [
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
] as readonly Formula<QuantityId>[]

/** Memory and step of a plan; every quantity that follows is in the values. */
export const runPlan = (values: Values): Values => {
  run(planMemoryFormulas, values)
  return run(planStepFormulas, values)
}

/** The same chain in a trace, whose inputs were given. */
export const planTrace = <Origin>(trace: OpenTrace<Origin>): void => {
  for (const formula of [...planMemoryFormulas, ...planStepFormulas]) trace.run(formula)
}

export const formulas = [work, compute, links, memory, step].flatMap((group) =>
  Object.values(group),
)
