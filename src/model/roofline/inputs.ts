import { attentionFacts } from '../architecture/attention/index.ts'
import { keptLayers } from '../architecture/kv-cache.ts'
import { countParameters } from '../architecture/parameters.ts'
import type { Shape } from '../architecture/shape.ts'

/** How numbers are stored: bytes for each weight and for each element of the KV cache. */
export interface Formats {
  readonly bytesPerDenseParameter: number
  readonly bytesPerExpertParameter: number
  readonly bytesPerKvElement: number
  /** Kernels that pad the model’s width in the experts to multiples of this many. */
  readonly expertWidthMultiple?: number
}

export interface Parallelism {
  readonly tensorParallel: number
  readonly pipelineParallel: number
  /** Attention split over the chips, or run by each chip for its own sequences. */
  readonly attention: 'tensor' | 'data'
  /** Cores of a chip that are counted as ranks of their own. */
  readonly coresPerChip?: number
}

const padded = (width: number, multiple: number) => Math.ceil(width / multiple) * multiple

/** Bytes of activations a token leaves and reads in all layers: norms and residuals, then the inner widths. */
const activations = (shape: Shape) => {
  const { attention, hiddenSize, layers, feedForward, experts } = shape
  const matrices = feedForward.gated ? 3 : 2
  const inAttention = attentionFacts(attention).servedWidth(hiddenSize)
  const expertLayers = experts?.layers ?? 0
  const inExperts =
    experts === undefined
      ? 0
      : experts.perToken * (4 * hiddenSize + matrices * experts.size) +
        experts.shared * matrices * (experts.sharedSize ?? experts.size)
  return {
    replicated: 2 * layers * 8 * hiddenSize,
    sharded:
      2 *
      (layers * inAttention +
        (layers - expertLayers) * matrices * feedForward.size +
        expertLayers * inExperts),
  }
}

/** The quantities that follow from a model's shape and its formats, under any plan. */
export const architectureInputs = (shape: Shape, formats: Formats, freesWindow = true) => {
  const { attention, experts, layers, hiddenSize } = shape
  const parameters = countParameters(shape)
  const { cacheElements, decodeFlopsPerPair, prefillFlopsPerPair } = attentionFacts(attention)
  const width = formats.expertWidthMultiple ?? 1
  const padding = experts === undefined ? 1 : padded(hiddenSize, width) / hiddenSize
  const kept = keptLayers(shape, freesWindow)
  const { replicated, sharded } = activations(shape)
  return {
    layers,
    expertLayers: experts?.layers ?? 0,
    fullAttentionLayers: kept.full,
    windowLayers: kept.window,
    windowTokens: kept.windowTokens,
    hiddenSize,
    vocabularySize: shape.vocabularySize,
    denseParameters:
      parameters.total - parameters.routedExperts - parameters.embedding - parameters.head,
    headParameters: shape.tiedEmbeddings ? shape.vocabularySize * hiddenSize : parameters.head,
    embeddingParameters: shape.tiedEmbeddings ? 0 : parameters.embedding,
    routedParameters: parameters.routedExperts,
    expertCount: experts?.count ?? 1,
    expertsPerToken: experts?.perToken ?? 1,
    kvElementsPerLayer: cacheElements,
    decodeFlopsPerPair,
    prefillFlopsPerPair,
    replicatedActivationBytes: replicated,
    shardedActivationBytes: sharded,
    bytesPerDenseParameter: formats.bytesPerDenseParameter,
    bytesPerExpertParameter: formats.bytesPerExpertParameter * padding,
    bytesPerHeadParameter: 2,
    bytesPerKvElement: formats.bytesPerKvElement,
    bytesPerActivation: 2,
  }
}

/** The quantities that follow from how a replica is split. */
export const splitInputs = (
  { attention, layers }: Pick<Shape, 'attention' | 'layers'>,
  { tensorParallel, pipelineParallel, attention: split, coresPerChip = 1 }: Parallelism,
) => {
  const ranks = tensorParallel * coresPerChip
  const shards = Math.min(ranks, attentionFacts(attention).cacheParts)
  return {
    tensorParallel,
    pipelineParallel,
    chipsPerReplica: tensorParallel * pipelineParallel,
    denseShards: split === 'data' ? 1 : tensorParallel,
    kvShards: split === 'data' ? tensorParallel : shards / coresPerChip,
    collectivesPerStep: tensorParallel > 1 ? 2 * layers : 0,
  }
}

/** The quantities that follow from a model's shape, its formats and the plan. */
export const shapeInputs = (
  shape: Shape,
  formats: Formats,
  plan: Parallelism,
  freesWindow = true,
) => ({ ...architectureInputs(shape, formats, freesWindow), ...splitInputs(shape, plan) })
