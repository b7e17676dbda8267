import { isGrouped } from '../../model/architecture/attention/grouped.ts'
import type { Attention } from '../../model/architecture/attention/index.ts'
import type { Shape } from '../../model/architecture/shape.ts'
import { attentions } from './attentions.ts'
import type { Reader } from './config.ts'
import { expertLayers } from './expert-layers.ts'
import { expertsOf } from './experts.ts'
import type { Family } from './families/family.ts'
import { type Frame, type Layer, shapeOfLayers } from './fold.ts'
import { frameOf, layersOf } from './frame.ts'
import { sharedIndexes } from './layer-lists.ts'
import { names } from './names.ts'
import { windows } from './windows.ts'

/** The size of a dense feed-forward part. */
export const sizeOf = (read: Reader, family: Family, hiddenSize: number): number => {
  const ratio = read.count(['expansion_ratio'], 4)
  const fallback = family.gated ? read.optionalCount(names.expertSize) : ratio * hiddenSize
  const size =
    read.optionalCount([
      'intermediate_size_mlp',
      'dense_intermediate_size',
      'prefix_dense_intermediate_size',
    ]) ?? read.count(names.feedForward, fallback)
  return family.bothHalves === true ? size / 2 : size
}

/** Layers as a plain decoder has them, for those that change some of them. */
export interface PlainLayers {
  readonly frame: Frame
  readonly layers: readonly Layer[]
  /** Of a dense feed-forward part, though no layer may have one. */
  readonly size: number
}

const mixerOf = (
  attention: Attention,
  windowTokens: number | undefined,
  indexShared: boolean,
): Attention => {
  const { indexer } = attention
  const index = indexer !== undefined &&
    indexShared && { indexer: { ...indexer, reused: true as const } }
  return isGrouped(attention) && windowTokens !== undefined
    ? { ...attention, windowTokens, ...index }
    : { ...attention, ...index }
}

export const plainLayers = (read: Reader, family: Family, chunked = false): PlainLayers => {
  const count = layersOf(read)
  const frame = frameOf(read, family)
  const { gated } = family
  const size = sizeOf(read, family, frame.hiddenSize)
  const seen = windows(read, family, count, chunked)
  const experts = expertsOf(read, read.count(names.feedForward, size))
  const withExperts = experts === undefined ? [] : expertLayers(read, count)
  const shared = sharedIndexes(read, count)
  const layers = attentions(read, family, count).map(
    (attention, index): Layer => ({
      mixers: [mixerOf(attention, seen[index], shared[index] === true)],
      ...(experts !== undefined && withExperts[index] === true
        ? { experts: { ...experts, gated } }
        : { feedForward: { size, gated } }),
    }),
  )
  return { frame, layers, size }
}

/** A decoder whose layers differ in no more than windows, experts and indexes. */
export const plainShape = (read: Reader, family: Family, chunked = false): Shape => {
  const { frame, layers, size } = plainLayers(read, family, chunked)
  return shapeOfLayers(frame, layers, size)
}
