import { countParameters } from '../architecture/parameters.ts'
import type { Shape } from '../architecture/shape.ts'
import { type Formats, shapeInputs } from '../roofline/inputs.ts'

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

/** The quantities that follow from a model's shape, its number formats and the plan. */
export const planInputs = (
  shape: Shape,
  formats: Formats,
  bytes: TrainingBytes,
  plan: TrainingPlan,
) => {
  const { tensorParallel: t, pipelineParallel: p, expertParallel: e, virtualStages: v } = plan
  const { recomputation, zeroStage, dropout } = plan
  const parameters = countParameters(shape)
  const copies = plan.chips / chipsOf(plan)
  const recomputed = recomputation === 'full' ? (plan.recomputedShare ?? 1) : 0
  const head = shape.tiedEmbeddings ? 0 : parameters.head
  const scores = recomputation === 'none' && plan.keepsScores ? (dropout ? 5 : 4) : 0
  const shards = (from: 1 | 2 | 3) => (zeroStage >= from ? copies : 1)
  // Chips that share experts hold different ones, so fewer copies of each are left to share out.
  const expertShards = (from: 1 | 2 | 3) =>
    zeroStage >= from ? Math.max(1, (copies * plan.contextParallel) / e) : 1
  const inference = shapeInputs(
    shape,
    formats,
    { tensorParallel: t, pipelineParallel: p, attention: 'tensor' },
    true,
  )
  // Without fused attention its scores go through the memory too.
  const scoreTraffic = plan.keepsScores
    ? shape.layers * 5 * shape.attention.heads * plan.sequenceTokens
    : 0
  return {
    ...inference,
    ...bytes,
    shardedActivationBytes: inference.shardedActivationBytes + scoreTraffic,
    chips: plan.chips,
    contextParallel: plan.contextParallel,
    expertParallel: e,
    virtualStages: v,
    // The fullest stage sets the pace, and the memory.
    stageImbalance: (Math.ceil(shape.layers / p) * p) / shape.layers,
    microBatchSequences: plan.microBatchSequences,
    globalBatchSequences: plan.globalBatchSequences,
    sequenceTokens: plan.sequenceTokens,
    attentionFlopsPerPair: inference.prefillFlopsPerPair,
    attentionWindowTokens: inference.windowTokens,
    recomputedPasses: recomputed,
    recomputedAttentionPasses:
      recomputation === 'none' ? 0 : recomputed || (plan.keepsScores ? 1 : 0),
    normShare: plan.sequenceParallel ? 1 / t : 1,
    tensorCollectives: t > 1 ? (2 * shape.layers * (2 + recomputed)) / p : 0,
    shardedPasses: zeroStage === 3 && copies > 1 ? 3 : 0,
    gradientBytesMoved: zeroStage < 3 && copies > 1 ? bytes.bytesPerGradient + 2 : 0,
    weightShards: shards(3),
    gradientShards: shards(2),
    optimizerShards: shards(1),
    expertWeightShards: expertShards(3),
    expertGradientShards: expertShards(2),
    expertOptimizerShards: expertShards(1),
    edgeParameters: p === 1 ? parameters.embedding + head : Math.max(parameters.embedding, head),
    normBytesPerTokenLayer: (dropout ? 10 : 8) * shape.hiddenSize,
    innerBytesPerTokenLayer: innerBytes(shape),
    scoreBytesPerPairLayer: scores * shape.attention.heads,
    checkpointBytesPerToken: 2 * shape.hiddenSize,
    inFlightMicroBatches: v > 1 ? p + (p - 1) / v : p,
    logitBytesPerTokenWord: p === 1 ? 6 : 0,
  }
}
