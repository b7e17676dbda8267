import { countParameters } from '../architecture/parameters.ts'
import type { Shape } from '../architecture/shape.ts'
import { totalsOf } from '../architecture/totals.ts'

/** How numbers are stored: bytes for each weight and for each element of the KV cache. */
export interface Formats {
  readonly bytesPerDenseParameter: number
  readonly bytesPerExpertParameter: number
  /** Of the head, 2 unless told. */
  readonly bytesPerHeadParameter?: number
  /** Of the embedding, 2 unless told. */
  readonly bytesPerEmbeddingParameter?: number
  /** Of vision and audio towers, 2 unless told. */
  readonly bytesPerTowerParameter?: number
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
  const { layers, servedWidth } = totalsOf(shape)
  return { replicated: 2 * layers * 8 * shape.hiddenSize, sharded: 2 * servedWidth }
}

/** What layers keep of each token and do with it, by how far they see. */
const seenInputs = (shape: Shape, freesWindow: boolean) => {
  const { full, window, selected, ...totals } = totalsOf(shape)
  const wide = freesWindow ? undefined : window
  const narrow = freesWindow ? window : undefined
  return {
    fullKvElements: full.elements + (wide?.elements ?? 0),
    windowKvElements: narrow?.elements ?? 0,
    windowTokens: window.tokens,
    selectedKvElements: selected.elements,
    selectedTokens: selected.tokens,
    indexElements: totals.indexElements,
    decodeFlopsPerPair: full.decodeFlopsPerPair + (wide?.decodeFlopsPerPair ?? 0),
    prefillFlopsPerPair: full.prefillFlopsPerPair + (wide?.prefillFlopsPerPair ?? 0),
    windowFlopsPerPair: narrow?.decodeFlopsPerPair ?? 0,
    // A selection is read the same way for the prompt as for the answer.
    selectedFlopsPerPair: selected.decodeFlopsPerPair,
    indexFlopsPerPair: totals.indexFlopsPerPair,
    stateBytesPerSequence: totals.stateBytes,
    stateFlopsPerToken: totals.stateFlopsPerToken,
  }
}

/** The quantities that follow from a model's shape and its formats, under any plan. */
export const architectureInputs = (shape: Shape, formats: Formats, freesWindow = true) => {
  const { hiddenSize } = shape
  const parameters = countParameters(shape)
  const { layers, expertLayers, expertCount, expertsPerToken } = totalsOf(shape)
  const width = formats.expertWidthMultiple ?? 1
  const padding = expertLayers === 0 ? 1 : padded(hiddenSize, width) / hiddenSize
  const { replicated, sharded } = activations(shape)
  return {
    layers,
    expertLayers,
    ...seenInputs(shape, freesWindow),
    hiddenSize,
    vocabularySize: shape.vocabularySize,
    denseParameters:
      parameters.total +
      parameters.repeated -
      parameters.routedExperts -
      parameters.embedding -
      parameters.head -
      parameters.towers,
    repeatedParameters: parameters.repeated,
    headParameters: shape.tiedEmbeddings ? shape.vocabularySize * hiddenSize : parameters.head,
    embeddingParameters: shape.tiedEmbeddings
      ? parameters.embedding - shape.vocabularySize * hiddenSize
      : parameters.embedding,
    routedParameters: parameters.routedExperts,
    towerParameters: parameters.towers,
    expertCount,
    expertsPerToken,
    replicatedActivationBytes: replicated,
    shardedActivationBytes: sharded,
    bytesPerDenseParameter: formats.bytesPerDenseParameter,
    bytesPerExpertParameter: formats.bytesPerExpertParameter,
    expertPadding: padding,
    bytesPerHeadParameter: formats.bytesPerHeadParameter ?? 2,
    bytesPerEmbeddingParameter: formats.bytesPerEmbeddingParameter ?? 2,
    bytesPerTowerParameter: formats.bytesPerTowerParameter ?? 2,
    bytesPerKvElement: formats.bytesPerKvElement,
    bytesPerActivation: 2,
  }
}

/** The quantities that follow from how a replica is split. */
export const splitInputs = (
  shape: Shape,
  { tensorParallel, pipelineParallel, attention: split, coresPerChip = 1 }: Parallelism,
) => {
  const { cacheShards, layers } = totalsOf(shape)
  const ranks = tensorParallel * coresPerChip
  return {
    tensorParallel,
    pipelineParallel,
    chipsPerReplica: tensorParallel * pipelineParallel,
    denseShards: split === 'data' ? 1 : tensorParallel,
    kvShards: split === 'data' ? tensorParallel : cacheShards(ranks) / coresPerChip,
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
