import { isGrouped } from '../../model/architecture/attention/grouped.ts'
import { type Attention, isUniformAttention } from '../../model/architecture/attention/index.ts'
import type {
  Experts,
  FeedForward,
  LayeredShape,
  LayerGroup,
  Shape,
  UniformShape,
} from '../../model/architecture/shape.ts'

/** One layer, as a config describes it. */
export type Layer = Omit<LayerGroup, 'count'>

/** What a shape has besides its layers. */
export type Frame = Omit<LayeredShape, 'layers'>

/** Equal layers together; their order is not kept. */
export const grouped = (layers: readonly Layer[]): readonly LayerGroup[] => {
  const groups = new Map<string, { layer: Layer; count: number }>()
  for (const layer of layers) {
    const key = JSON.stringify(layer)
    const before = groups.get(key)
    if (before === undefined) groups.set(key, { layer, count: 1 })
    else before.count++
  }
  return [...groups.values()].map(({ layer, count }) => ({ count, ...layer }))
}

const isUniform = (layer: LayerGroup): boolean => {
  const known = new Set(['count', 'mixers', 'feedForward', 'experts'])
  return (
    Object.keys(layer).every((key) => known.has(key)) &&
    layer.mixers.length === 1 &&
    (layer.feedForward === undefined) !== (layer.experts === undefined)
  )
}

const one = <T>(
  values: readonly (T | undefined)[],
): { readonly value: T | undefined } | undefined => {
  const found = values.filter((value) => value !== undefined)
  const [first] = found
  const alike = found.every((value) => JSON.stringify(value) === JSON.stringify(first))
  return alike ? { value: first } : undefined
}

/** What the attention of a uniform model states no more than. */
const simple = new Set([
  'kind',
  'heads',
  'kvHeads',
  'headSize',
  'windowTokens',
  'queryRank',
  'kvRank',
  'ropeHeadSize',
  'nopeHeadSize',
  'valueHeadSize',
  'indexer',
])

const isSimple = (attention: Attention): boolean =>
  Object.keys(attention).every((key) => simple.has(key)) &&
  !(isGrouped(attention) && ('valueHeadSize' in attention || 'queryRank' in attention))

const attentionOf = ({ mixers: [mixer] }: LayerGroup): Attention | undefined => {
  if (mixer === undefined || !isUniformAttention(mixer) || !isSimple(mixer)) return undefined
  if (!isGrouped(mixer)) return mixer
  const { windowTokens: _, ...attention } = mixer
  return attention
}

const windowTokensOf = ({ mixers: [mixer] }: LayerGroup): number | undefined =>
  mixer !== undefined && isGrouped(mixer) ? mixer.windowTokens : undefined

const countOf = (groups: readonly LayerGroup[]): number =>
  groups.reduce((sum, { count }) => sum + count, 0)

const windowOf = (groups: readonly LayerGroup[], tokens: number | undefined) => {
  const layers = countOf(groups.filter((group) => windowTokensOf(group) !== undefined))
  return tokens === undefined ? undefined : { tokens, layers }
}

/** Layers that are alike but for windows and experts, as the shorter form of a shape. */
const uniform = (
  { tableParameters, ...frame }: Frame,
  groups: readonly LayerGroup[],
  size: number,
): UniformShape | undefined => {
  if (tableParameters !== undefined || !groups.every(isUniform)) return undefined
  const attentions = groups.map(attentionOf)
  if (attentions.includes(undefined)) return undefined
  const attention = one(attentions)?.value
  const tokens = one(groups.map(windowTokensOf))
  const dense = one<FeedForward>(groups.map(({ feedForward }) => feedForward))
  const mixture = one(groups.map(({ experts }) => experts))
  if (!attention || !tokens || !dense || !mixture) return undefined
  const gated = dense.value?.gated ?? mixture.value?.gated ?? true
  if (mixture.value !== undefined && mixture.value.gated !== gated) return undefined
  const window = windowOf(groups, tokens.value)
  const { gated: _, ...expert } = mixture.value ?? { gated }
  const experts =
    'count' in expert
      ? ({ ...expert, layers: countOf(groups.filter((group) => group.experts)) } satisfies Experts)
      : undefined
  return {
    ...frame,
    layers: countOf(groups),
    attention,
    ...(window !== undefined && { window }),
    feedForward: dense.value ?? { size, gated },
    ...(experts !== undefined && { experts }),
  }
}

/** A shape of these layers; `size` is the feed-forward size that is stated though no layer has it. */
export const shapeOfLayers = (frame: Frame, layers: readonly Layer[], size: number): Shape => {
  const groups = grouped(layers)
  return uniform(frame, groups, size) ?? { ...frame, layers: groups }
}
