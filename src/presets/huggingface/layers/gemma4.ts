import type { Shape } from '../../../model/architecture/shape.ts'
import { groupedOf } from '../attention.ts'
import type { Reader } from '../config.ts'
import { expertsOf } from '../experts.ts'
import { type Family, tiedPlain } from '../families/family.ts'
import { type Layer, shapeOfLayers } from '../fold.ts'
import { frameOf, layersOf } from '../frame.ts'
import { sizeOf } from '../plain.ts'
import { windows } from '../windows.ts'
import { perLayerEmbeddings } from './per-layer-embeddings.ts'
import { firstShared } from './shared-caches.ts'

const family: Family = { ...tiedPlain, fullEvery: 6 }

/**
 * Gemma 4: layers that see all tokens have heads of another size and number,
 * whose keys may stand for values too; the last layers may share the cache of
 * earlier ones; experts, where there are some, stand beside the dense part.
 */
const gemma4Of = (read: Reader, perLayerWidth: number): Shape => {
  const count = layersOf(read)
  const frame = frameOf(read, family)
  const local = groupedOf(read, family)
  const keysAsValues = read.flag(['attention_k_eq_v'], false)
  const global = {
    ...local,
    headSize: read.count(['global_head_dim'], 512),
    kvHeads: keysAsValues
      ? read.count(['num_global_key_value_heads'], local.kvHeads)
      : local.kvHeads,
    ...(keysAsValues && { keysAsValues: true as const }),
  }
  const size = sizeOf(read, family, frame.hiddenSize)
  const seen = windows(read, family, count, false)
  const experts = read.flag(['enable_moe_block'], false) ? expertsOf(read, size) : undefined
  const sharing = firstShared(read, count, 0)
  const doubled = read.flag(['use_double_wide_mlp'], false) ? 2 : 1
  const embeddings = perLayerEmbeddings(read, frame, count, perLayerWidth)
  const layers = Array.from({ length: count }, (_, index): Layer => {
    const windowTokens = index === count - 1 ? undefined : seen[index]
    const attention = windowTokens === undefined ? global : { ...local, windowTokens }
    const shares = index >= sharing
    return {
      mixers: [{ ...attention, ...(shares && { reusesCache: 'without-projections' as const }) }],
      feedForward: { size: shares ? doubled * size : size, gated: true },
      ...(experts !== undefined && { experts: { ...experts, gated: true } }),
      ...embeddings.layer,
    }
  })
  return shapeOfLayers({ ...frame, ...embeddings.frame }, layers, size)
}

export const gemma4 = (read: Reader): Shape => gemma4Of(read, 256)

/** The class without towers of its own has no per-layer embeddings either. */
export const gemma4Unified = (read: Reader): Shape => gemma4Of(read, 0)
