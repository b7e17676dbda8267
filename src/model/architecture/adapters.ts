import { attentionFacts } from './attention/index.ts'
import type { Shape } from './shape.ts'

export const adapterTargets = ['attention', 'all-linear'] as const
/** The matrices that get adapters: those of attention, or of the feed-forward layers too. */
export type AdapterTargets = (typeof adapterTargets)[number]

const attentionWidth = ({ attention, hiddenSize, layers, linearLayers = 0 }: Shape): number => {
  const { adaptedWidth: ofLayer, linearWidth } = attentionFacts(attention)
  // Linear attention: query, key, value, gate and output, each as wide as all heads.
  const linear = linearLayers * 5 * (hiddenSize + linearWidth)
  return (layers - linearLayers) * ofLayer(hiddenSize) + linear
}

const feedForwardWidth = ({ hiddenSize, layers, feedForward, experts }: Shape): number => {
  const matrices = feedForward.gated ? 3 : 2
  const dense = (layers - (experts?.layers ?? 0)) * (hiddenSize + feedForward.size)
  if (experts === undefined) return matrices * dense
  const { perToken, shared, size, sharedSize = size } = experts
  const sparse = perToken * (hiddenSize + size) + shared * (hiddenSize + sharedSize)
  return matrices * (dense + experts.layers * sparse)
}

/**
 * Inputs plus outputs of the adapted matrices that one token passes through,
 * summed: an adapter of rank r has r of these parameters (LoRA, arXiv
 * 2106.09685). Routers have no adapter.
 */
export const adaptedWidth = (shape: Shape, targets: AdapterTargets): number =>
  attentionWidth(shape) + (targets === 'all-linear' ? feedForwardWidth(shape) : 0)
