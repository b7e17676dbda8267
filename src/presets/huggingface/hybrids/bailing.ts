import type { Mixer } from '../../../model/architecture/attention/index.ts'
import type { LayeredShape } from '../../../model/architecture/shape.ts'
import { message } from '../../../words/message.ts'
import { type Config, ConfigError } from '../config.ts'
import { latentOf } from './latent.ts'
import { indexes, layersOf } from './layers.ts'
import { attentionOf, frameOf, grouped, routedOf, whole } from './parts.ts'
import { HybridReader } from './reader.ts'

const gates = { head_wise: 'heads', element_wise: 'elements' } as const

const gateOf = (read: HybridReader) => {
  const name = 'gated_attention_proj_granularity_type'
  const value = read.text(name)
  if (value === undefined) return undefined
  if (value === 'head_wise' || value === 'element_wise') return gates[value]
  throw new ConfigError(
    message('errors.unknown-entry', { entry: JSON.stringify(value.slice(0, 40)) }),
    name,
    message('allowed.choices', { options: Object.keys(gates) }),
  )
}

/** Ling 2.5 and 3.0 have MLA, Ring-linear 2.0 has grouped heads. */
const fullOf = (read: HybridReader, hiddenSize: number): Mixer =>
  read.nameOf(['kv_lora_rank']) === undefined
    ? attentionOf(read, hiddenSize)
    : latentOf(read, gateOf(read))

/** Ling 3.0 has KDA, those before it lightning attention; its gates have no low rank where it says so. */
const linearOf = (read: HybridReader, hiddenSize: number): Mixer => {
  const heads = read.size(['num_attention_heads'])
  const { headSize } = attentionOf(read, hiddenSize)
  const kernel = read.optionalCount(['short_conv_kernel_size'])
  if (kernel === undefined) return { kind: 'lightning', heads, headSize }
  const fullRank = read.flag(['no_kda_lora'], false)
  return {
    kind: 'kimi-delta',
    heads,
    headSize,
    kernel: Math.max(1, kernel),
    ...(fullRank && { fullRank: 'all-gates' }),
  }
}

/** Hybrids of the Ling family: the last layer of each group, and those after the last group, have full attention. */
export const bailing = (config: Config): LayeredShape => {
  const read = new HybridReader(config)
  const frame = frameOf(read)
  const { hiddenSize } = frame
  const count = layersOf(read)
  const group = read.size(['layer_group_size'])
  const full = fullOf(read, hiddenSize)
  const linear = linearOf(read, hiddenSize)
  const firstDense = read.count(['first_k_dense_replace'], 0)
  const routed = routedOf(read, { count: ['num_experts'], perToken: ['num_experts_per_tok'] })
  const inGroups = Math.floor(count / group) * group
  const layers = indexes(count).map((layer) => {
    const mixers = [(layer + 1) % group === 0 || layer >= inGroups ? full : linear]
    if (routed === undefined || layer < firstDense)
      return { mixers, feedForward: { size: read.size(['intermediate_size']), gated: true } }
    const size = read.size(['moe_intermediate_size'])
    const sharedSize = read.size(['moe_shared_expert_intermediate_size'], size)
    const shared = read.count(['num_shared_experts'], 0)
    return { mixers, experts: { ...routed, size, shared, sharedSize, gated: true } }
  })
  return whole(read, frame, grouped(layers))
}
