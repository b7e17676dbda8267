import type { Mixer } from '../../../model/architecture/attention/index.ts'
import type { LayeredShape } from '../../../model/architecture/shape.ts'
import type { Config } from '../config.ts'
import { indexes, layersOf, listedKinds, listedLayers } from './layers.ts'
import { mamba2Of } from './mamba2.ts'
import { attentionOf, frameOf, grouped, routedOf, whole } from './parts.ts'
import { HybridReader } from './reader.ts'

type Kind = 'mamba' | 'attention'

const words: Readonly<Record<string, Kind>> = {
  mamba: 'mamba',
  attention: 'attention',
  linear_attention: 'mamba',
  full_attention: 'attention',
}

/** Reads the fields of a mixer only where a layer has it. */
const mixersOf = (read: HybridReader, hiddenSize: number) => {
  const known = new Map<Kind, Mixer>()
  return (kind: Kind): Mixer => {
    const made =
      known.get(kind) ??
      (kind === 'mamba'
        ? mamba2Of(read, read.number('mamba_expand', 2) * hiddenSize)
        : attentionOf(read, hiddenSize))
    known.set(kind, made)
    return made
  }
}

/** Bamba: Mamba-2, and attention in the layers that the config names. */
export const bamba = (config: Config): LayeredShape => {
  const read = new HybridReader(config)
  const frame = frameOf(read)
  const layers = layersOf(read)
  const attention = listedLayers(read, 'attn_layer_indices', layers) ?? new Set()
  const mixerOf = mixersOf(read, frame.hiddenSize)
  const feedForward = { size: read.size(['intermediate_size']), gated: true }
  const all = indexes(layers).map((layer) => ({
    mixers: [mixerOf(attention.has(layer) ? 'attention' : 'mamba')],
    feedForward,
  }))
  return whole(read, frame, grouped(all))
}

/** Granite 4: Mamba-2 or attention, and experts beside a shared feed-forward part, or that part alone. */
export const graniteHybrid = (config: Config): LayeredShape => {
  const read = new HybridReader(config)
  const frame = frameOf(read)
  const kinds: readonly Kind[] =
    listedKinds(read, ['layer_types', 'layers_block_type'], words) ??
    indexes(layersOf(read)).map(() => 'mamba')
  const mixerOf = mixersOf(read, frame.hiddenSize)
  const routed = routedOf(read, {
    count: ['num_local_experts'],
    perToken: ['num_experts_per_tok'],
    defaults: { count: 8, perToken: 2 },
  })
  const sharedSize = read.size(['shared_intermediate_size'], 1024)
  const rest =
    routed === undefined
      ? { feedForward: { size: sharedSize, gated: true } }
      : {
          experts: {
            ...routed,
            size: read.size(['intermediate_size']),
            shared: 1,
            sharedSize,
            gated: true,
          },
        }
  const layers = kinds.map((kind) => ({ mixers: [mixerOf(kind)], ...rest }))
  return whole(read, frame, grouped(layers))
}
