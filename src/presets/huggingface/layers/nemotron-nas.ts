import type { GroupedAttention } from '../../../model/architecture/attention/grouped.ts'
import type { FeedForward, Shape } from '../../../model/architecture/shape.ts'
import { message } from '../../../words/message.ts'
import { type Config, ConfigError, isConfig, Reader } from '../config.ts'
import { plain } from '../families/family.ts'
import { type Layer, shapeOfLayers } from '../fold.ts'
import { frameOf, layersOf } from '../frame.ts'
import { listPerLayer } from '../layer-lists.ts'
import { names } from '../names.ts'
import { upTo } from '../numbers.ts'

const field = 'block_configs'

const part = (block: unknown, name: string): Reader => {
  const inner = isConfig(block) ? block[name] : undefined
  if (isConfig(inner)) return new Reader(inner)
  throw new ConfigError(
    message('errors.unknown-entry', { entry: String(JSON.stringify(block)).slice(0, 40) }),
    field,
    message('allowed.blocks'),
  )
}

/** A matrix may stand in for a part that the search took out. */
const replaced = (read: Reader) => read.flag(['replace_with_linear'], false)
const isOut = (read: Reader) => read.flag(['no_op'], false) || replaced(read)

const mixerOf = (read: Reader, heads: number, headSize: number): readonly GroupedAttention[] => {
  if (isOut(read)) return []
  const group = read.optionalCount(['n_heads_in_group'])
  const kvHeads = read.count(names.kvHeads, group === undefined ? heads : heads / group)
  if (!Number.isInteger(kvHeads) || kvHeads < 1 || heads % kvHeads !== 0)
    throw new ConfigError(
      message('errors.heads-not-divisible'),
      field,
      message('allowed.divisor-of', { number: heads }),
    )
  const windowTokens = read.optionalCount(['window_length'])
  return [{ kind: 'grouped', heads, kvHeads, headSize, ...(windowTokens && { windowTokens }) }]
}

const feedForwardOf = (read: Reader, hiddenSize: number): FeedForward | undefined => {
  if (isOut(read)) return undefined
  const stated = read.optionalCount(names.feedForward)
  const multiplier = read.any('ffn_mult')
  const size =
    stated ?? (typeof multiplier === 'number' ? upTo(256, (2 * multiplier * hiddenSize) / 3) : 0)
  if (size >= 1 && size <= 1e7) return { size, gated: true }
  throw new ConfigError(
    message('errors.unknown-entry', { entry: 'ffn' }),
    field,
    message('allowed.blocks'),
  )
}

/** Nemotron NAS (Puzzle, arXiv 2411.19146): each block was searched for, with attention and feed-forward part or without. */
export const nemotronNas = (_: Reader, config: Config): Shape => {
  const read = new Reader(config)
  const count = layersOf(read)
  const frame = frameOf(read, plain)
  const heads = read.count(names.heads)
  const headSize = read.count(names.headSize, frame.hiddenSize / heads)
  const blocks = listPerLayer(read, field, count)
  const layers = (blocks ?? []).map((block): Layer => {
    const attention = part(block, 'attention')
    const ffn = part(block, 'ffn')
    const feedForward = feedForwardOf(ffn, frame.hiddenSize)
    const matrices = [attention, ffn].filter(replaced).length
    return {
      mixers: mixerOf(attention, heads, headSize),
      ...(feedForward !== undefined && { feedForward }),
      ...(matrices > 0 && { otherParameters: matrices * frame.hiddenSize ** 2 }),
    }
  })
  if (layers.length === 0) read.count([field])
  return shapeOfLayers(frame, layers, frame.hiddenSize)
}
