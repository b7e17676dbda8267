import type { GroupedAttention } from '../../../model/architecture/attention/grouped.ts'
import type { Mixer } from '../../../model/architecture/attention/index.ts'
import type { LayeredShape, LayerGroup } from '../../../model/architecture/shape.ts'
import type { Config } from '../config.ts'
import { mambaOf } from './jamba.ts'
import { indexes, layersOf, listedKinds, periodOf, ruleOf } from './layers.ts'
import { mamba2Of } from './mamba2.ts'
import { attentionOf, frameOf, whole } from './parts.ts'
import { HybridReader } from './reader.ts'

const words = {
  mamba: 'mamba',
  linear_attention: 'mamba',
  hybrid: 'hybrid',
} as const

type Kind = (typeof words)[keyof typeof words]

interface Blocks {
  readonly kinds: readonly Kind[]
  readonly mamba: Mixer
  readonly hiddenSize: number
  readonly attention: GroupedAttention
  readonly feedForwardSize: number
  /** Sets of weights that the hybrid layers share in turn. */
  readonly copies: number
  /** Parameters that each use of a set has for itself. */
  readonly ownParameters: number
}

/**
 * Hybrid layers: a block of attention and feed-forward part, whose weights are
 * shared, before the layer's own Mamba. Attention reads the layer's input
 * beside the embedding, which is as wide again; an own matrix leads from the
 * block to the layer.
 */
const layersWith = (blocks: Blocks): readonly LayerGroup[] => {
  const { kinds, mamba, hiddenSize, attention, feedForwardSize } = blocks
  const count = kinds.filter((kind) => kind === 'hybrid').length
  const plain = { count: kinds.length - count, mixers: [mamba] }
  if (count === 0) return [plain]
  const { heads, kvHeads, headSize } = attention
  const hybrid = {
    count,
    mixers: [mamba],
    otherParameters: hiddenSize * hiddenSize + blocks.ownParameters,
  }
  const block = {
    count,
    within: true,
    mixers: [attention],
    feedForward: { size: feedForwardSize, gated: true },
    copies: Math.min(count, blocks.copies),
    otherParameters: hiddenSize * headSize * (heads + 2 * kvHeads),
  } as const
  return [...(plain.count > 0 ? [plain] : []), hybrid, block]
}

/** Twice as wide as the model over all heads, unless the config says otherwise. */
const wideAttention = (read: HybridReader, hiddenSize: number): GroupedAttention =>
  attentionOf(read, 2 * hiddenSize)

/** Zamba: Mamba with one shared block. */
export const zamba = (config: Config): LayeredShape => {
  const read = new HybridReader(config)
  const frame = frameOf(read, { tied: true })
  const { hiddenSize } = frame
  const inPeriod = periodOf(read, 'attn_layer_period', 'attn_layer_offset', {
    period: 6,
    offset: 4,
  })
  const kindOf = (layer: number) =>
    layer === 2 || (layer > 2 && inPeriod(layer - 3)) ? 'hybrid' : 'mamba'
  const kinds =
    listedKinds(read, ['layers_block_type', 'layer_types'], words, [
      ruleOf(read, ['attn_layer_period', 'attn_layer_offset'], kindOf),
    ]) ?? indexes(layersOf(read)).map(kindOf)
  const blocks = {
    kinds,
    mamba: mambaOf(read, hiddenSize),
    hiddenSize,
    attention: wideAttention(read, hiddenSize),
    feedForwardSize: read.size(['intermediate_size']),
    copies: 1,
    ownParameters: 0,
  }
  return whole(read, frame, layersWith(blocks))
}

/** Zamba2: Mamba-2 with blocks shared in turn, which each use adapts by matrices of low rank. */
export const zamba2 = (config: Config): LayeredShape => {
  const read = new HybridReader(config)
  const frame = frameOf(read, { tied: true })
  const { hiddenSize } = frame
  const fields = ['layers_block_type', 'layer_types']
  const kinds = listedKinds(read, fields, words)
  if (kinds === undefined) read.missing.push(fields)
  const attention = wideAttention(read, hiddenSize)
  const { heads, kvHeads, headSize } = attention
  const feedForwardSize = read.size(['intermediate_size', 'ffn_hidden_size'], 4 * hiddenSize)
  const rank = read.size(['adapter_rank'], 128)
  const adapted = read.flag(['use_shared_attention_adapter'], false)
    ? 6 * hiddenSize + headSize * (heads + 2 * kvHeads)
    : 0
  const mamba = mamba2Of(
    read,
    Math.floor(read.number('mamba_expand', 2) * hiddenSize),
    {
      heads: ['n_mamba_heads'],
      headSize: ['mamba_headdim'],
      groups: ['mamba_ngroups'],
      stateSize: ['mamba_d_state'],
      kernel: ['mamba_d_conv'],
    },
    { heads: 8, groups: 1, stateSize: 64 },
  )
  const blocks = {
    kinds: kinds ?? [],
    mamba,
    hiddenSize,
    attention,
    feedForwardSize,
    copies: read.size(['num_mem_blocks'], 1),
    ownParameters: rank * (hiddenSize + 2 * feedForwardSize + adapted),
  }
  return whole(read, frame, layersWith(blocks))
}
