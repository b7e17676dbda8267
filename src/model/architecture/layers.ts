import type { Attention, Mixer } from './attention/index.ts'
import { isLayered, type LayerGroup, type Shape, type UniformShape } from './shape.ts'

const withWindow = (attention: Attention, windowTokens: number): Mixer =>
  attention.kind === 'grouped' ? { ...attention, windowTokens } : attention

/** The mixers of a uniform model, each with the number of its layers. */
const mixersOf = (shape: UniformShape): readonly (readonly [number, Mixer])[] => {
  const { layers, attention, window, linearLayers = 0 } = shape
  const windowed = window?.layers ?? 0
  const linear: Mixer = {
    kind: 'lightning',
    heads: attention.heads,
    headSize: attention.kind === 'grouped' ? attention.headSize : attention.valueHeadSize,
  }
  const all: readonly (readonly [number, Mixer])[] = [
    [layers - windowed - linearLayers, attention],
    [windowed, withWindow(attention, window?.tokens ?? 0)],
    [linearLayers, linear],
  ]
  return all.filter(([count]) => count > 0)
}

const ofUniform = (shape: UniformShape): readonly LayerGroup[] => {
  const { layers, feedForward, experts } = shape
  // Which layers have the window and which the experts is not told, and no sum depends on it.
  const mixing = mixersOf(shape).map(([count, mixer]) => ({ count, mixers: [mixer] }))
  const dense = layers - (experts?.layers ?? 0)
  const { gated } = feedForward
  return [
    ...mixing,
    ...(dense > 0 ? [{ count: dense, mixers: [], feedForward }] : []),
    ...(experts === undefined
      ? []
      : [{ count: experts.layers, mixers: [], experts: { ...experts, gated } }]),
  ]
}

const known = new WeakMap<Shape, readonly LayerGroup[]>()

/** The layers of any model as a list; of a uniform one its mixers and its feed-forward parts apart. */
export const layerGroups = (shape: Shape): readonly LayerGroup[] => {
  if (isLayered(shape)) return shape.layers
  const before = known.get(shape)
  if (before !== undefined) return before
  const groups = ofUniform(shape)
  known.set(shape, groups)
  return groups
}

/** Layers as the model counts them. */
export const layerCount = ({ layers }: Pick<Shape, 'layers'>): number =>
  typeof layers === 'number'
    ? layers
    : layers.reduce((sum, { count, within }) => sum + (within === true ? 0 : count), 0)
