import type { GroupedAttention } from '../../../model/architecture/attention/grouped.ts'
import type { Layer } from '../fold.ts'

/** Layers with their attention changed, by the number of each. */
export const withGrouped = (
  layers: readonly Layer[],
  change: (attention: GroupedAttention, layer: number) => GroupedAttention,
): readonly Layer[] =>
  layers.map((layer, index) => ({
    ...layer,
    mixers: layer.mixers.map((mixer) => (mixer.kind === 'grouped' ? change(mixer, index) : mixer)),
  }))
