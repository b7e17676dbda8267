import { kvElementsPerToken } from '../architecture/kv-cache.ts'
import { layerCount } from '../architecture/layers.ts'
import { countParameters } from '../architecture/parameters.ts'
import type { Shape } from '../architecture/shape.ts'
import { totalsOf } from '../architecture/totals.ts'
import { constants } from '../quantities/constants.ts'
import { architectureInputs, type Formats } from '../roofline/inputs.ts'
import * as cut from './cut.ts'
import * as shards from './shards.ts'

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
const innerBytes = (shape: Shape): number => (2 * totalsOf(shape).trainedWidth) / layerCount(shape)

/** What of a plan all that are compared have in common. */
export type Setting = Pick<TrainingPlan, 'sequenceTokens' | 'keepsScores' | 'dropout'>

/** What a gathered weight, a logit with its gradients, and what norms, residuals and dropout keep take, in B. */
const gatheredBytes = 2
const logitBytes = 6
const normBytes = { plain: 8, withDropout: 10 }

/** What the first stage and the last one hold beside layers: a head that is tied to the embedding has no parameters of its own. */
const edgesOf = (shape: Shape) => {
  const { embedding, tables, head } = countParameters(shape)
  return {
    embeddingTableParameters: embedding + tables,
    ownHeadParameters: shape.tiedEmbeddings ? 0 : head,
  }
}

/** What attention costs a token in training, by how far layers see. */
export const attentionInputs = (shape: Shape) => {
  const { full, window, selected, indexFlopsPerPair, stateFlopsPerToken } = totalsOf(shape)
  return {
    attentionFlopsPerPair: full.prefillFlopsPerPair,
    windowAttentionFlopsPerPair: window.prefillFlopsPerPair,
    attentionWindowTokens: window.tokens,
    selectedAttentionFlopsPerPair: selected.prefillFlopsPerPair,
    attentionSelectedTokens: selected.tokens,
    indexAttentionFlopsPerPair: indexFlopsPerPair,
    stateFlopsPerToken,
  }
}

/** What of a model's shape, its formats and how it is trained no formula of a plan gives. */
export const givenOfModel = (
  shape: Shape,
  formats: Formats,
  bytes: TrainingBytes,
  { sequenceTokens, keepsScores, dropout }: Setting,
) => {
  const inference = architectureInputs(shape, formats)
  // Without fused attention its scores go through the memory too.
  const scoreTraffic = keepsScores
    ? layerCount(shape) * 5 * totalsOf(shape).heads * sequenceTokens
    : 0
  return {
    ...bytes,
    layers: layerCount(shape),
    expertLayers: inference.expertLayers,
    hiddenSize: inference.hiddenSize,
    vocabularySize: inference.vocabularySize,
    denseParameters: inference.denseParameters,
    ...edgesOf(shape),
    headParameters: inference.headParameters,
    routedParameters: inference.routedParameters,
    expertCount: inference.expertCount,
    expertsPerToken: inference.expertsPerToken,
    kvElementsPerToken: kvElementsPerToken(shape),
    replicatedActivationBytes: inference.replicatedActivationBytes,
    shardedActivationBytes: inference.shardedActivationBytes + scoreTraffic,
    bytesPerActivation: inference.bytesPerActivation,
    sequenceTokens,
    ...attentionInputs(shape),
    innerBytesPerTokenLayer: innerBytes(shape),
    normBytesPerElement: dropout ? normBytes.withDropout : normBytes.plain,
    bytesPerGatheredParameter: gatheredBytes,
    bytesPerLogit: logitBytes,
  }
}

const chipsPerLink = constants.chipsPerLink.value

/** The quantities that follow from a model's shape, however it is cut up. */
export const modelInputs = (
  shape: Shape,
  formats: Formats,
  bytes: TrainingBytes,
  setting: Setting,
) => {
  const { normBytesPerElement, bytesPerGatheredParameter, bytesPerLogit, ...given } = givenOfModel(
    shape,
    formats,
    bytes,
    setting,
  )
  const { hiddenSize, bytesPerActivation } = given
  return {
    ...given,
    normBytesPerTokenLayer: cut.normBytesPerTokenLayer.compute({ normBytesPerElement, hiddenSize }),
    checkpointBytesPerToken: cut.checkpointBytesPerToken.compute({
      bytesPerActivation,
      hiddenSize,
      chipsPerLink,
    }),
  }
}

