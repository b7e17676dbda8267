import { countParameters } from '../architecture/parameters.ts'
import type { Shape } from '../architecture/shape.ts'
import { architectureInputs, type Formats, splitInputs } from '../roofline/inputs.ts'

/** What of the forward pass is computed again in the backward pass. */
export type Recomputation = 'none' | 'selective' | 'full'

/** How a model is cut up and trained. */
export interface TrainingPlan {
  readonly chips: number
  readonly tensorParallel: number
  readonly pipelineParallel: number
  readonly contextParallel: number
  readonly expertParallel: number
  readonly virtualStages: number
  readonly microBatchSequences: number
  readonly globalBatchSequences: number
  readonly sequenceTokens: number
  readonly recomputation: Recomputation
  /** Of the layers, those that are recomputed where it is in full; all unless told. */
  readonly recomputedShare?: number
  /** 0 to 3; 3 is FSDP, which shares out the weights too. */
  readonly zeroStage: 0 | 1 | 2 | 3
  /** Whether norms and residuals are shared out over the chips of a layer. */
  readonly sequenceParallel: boolean
  /** Whether attention keeps its scores (before FlashAttention), and the masks of dropout. */
  readonly keepsScores: boolean
  readonly dropout: boolean
}

/** Bytes for each weight, gradient and optimizer state. */
export interface TrainingBytes {
  readonly bytesPerParameter: number
  readonly bytesPerGradient: number
  readonly bytesPerOptimizerState: number
}

const chipsOf = (plan: TrainingPlan) =>
  plan.tensorParallel * plan.pipelineParallel * plan.contextParallel

/** Inner activations that a layer keeps for each token, in B: projections, attention and feed-forward at 16 bits. */
const innerBytes = (shape: Shape): number => {
  const { attention, hiddenSize, layers, feedForward, experts } = shape
  const matrices = feedForward.gated ? 3 : 2
  const inAttention =
    attention.kind === 'latent'
      ? attention.heads *
        (2 * (attention.nopeHeadSize + attention.ropeHeadSize) + 2 * attention.valueHeadSize)
      : (2 * attention.heads + 2 * attention.kvHeads) * attention.headSize
  const expertLayers = experts?.layers ?? 0
  const inExperts =
    experts === undefined
      ? 0
      : experts.perToken * (hiddenSize + matrices * experts.size) +
        experts.shared * matrices * (experts.sharedSize ?? experts.size)
  const inFeedForward =
    ((layers - expertLayers) * matrices * feedForward.size + expertLayers * inExperts) / layers
  return 2 * (inAttention + inFeedForward)
}

/** How the chips share weights, gradients and moments: experts are copied less often than the rest. */
const shardInputs = (
  { zeroStage, expertParallel, contextParallel }: TrainingPlan,
  copies: number,
) => {
  const shards = (from: 1 | 2 | 3) => (zeroStage >= from ? copies : 1)
  // Chips that share experts hold different ones, so fewer copies of each are left to share out.
  const expertShards = (from: 1 | 2 | 3) =>
    zeroStage >= from ? Math.max(1, (copies * contextParallel) / expertParallel) : 1
  return {
    weightShards: shards(3),
    gradientShards: shards(2),
    optimizerShards: shards(1),
    expertWeightShards: expertShards(3),
    expertGradientShards: expertShards(2),
    expertOptimizerShards: expertShards(1),
  }
}

/** What of the forward pass is kept or computed again. */
const recomputedInputs = (
  { layers, attention: { heads } }: Shape,
  { recomputation, recomputedShare = 1, keepsScores, dropout, ...plan }: TrainingPlan,
) => {
  const { tensorParallel: t, pipelineParallel: p } = plan
  const recomputed = recomputation === 'full' ? recomputedShare : 0
  const scores = recomputation === 'none' && keepsScores ? (dropout ? 5 : 4) : 0
  return {
    recomputedPasses: recomputed,
    recomputedAttentionPasses: recomputation === 'none' ? 0 : recomputed || (keepsScores ? 1 : 0),
    tensorCollectives: t > 1 ? (2 * layers * (2 + recomputed)) / p : 0,
    scoreBytesPerPairLayer: scores * heads,
  }
}

/**
 * The quantities of a model’s shape and its number formats: what they are under
 * any plan, and what they become under one.
 */
export const planInputsOf = (shape: Shape, formats: Formats, bytes: TrainingBytes) => {
  const { embedding, head } = countParameters(shape)
  const ownHead = shape.tiedEmbeddings ? 0 : head
  const { shardedActivationBytes, ...architecture } = architectureInputs(shape, formats)
  const common = {
    ...architecture,
    ...bytes,
    attentionFlopsPerPair: architecture.prefillFlopsPerPair,
    attentionWindowTokens: architecture.windowTokens,
    innerBytesPerTokenLayer: innerBytes(shape),
    checkpointBytesPerToken: 2 * shape.hiddenSize,
  }
  const under = (plan: TrainingPlan) => {
    const { tensorParallel: t, pipelineParallel: p, virtualStages: v, zeroStage } = plan
    const copies = plan.chips / chipsOf(plan)
    // Without fused attention its scores go through the memory too.
    const scoreTraffic = plan.keepsScores
      ? shape.layers * 5 * shape.attention.heads * plan.sequenceTokens
      : 0
    return {
      ...splitInputs(shape, { tensorParallel: t, pipelineParallel: p, attention: 'tensor' }),
      ...shardInputs(plan, copies),
      ...recomputedInputs(shape, plan),
      shardedActivationBytes: shardedActivationBytes + scoreTraffic,
      chips: plan.chips,
      contextParallel: plan.contextParallel,
      expertParallel: plan.expertParallel,
      virtualStages: v,
      // The fullest stage sets the pace, and the memory.
      stageImbalance: (Math.ceil(shape.layers / p) * p) / shape.layers,
      microBatchSequences: plan.microBatchSequences,
      globalBatchSequences: plan.globalBatchSequences,
      sequenceTokens: plan.sequenceTokens,
      normShare: plan.sequenceParallel ? 1 / t : 1,
      shardedPasses: zeroStage === 3 && copies > 1 ? 3 : 0,
      gradientBytesMoved: zeroStage < 3 && copies > 1 ? bytes.bytesPerGradient + 2 : 0,
      edgeParameters: p === 1 ? embedding + ownHead : Math.max(embedding, ownHead),
      normBytesPerTokenLayer: (plan.dropout ? 10 : 8) * shape.hiddenSize,
      inFlightMicroBatches: v > 1 ? p + (p - 1) / v : p,
      logitBytesPerTokenWord: p === 1 ? 6 : 0,
    }
  }
  return { common, under }
}

/** The quantities that follow from a model's shape, its number formats and the plan. */
export const planInputs = (
  shape: Shape,
  formats: Formats,
  bytes: TrainingBytes,
  plan: TrainingPlan,
) => {
  const { common, under } = planInputsOf(shape, formats, bytes)
  return { ...common, ...under(plan) }
}
