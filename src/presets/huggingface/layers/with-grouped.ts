import { type GroupedAttention, isGrouped } from '../../../model/architecture/attention/grouped.ts'
import type { Layer } from '../fold.ts'

type Change = (attention: GroupedAttention, layer: number) => GroupedAttention

/** A layer with its attention changed. */
const changed =
  (change: Change) =>
  ({ mixers: [mixer, ...others], ...layer }: Layer, index: number): Layer => ({
    ...layer,
    mixers: mixer === undefined ? [] : [isGrouped(mixer) ? change(mixer, index) : mixer, ...others],
  })

/** Layers with their attention changed, by the number of each. */
export const withGrouped = (layers: readonly Layer[], change: Change): readonly Layer[] =>
  layers.map(changed(change))