/** What of a model the way to cut it up meets. */
export interface CutModel {
  readonly layers: number
  readonly heads: number
  readonly embeddingTableParameters: number
  readonly ownHeadParameters: number
  readonly bytesPerGradient: number
}

export const cutModelOf = (shape: Shape, { bytesPerGradient }: TrainingBytes): CutModel => {
  return {
    layers: layerCount(shape),
    heads: totalsOf(shape).heads,
    ...edgesOf(shape),
    bytesPerGradient,
  }
}

/** What of a plan no formula gives: its parts, and what is recomputed and kept. */
export const givenOfPlan = ({ heads }: Pick<CutModel, 'heads'>, plan: TrainingPlan) => {
  const { recomputation, keepsScores, dropout } = plan
  const recomputedPasses = recomputation === 'full' ? (plan.recomputedShare ?? 1) : 0
  const scores = recomputation === 'none' && keepsScores ? (dropout ? 5 : 4) : 0
  return {
    chips: plan.chips,
    tensorParallel: plan.tensorParallel,
    pipelineParallel: plan.pipelineParallel,
    contextParallel: plan.contextParallel,
    expertParallel: plan.expertParallel,
    virtualStages: plan.virtualStages,
    microBatchSequences: plan.microBatchSequences,
    globalBatchSequences: plan.globalBatchSequences,
    recomputedPasses,
    recomputedAttentionPasses:
      recomputation === 'none' ? 0 : recomputedPasses || (keepsScores ? 1 : 0),
    scoreBytesPerPairLayer: scores * heads,
  }
}

/** The quantities that follow from how a model is cut up: what the formulas of the cut give, in plain numbers. */
export const cutInputs = (model: CutModel, plan: TrainingPlan) => {
  const given = givenOfPlan(model, plan)
  const { tensorParallel: t, pipelineParallel: p, contextParallel: c } = given
  const { layers, embeddingTableParameters, ownHeadParameters, bytesPerGradient } = model
  const known = {
    zeroStage: plan.zeroStage,
    dataParallel: plan.chips / (t * p * c),
    contextParallel: c,
    expertParallel: given.expertParallel,
    tensorParallel: t,
    pipelineParallel: p,
    virtualStages: given.virtualStages,
    recomputedPasses: given.recomputedPasses,
    layers,
    embeddingTableParameters,
    ownHeadParameters,
    bytesPerGradient,
    bytesPerGatheredParameter: gatheredBytes,
    bytesPerLogit: logitBytes,
    chipsPerLink,
    expertCopies: 1,
  }
  known.expertCopies = shards.expertCopies.compute(known)
  // Spelt out, not spread: a search makes one of these for each of its thousands of plans.
  return {
    chips: given.chips,
    tensorParallel: t,
    pipelineParallel: p,
    contextParallel: c,
    expertParallel: given.expertParallel,
    virtualStages: given.virtualStages,
    microBatchSequences: given.microBatchSequences,
    globalBatchSequences: given.globalBatchSequences,
    recomputedPasses: given.recomputedPasses,
    recomputedAttentionPasses: given.recomputedAttentionPasses,
    scoreBytesPerPairLayer: given.scoreBytesPerPairLayer,
    stageImbalance: cut.stageImbalance.compute(known),
    normShare: plan.sequenceParallel ? cut.normShare.compute(known) : 1,
    tensorCollectives: cut.tensorCollectives.compute(known),
    shardedPasses: shards.shardedPasses.compute(known),
    gradientBytesMoved: shards.gradientBytesMoved.compute(known),
    weightShards: shards.weightShards.compute(known),
    gradientShards: shards.gradientShards.compute(known),
    optimizerShards: shards.optimizerShards.compute(known),
    expertWeightShards: shards.expertWeightShards.compute(known),
    expertGradientShards: shards.expertGradientShards.compute(known),
    expertOptimizerShards: shards.expertOptimizerShards.compute(known),
    edgeParameters: cut.edgeParameters.compute(known),
    inFlightMicroBatches: cut.inFlightMicroBatches.compute(known),
    logitBytesPerTokenWord: cut.logitBytesPerTokenWord.compute(known),
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
