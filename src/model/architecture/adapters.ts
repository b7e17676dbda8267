import type { Shape } from './shape.ts'

export const adapterTargets = ['attention', 'all-linear'] as const
/** The matrices that get adapters: those of attention, or of the feed-forward layers too. */
export type AdapterTargets = (typeof adapterTargets)[number]

const attentionWidth = (shape: Shape): number => {
  const { attention, hiddenSize, layers, linearLayers = 0 } = shape
  if (attention.kind === 'latent') {
    const { heads, queryRank, kvRank, ropeHeadSize, nopeHeadSize, valueHeadSize } = attention
    const queries = heads * (nopeHeadSize + ropeHeadSize)
    const query = queryRank === null ? hiddenSize + queries : hiddenSize + 2 * queryRank + queries
    const down = hiddenSize + kvRank + ropeHeadSize
    const up = kvRank + heads * (nopeHeadSize + valueHeadSize)
    return layers * (query + down + up + heads * valueHeadSize + hiddenSize)
  }
  const queries = attention.heads * attention.headSize
  const keys = attention.kvHeads * attention.headSize
  // Linear attention: query, key, value, gate and output, each as wide as all heads.
  const linear = linearLayers * 5 * (hiddenSize + queries)
  return (layers - linearLayers) * (4 * hiddenSize + 2 * queries + 2 * keys) + linear
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
