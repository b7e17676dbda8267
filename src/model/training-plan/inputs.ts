import { attentionFacts } from '../architecture/attention/index.ts'
import { countParameters } from '../architecture/parameters.ts'
import type { Shape } from '../architecture/shape.ts'
import { architectureInputs, type Formats } from '../roofline/inputs.ts'

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

/** Inner activations that a layer keeps for each token, in B: projections, attention and feed-forward at 16 bits. */
const innerBytes = (shape: Shape): number => {
  const { attention, hiddenSize, layers, feedForward, experts } = shape
  const matrices = feedForward.gated ? 3 : 2
  const inAttention = attentionFacts(attention).trainedWidth
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

/** What of a plan all that are compared have in common. */
export type Setting = Pick<TrainingPlan, 'sequenceTokens' | 'keepsScores' | 'dropout'>

/** The quantities that follow from a model's shape, however it is cut up. */
export const modelInputs = (
  shape: Shape,
  formats: Formats,
  bytes: TrainingBytes,
  { sequenceTokens, keepsScores, dropout }: Setting,
) => {
  const inference = architectureInputs(shape, formats)
  // Without fused attention its scores go through the memory too.
  const scoreTraffic = keepsScores ? shape.layers * 5 * shape.attention.heads * sequenceTokens : 0
  return {
    ...bytes,
    layers: inference.layers,
    expertLayers: inference.expertLayers,
    fullAttentionLayers: inference.fullAttentionLayers,
    windowLayers: inference.windowLayers,
    hiddenSize: inference.hiddenSize,
    vocabularySize: inference.vocabularySize,
    denseParameters: inference.denseParameters,
    headParameters: inference.headParameters,
    routedParameters: inference.routedParameters,
    expertCount: inference.expertCount,
    expertsPerToken: inference.expertsPerToken,
    kvElementsPerLayer: inference.kvElementsPerLayer,
    replicatedActivationBytes: inference.replicatedActivationBytes,
    shardedActivationBytes: inference.shardedActivationBytes + scoreTraffic,
    bytesPerActivation: inference.bytesPerActivation,
    sequenceTokens,
    attentionFlopsPerPair: inference.prefillFlopsPerPair,
    attentionWindowTokens: inference.windowTokens,
    normBytesPerTokenLayer: (dropout ? 10 : 8) * shape.hiddenSize,
    innerBytesPerTokenLayer: innerBytes(shape),
    checkpointBytesPerToken: 2 * shape.hiddenSize,
  }
}

/** What of a model the way to cut it up meets. */
export interface CutModel {
  readonly layers: number
  readonly heads: number
  readonly embeddingParameters: number
  /** Of a head of its own; one that is tied to the embedding has none. */
  readonly ownHeadParameters: number
  readonly bytesPerGradient: number
}

export const cutModelOf = (shape: Shape, { bytesPerGradient }: TrainingBytes): CutModel => {
  const { embedding, head } = countParameters(shape)
  return {
    layers: shape.layers,
    heads: shape.attention.heads,
    embeddingParameters: embedding,
    ownHeadParameters: shape.tiedEmbeddings ? 0 : head,
    bytesPerGradient,
  }
}

/** The quantities that follow from how a model is cut up. */
export const cutInputs = (model: CutModel, plan: TrainingPlan) => {
  const { tensorParallel: t, pipelineParallel: p, contextParallel: c, expertParallel: e } = plan
  const { virtualStages: v, recomputation, zeroStage, keepsScores, dropout } = plan
  const { layers, embeddingParameters: embedding, ownHeadParameters: head } = model
  const copies = plan.chips / (t * p * c)
  // Chips that share experts hold different ones, so fewer copies of each are left to share out.
  const expertCopies = Math.max(1, (copies * c) / e)
  const recomputed = recomputation === 'full' ? (plan.recomputedShare ?? 1) : 0
  const scores = recomputation === 'none' && keepsScores ? (dropout ? 5 : 4) : 0
  return {
    chips: plan.chips,
    tensorParallel: t,
    pipelineParallel: p,
    contextParallel: c,
    expertParallel: e,
    virtualStages: v,
    // The fullest stage sets the pace, and the memory.
    stageImbalance: (Math.ceil(layers / p) * p) / layers,
    microBatchSequences: plan.microBatchSequences,
    globalBatchSequences: plan.globalBatchSequences,
    recomputedPasses: recomputed,
    recomputedAttentionPasses: recomputation === 'none' ? 0 : recomputed || (keepsScores ? 1 : 0),
    normShare: plan.sequenceParallel ? 1 / t : 1,
    tensorCollectives: t > 1 ? (2 * layers * (2 + recomputed)) / p : 0,
    shardedPasses: zeroStage === 3 && copies > 1 ? 3 : 0,
    gradientBytesMoved: zeroStage < 3 && copies > 1 ? model.bytesPerGradient + 2 : 0,
    weightShards: zeroStage >= 3 ? copies : 1,
    gradientShards: zeroStage >= 2 ? copies : 1,
    optimizerShards: zeroStage >= 1 ? copies : 1,
    expertWeightShards: zeroStage >= 3 ? expertCopies : 1,
    expertGradientShards: zeroStage >= 2 ? expertCopies : 1,
    expertOptimizerShards: zeroStage >= 1 ? expertCopies : 1,
    edgeParameters: p === 1 ? embedding + head : Math.max(embedding, head),
    scoreBytesPerPairLayer: scores * model.heads,
    inFlightMicroBatches: v > 1 ? p + (p - 1) / v : p,
    logitBytesPerTokenWord: p === 1 ? 6 : 0,
  }
}

/** The quantities that follow from a model's shape, its number formats and the plan. */
export const planInputs = (
  shape: Shape,
  formats: Formats,
  bytes: TrainingBytes,
  plan: TrainingPlan,
) => ({
  ...modelInputs(shape, formats, bytes, plan),
  ...cutInputs(cutModelOf(shape, bytes), plan),
})
