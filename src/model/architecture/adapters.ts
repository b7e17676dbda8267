import { mixerFacts } from './attention/index.ts'
import { layerGroups } from './layers.ts'
import type { LayerGroup, Shape } from './shape.ts'

export const adapterTargets = ['attention', 'all-linear'] as const
/** The matrices that get adapters: those of attention, or of the feed-forward layers too. */
export type AdapterTargets = (typeof adapterTargets)[number]

const mixersWidth = ({ mixers }: LayerGroup, hiddenSize: number): number =>
  mixers.reduce((sum, mixer) => sum + mixerFacts(mixer).adaptedWidth(hiddenSize), 0)

const feedForwardWidth = (
  { feedForward, experts }: LayerGroup,
  hiddenSize: number,
  every: boolean,
): number => {
  const dense =
    feedForward === undefined ? 0 : (feedForward.gated ? 3 : 2) * (hiddenSize + feedForward.size)
  if (experts === undefined) return dense
  const { count, perToken, shared, size, sharedSize = size, latentSize = hiddenSize } = experts
  const routed = (every ? count : perToken) * (latentSize + size)
  return dense + (experts.gated ? 3 : 2) * (routed + shared * (hiddenSize + sharedSize))
}

/**
 * Inputs plus outputs of the adapted matrices that one token passes through,
 * summed: an adapter of rank r has r of these parameters (LoRA, arXiv
 * 2106.09685). Routers have no adapter. With `every`, of all experts.
 */
export const adaptedWidth = (shape: Shape, targets: AdapterTargets, every = false): number =>
  layerGroups(shape).reduce((sum, group) => {
    const layer =
      mixersWidth(group, shape.hiddenSize) +
      (targets === 'all-linear' ? feedForwardWidth(group, shape.hiddenSize, every) : 0)
    return sum + group.count * layer
  }, 0)
