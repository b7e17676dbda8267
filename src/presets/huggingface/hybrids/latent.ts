import type { LatentAttention } from '../../../model/architecture/attention/latent.ts'
import type { HybridReader } from './reader.ts'

/** MLA with the sizes of DeepSeek-V3 where the config leaves them out, as the classes of hybrids have them. */
export const latentOf = (read: HybridReader, gate?: LatentAttention['gate']): LatentAttention => ({
  kind: 'latent',
  heads: read.size(['num_attention_heads']),
  queryRank: read.optionalCount(['q_lora_rank']) ?? null,
  kvRank: read.size(['kv_lora_rank'], 512),
  ropeHeadSize: read.count(['qk_rope_head_dim'], 64),
  nopeHeadSize: read.size(['qk_nope_head_dim'], 128),
  valueHeadSize: read.size(['v_head_dim'], 128),
  ...(gate !== undefined && { gate }),
})
