import { attentionFacts } from './attention/index.ts'
import type { Experts, Shape } from './shape.ts'

/** Parameters by part; `total` and `active` count all that is stored and all that one token uses. */
export interface Parameters {
  readonly embedding: number
  readonly head: number
  readonly attention: number
  readonly denseFeedForward: number
  /** Of all routed experts together. */
  readonly routedExperts: number
  readonly sharedExpertsAndRouters: number
  readonly norms: number
  readonly total: number
  readonly active: number
}

/** Query, key, value and output are as wide as all heads, and so is a gate (lightning attention, arXiv 2501.08313). */
const linear = ({ attention, hiddenSize }: Shape) =>
  5 * hiddenSize * attentionFacts(attention).linearWidth

const feedForward = (size: number, { hiddenSize, feedForward: { gated }, biases }: Shape) => {
  const matrices = gated ? 3 : 2
  return matrices * hiddenSize * size + (biases === 'all' ? (matrices - 1) * size + hiddenSize : 0)
}

const alwaysOn = ({ count, shared, size, sharedSize }: Experts, shape: Shape) =>
  shared * feedForward(sharedSize ?? size, shape) + count * shape.hiddenSize

/** Counts the parameters of a shape, from the widths of its matrices; exact but for small extras (attention sinks, norms of heads). */
export const countParameters = (shape: Shape): Parameters => {
  const { layers, hiddenSize, vocabularySize, tiedEmbeddings, learnedPositions } = shape
  const { attention, experts, linearLayers = 0, biases } = shape
  const perLayer = attentionFacts(attention).parameters(shape)
  const moeLayers = experts?.layers ?? 0
  const routed = experts === undefined ? 0 : moeLayers * feedForward(experts.size, shape)
  const parts = {
    embedding: (vocabularySize + learnedPositions) * hiddenSize,
    head: tiedEmbeddings ? 0 : vocabularySize * hiddenSize,
    attention: (layers - linearLayers) * perLayer + linearLayers * linear(shape),
    denseFeedForward: (layers - moeLayers) * feedForward(shape.feedForward.size, shape),
    routedExperts: (experts?.count ?? 0) * routed,
    sharedExpertsAndRouters: experts === undefined ? 0 : moeLayers * alwaysOn(experts, shape),
    norms: (2 * layers + 1) * hiddenSize * (biases === 'all' ? 2 : 1),
  }
  const total = Object.values(parts).reduce((sum, part) => sum + part, 0)
  const idle = (experts === undefined ? 0 : experts.count - experts.perToken) * routed
  return { ...parts, total, active: total - idle }
}

/** What one token uses, with and without the embedding: publishers count either. */
export const activeParameters = (shape: Shape) => {
  const { active, embedding } = countParameters(shape)
  return {
    active,
    withoutEmbedding: active - embedding,
    embeddingShare: embedding / active,
  }
}
