import type { LayeredShape } from '../../../model/architecture/shape.ts'
import type { Config } from '../config.ts'
import { layersOf } from './layers.ts'
import { mamba2Of } from './mamba2.ts'
import { frameOf, whole } from './parts.ts'
import { HybridReader } from './reader.ts'

/** Mamba and Falcon Mamba: a stated inner size goes before the factor of expansion. */
export const mamba = (config: Config): LayeredShape => {
  const read = new HybridReader(config)
  const frame = frameOf(read, { tied: true })
  const { hiddenSize } = frame
  const expanded = Math.max(1, Math.floor(read.number('expand', 2) * hiddenSize))
  const mixer = {
    kind: 'mamba',
    innerSize: read.size(['intermediate_size', 'd_inner'], expanded),
    stateSize: read.size(['state_size'], 16),
    timeStepRank: read.sizeOrAuto(['time_step_rank'], Math.ceil(hiddenSize / 16)),
    kernel: read.size(['conv_kernel'], 4),
  } as const
  return whole(read, frame, [{ count: layersOf(read), mixers: [mixer] }])
}

/** Mamba-2 alone (Codestral Mamba). */
export const mamba2 = (config: Config): LayeredShape => {
  const read = new HybridReader(config)
  const frame = frameOf(read)
  const mixer = mamba2Of(
    read,
    Math.floor(read.number('expand', 2) * frame.hiddenSize),
    {
      heads: ['num_heads'],
      headSize: ['head_dim'],
      groups: ['n_groups'],
      stateSize: ['state_size'],
      kernel: ['conv_kernel'],
    },
    { heads: 128, groups: 8, stateSize: 128 },
  )
  return whole(read, frame, [{ count: layersOf(read), mixers: [mixer] }])
}

/** RWKV of the fourth generation: time mixing, and channel mixing with a gate as wide as the model. */
export const rwkv = (config: Config): LayeredShape => {
  const read = new HybridReader(config)
  const frame = frameOf(read, { context: ['context_length', 'max_position_embeddings'] })
  const { hiddenSize } = frame
  const layer = {
    count: layersOf(read),
    mixers: [{ kind: 'time-mix', width: read.size(['attention_hidden_size'], hiddenSize) }],
    feedForward: { size: read.size(['intermediate_size'], 4 * hiddenSize), gated: false },
    otherParameters: hiddenSize * hiddenSize,
  } as const
  return whole(read, frame, [layer])
}
