import type { GroupedAttention } from '../../model/architecture/attention/grouped.ts'
import type { Attention } from '../../model/architecture/attention/index.ts'
import type { Indexer } from '../../model/architecture/attention/indexer.ts'
import { message } from '../../words/message.ts'
import { ConfigError, type Reader } from './config.ts'
import type { Family } from './families/family.ts'
import { names } from './names.ts'

/** Small keys that choose what is read (DeepSeek V3.2). */
export const indexerOf = (read: Reader): Indexer | undefined => {
  const selectedTokens = read.optionalCount(['index_topk'])
  if (selectedTokens === undefined || selectedTokens === 0) return undefined
  return {
    heads: read.count(['index_n_heads']),
    headSize: read.count(['index_head_dim']),
    selectedTokens,
  }
}

const gateOf = (read: Reader, family: Family): 'elements' | 'heads' | undefined => {
  const gating = read.any('gating')
  if (gating === false) return undefined
  if (typeof gating === 'string' && gating !== 'per-head') return 'elements'
  if (read.flag(['use_head_wise_attn_gate'], family.gate === 'heads')) return 'heads'
  const gated = family.gate === 'elements'
  return read.flag(['attn_output_gate', 'attention_output_gate'], gated) ? 'elements' : undefined
}

/** One head for all keys and values, as the family or the config has it. */
const isMultiQuery = (read: Reader, family: Family): boolean =>
  family.multiQuery === true &&
  !read.flag(['new_decoder_architecture'], false) &&
  // RefinedWeb’s own name for the groups of Falcon 40B; its 7B states none.
  read.nameOf(['n_head_kv']) === undefined &&
  read.flag(['multi_query'], true)

/** The first ChatGLM2 configs state groups that `multi_query_attention` turns off. */
const statedKvHeads = (read: Reader, heads: number): number =>
  read.flag(['multi_query_attention'], true) ? read.count(names.kvHeads, heads) : heads

/** Heads of queries are shared out evenly to those of keys and values. */
export const checkHeads = (heads: number, kvHeads: number, field: string): void => {
  if (heads < 1 || kvHeads < 1 || heads % kvHeads !== 0)
    throw new ConfigError(
      message('errors.heads-not-divisible'),
      field,
      message('allowed.divisor-of', { number: heads }),
    )
}

/** Attention of heads that share keys and values. */
export const groupedOf = (read: Reader, family: Family): GroupedAttention => {
  const heads = read.count(names.heads)
  const hiddenSize = read.count(names.hiddenSize)
  const kvHeads = isMultiQuery(read, family) ? 1 : statedKvHeads(read, heads)
  const headSize = read.count(names.headSize, hiddenSize / heads)
  checkHeads(heads, kvHeads, read.nameOf(names.kvHeads) ?? 'num_key_value_heads')
  if (!Number.isInteger(headSize) || headSize < 1)
    throw new ConfigError(
      message('errors.hidden-size-not-divisible'),
      read.nameOf(names.heads) ?? 'num_attention_heads',
      message('allowed.divisor-or-head-size', { hiddenSize }),
    )
  const valueHeadSize = read.count(['v_head_dim'], headSize)
  const gate = gateOf(read, family)
  const indexer = indexerOf(read)
  return {
    kind: 'grouped',
    heads,
    kvHeads,
    headSize,
    ...(valueHeadSize > 0 && valueHeadSize !== headSize && { valueHeadSize }),
    ...(gate !== undefined && { gate }),
    ...(indexer !== undefined && { indexer }),
  }
}

/** Attention of a layer, of either kind: a rank of keys and values says which. */
export const attentionOf = (read: Reader, family: Family): Attention => {
  const stated = read.optionalCount(['kv_lora_rank']) ?? 0
  // DeepSeek-VL2 has layers of both kinds in one class, and says which by a null.
  const latent = stated > 0 || (family.latent === true && !read.isNull('kv_lora_rank'))
  if (!latent) return groupedOf(read, family)
  const heads = read.count(names.heads)
  const indexer = indexerOf(read)
  const nopeHeadSize = read.count(['qk_nope_head_dim'])
  return {
    kind: 'latent',
    heads,
    queryRank: read.optionalCount(['q_lora_rank']) ?? null,
    kvRank: read.count(['kv_lora_rank']),
    ropeHeadSize: read.count(['qk_rope_head_dim']),
    nopeHeadSize,
    valueHeadSize: read.count(['v_head_dim'], nopeHeadSize),
    ...(indexer !== undefined && { indexer }),
  }
}
