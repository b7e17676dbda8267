import { type GroupedAttention, isGrouped } from '../../model/architecture/attention/grouped.ts'
import type { Attention } from '../../model/architecture/attention/index.ts'
import { attentionOf, checkHeads } from './attention.ts'
import type { Reader } from './config.ts'
import type { Family } from './families/family.ts'
import { listPerLayer } from './layer-lists.ts'
import { numberAt } from './numbers.ts'

/** Attention of each layer, where lists give each its own number of heads (Laguna, DeciLM). */
export const attentions = (read: Reader, family: Family, layers: number): readonly Attention[] => {
  const attention = attentionOf(read, family)
  const heads = listPerLayer(read, 'num_attention_heads_per_layer', layers)
  const kvHeads = listPerLayer(read, 'num_key_value_heads_per_layer', layers)
  const at = (grouped: GroupedAttention, layer: number): GroupedAttention => {
    if (heads === undefined && kvHeads === undefined) return grouped
    const own = {
      ...grouped,
      ...(heads && { heads: numberAt(heads, layer, 'num_attention_heads_per_layer') }),
      ...(kvHeads && { kvHeads: numberAt(kvHeads, layer, 'num_key_value_heads_per_layer') }),
    }
    const field = kvHeads ? 'num_key_value_heads_per_layer' : 'num_attention_heads_per_layer'
    checkHeads(own.heads, own.kvHeads, field)
    return own
  }
  return Array.from({ length: layers }, (_, layer) =>
    isGrouped(attention) ? at(attention, layer) : attention,
  )
}
