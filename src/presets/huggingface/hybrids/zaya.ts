import type { Mixer } from '../../../model/architecture/attention/index.ts'
import type { LayeredShape } from '../../../model/architecture/shape.ts'
import type { Config } from '../config.ts'
import { indexes, layersOf, listedKinds } from './layers.ts'
import { attentionOf, frameOf, grouped, whole } from './parts.ts'
import { HybridReader } from './reader.ts'

const words = { hybrid: 'full', hybrid_sliding: 'window' } as const

/** ZAYA1: queries and keys are narrower than the model and pass two convolutions, the second over each head. */
export const zaya = (config: Config): LayeredShape => {
  const read = new HybridReader(config)
  const frame = frameOf(read, { tied: true })
  const { hiddenSize } = frame
  const kinds =
    listedKinds(read, ['layer_types'], words) ?? indexes(layersOf(read)).map(() => 'full')
  const attention = attentionOf(read, hiddenSize, { headSize: 128, kvHeads: 2 })
  const { heads, kvHeads, headSize } = attention
  const convolved = (heads + kvHeads) * headSize
  const first = read.size(['cca_time0'], 2)
  const second = read.size(['cca_time1'], 2)
  const mixersOf = (kind: 'full' | 'window'): readonly Mixer[] => [
    kind === 'full' ? attention : { ...attention, windowTokens: read.size(['sliding_window']) },
    { kind: 'short-convolution', width: convolved, kernel: first + second - 1, bare: true },
  ]
  const routerSize = read.size(['router_hidden_size'], 256)
  const experts = {
    count: read.size(['num_experts'], 16),
    perToken: 1,
    size: read.size(['moe_intermediate_size'], 2048),
    shared: 0,
    gated: true,
  }
  // The second convolution, and a router of three layers; what leads to it counts as the router’s.
  const otherParameters =
    convolved * headSize * second +
    hiddenSize * (routerSize - experts.count) +
    2 * routerSize * routerSize +
    routerSize * (experts.count + 1)
  const layers = kinds.map((kind) => ({ mixers: mixersOf(kind), experts, otherParameters }))
  return whole(read, frame, grouped(layers))
}
