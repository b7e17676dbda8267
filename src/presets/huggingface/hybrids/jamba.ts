import type { Mamba } from '../../../model/architecture/attention/mamba.ts'
import type { LayeredShape } from '../../../model/architecture/shape.ts'
import type { Config } from '../config.ts'
import { indexes, layersOf, periodOf } from './layers.ts'
import { attentionOf, frameOf, grouped, routedOf, whole } from './parts.ts'
import { HybridReader } from './reader.ts'

/** Mamba of the first generation, by the fields of Jamba and Zamba. */
export const mambaOf = (read: HybridReader, hiddenSize: number): Mamba => ({
  kind: 'mamba',
  innerSize: Math.floor(read.number('mamba_expand', 2) * hiddenSize),
  stateSize: read.size(['mamba_d_state'], 16),
  timeStepRank: read.sizeOrAuto(['mamba_dt_rank'], Math.ceil(hiddenSize / 16)),
  kernel: read.size(['mamba_d_conv'], 4),
})

/** Jamba: Mamba, attention in one layer of each period, experts in another. */
export const jamba = (config: Config): LayeredShape => {
  const read = new HybridReader(config)
  const frame = frameOf(read)
  const { hiddenSize } = frame
  const attends = periodOf(read, 'attn_layer_period', 'attn_layer_offset', { period: 8, offset: 4 })
  const sparse = periodOf(read, 'expert_layer_period', 'expert_layer_offset', {
    period: 2,
    offset: 1,
  })
  const attention = attentionOf(read, hiddenSize, { kvHeads: 8 })
  const mamba = mambaOf(read, hiddenSize)
  const routed = routedOf(read, {
    count: ['num_experts', 'num_local_experts'],
    perToken: ['num_experts_per_tok'],
    defaults: { count: 16, perToken: 2 },
  })
  const size = read.size(['intermediate_size'])
  const layers = indexes(layersOf(read)).map((layer) => ({
    mixers: [attends(layer) ? attention : mamba],
    ...(routed !== undefined && routed.count > 1 && sparse(layer)
      ? { experts: { ...routed, size, shared: 0, gated: true } }
      : { feedForward: { size, gated: true } }),
  }))
  return whole(read, frame, grouped(layers))
}
