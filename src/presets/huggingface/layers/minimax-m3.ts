import type { Shape } from '../../../model/architecture/shape.ts'
import { type Config, isConfig, Reader } from '../config.ts'
import { plain } from '../families/family.ts'
import { shapeOfLayers } from '../fold.ts'
import { kindsPerLayer } from '../layer-lists.ts'
import { plainLayers } from '../plain.ts'
import { agreed, statement } from '../statements.ts'
import { withGrouped } from './with-grouped.ts'

const names = {
  heads: ['sparse_num_index_heads', 'index_n_heads'],
  headSize: ['sparse_index_dim', 'index_head_dim'],
  blocks: ['sparse_topk_blocks', 'index_topk_blocks'],
  blockSize: ['sparse_block_size', 'index_block_size'],
} as const

const sparse = new Map<unknown, boolean>([
  [0, false],
  [1, true],
  ['full_attention', false],
  ['minimax_m3_sparse', true],
])

/** MiniMax-M3: small keys choose whole blocks of tokens, in all but the first layers. */
export const minimaxM3 = (read: Reader, config: Config): Shape => {
  const { frame, layers, size } = plainLayers(read, plain)
  const { sparse_attention_config: own } = config
  const settings = new Reader(isConfig(own) ? { ...config, ...own } : config)
  const listed = agreed(
    ['sparse_attention_freq', 'layer_types'].map((field) =>
      statement(field, kindsPerLayer(settings, field, layers.length, sparse)),
    ),
  )
  const used = settings.flag(['use_sparse_attention'], listed !== undefined)
  const indexer = {
    heads: settings.count(names.heads, 4),
    headSize: settings.count(names.headSize, 128),
    selectedTokens: settings.count(names.blocks, 16) * settings.count(names.blockSize, 128),
  }
  const changed = withGrouped(layers, (attention, layer) =>
    used && (listed?.[layer] ?? true) ? { ...attention, indexer } : attention,
  )
  return shapeOfLayers(frame, changed, size)
}
