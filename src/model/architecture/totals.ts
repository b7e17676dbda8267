import { type AttentionName, isAttention, type MixerName, mixerFacts } from './attention/index.ts'
import type { MixerFacts } from './attention/kind.ts'
import { activationBytes, summedBytes } from './attention/state.ts'
import { layerGroups } from './layers.ts'
import type { LayerGroup, Shape } from './shape.ts'

/** What all layers together keep of a token, and what attention to one token costs, by how far layers see. */
export interface Seen {
  /** Elements that a token leaves in their caches. */
  readonly elements: number
  readonly decodeFlopsPerPair: number
  readonly prefillFlopsPerPair: number
}

/** What follows from the list of layers, whatever they are made of; sums over all layers. */
export interface Totals {
  /** A layer is a mixer and a feed-forward part: one that lacks either is half of one. */
  readonly layers: number
  readonly expertLayers: number
  /** Layers that see all tokens. */
  readonly full: Seen
  /** Layers that keep and see a window. */
  readonly window: Seen & { readonly tokens: number }
  /** Layers that keep all tokens and see those that are selected. */
  readonly selected: Seen & { readonly tokens: number }
  readonly indexElements: number
  readonly indexFlopsPerPair: number
  readonly stateBytes: number
  /** Elements of the state that accumulate, in 32 bits, and those that are kept in 16. */
  readonly summedStateElements: number
  readonly recentStateElements: number
  readonly stateFlopsPerToken: number
  /** Into how many parts the cache of a sequence can be cut, as `t` chips share it. */
  readonly cacheShards: (t: number) => number
  readonly mayRunDataParallel: boolean
  /** Heads that tensor parallelism shares out: the greatest number that divides those of every mixer. */
  readonly heads: number
  readonly mixers: readonly MixerCount[]
  /** Of a layer with experts: all of them and those of a token; 1 of 1 where there are none. */
  readonly expertCount: number
  readonly expertsPerToken: number
  /** Widths that a token leaves and reads in all layers when it is served. */
  readonly servedWidth: number
  /** Widths that a token keeps until the backward pass, in all layers. */
  readonly trainedWidth: number
}

/** How many layers mix tokens in a way. */
export interface MixerCount {
  readonly name: MixerName
  readonly layers: number
  readonly windowTokens?: number | undefined
}

interface Sum {
  elements: number
  decodeFlopsPerPair: number
  prefillFlopsPerPair: number
  /** Tokens seen, weighted by elements. */
  tokens: number
}

const nothing = (): Sum => ({
  elements: 0,
  decodeFlopsPerPair: 0,
  prefillFlopsPerPair: 0,
  tokens: 0,
})

/** A token’s way through the feed-forward part of a layer: widths served, and widths kept in training. */
const feedForwardWidths = ({ feedForward, experts }: LayerGroup, hiddenSize: number) => {
  const dense = feedForward === undefined ? 0 : (feedForward.gated ? 3 : 2) * feedForward.size
  if (experts === undefined) return { served: dense, trained: dense }
  const { perToken, size, shared, sharedSize = size, latentSize = hiddenSize, gated } = experts
  const matrices = gated ? 3 : 2
  const always = dense + shared * matrices * sharedSize
  return {
    served: always + perToken * (4 * latentSize + matrices * size),
    trained: always + perToken * (latentSize + matrices * size),
  }
}

const headsOf = (mixer: LayerGroup['mixers'][number]): number =>
  'heads' in mixer ? mixer.heads : 'valueHeads' in mixer ? mixer.valueHeads : 0

const commonDivisor = (a: number, b: number): number => (b === 0 ? a : commonDivisor(b, a % b))

const seenBy = ({ cache }: MixerFacts): 'full' | 'window' | 'selected' =>
  cache?.windowTokens !== undefined
    ? 'window'
    : cache?.selectedTokens !== undefined
      ? 'selected'
      : 'full'

const add = (shape: Shape) => {
  const sums = { full: nothing(), window: nothing(), selected: nothing() }
  const parts = new Map<number, number>()
  const mixers = new Map<string, { name: MixerName; layers: number; windowTokens?: number }>()
  const all = {
    sublayers: 0,
    expertLayers: 0,
    routed: 0,
    routedPerToken: 0,
    indexElements: 0,
    indexFlopsPerPair: 0,
    stateBytes: 0,
    summedElements: 0,
    stateFlopsPerToken: 0,
    mayRunDataParallel: false,
    heads: 0,
    servedWidth: 0,
    trainedWidth: 0,
  }
  for (const group of layerGroups(shape)) {
    const { count } = group
    if (group.mixers.length > 0) all.sublayers += count
    if (group.feedForward !== undefined || group.experts !== undefined) all.sublayers += count
    if (group.experts !== undefined) {
      all.expertLayers += count
      all.routed += count * group.experts.count
      all.routedPerToken += count * group.experts.perToken
    }
    const widths = feedForwardWidths(group, shape.hiddenSize)
    all.servedWidth += count * widths.served
    all.trainedWidth += count * widths.trained
    for (const mixer of group.mixers) {
      const facts = mixerFacts(mixer)
      const { cache } = facts
      const kind = seenBy(facts)
      const elements = cache?.elements ?? 0
      const seen = sums[kind]
      seen.elements += count * elements
      seen.decodeFlopsPerPair += count * facts.decodeFlopsPerPair
      seen.prefillFlopsPerPair += count * facts.prefillFlopsPerPair
      const tokens = cache?.windowTokens ?? cache?.selectedTokens ?? 0
      seen.tokens += count * elements * tokens
      if (cache !== undefined)
        parts.set(cache.parts, (parts.get(cache.parts) ?? 0) + count * elements)
      all.indexElements += count * facts.indexElements
      all.indexFlopsPerPair += count * facts.indexFlopsPerPair
      all.stateBytes += count * facts.stateBytes
      all.summedElements += count * facts.summedElements
      all.stateFlopsPerToken += count * facts.stateFlopsPerToken
      all.servedWidth += count * facts.servedWidth(shape.hiddenSize)
      all.trainedWidth += count * facts.trainedWidth
      all.mayRunDataParallel ||= facts.mayRunDataParallel
      all.heads = commonDivisor(all.heads, headsOf(mixer))
      const windowTokens = cache?.windowTokens
      const key = `${facts.name} ${windowTokens ?? ''}`
      const before = mixers.get(key)
      if (before !== undefined) before.layers += count
      else
        mixers.set(key, {
          name: facts.name,
          layers: count,
          ...(windowTokens !== undefined && { windowTokens }),
        })
    }
  }
  return { sums, parts, mixers: [...mixers.values()], all }
}

/** Tokens that layers see, where several see different numbers: their mean by what they keep. */
const seenTokens = ({ elements, tokens, ...seen }: Sum) => ({
  ...seen,
  elements,
  tokens: elements === 0 ? 0 : tokens / elements,
})

const shardsOf =
  (parts: ReadonlyMap<number, number>) =>
  (t: number): number => {
    let all = 0
    let held = 0
    for (const [most, elements] of parts) {
      all += elements
      held += elements / Math.min(t, most)
    }
    return held === 0 ? t : all / held
  }

const total = (shape: Shape): Totals => {
  const { sums, parts, mixers, all } = add(shape)
  const layersWithExperts = Math.max(1, all.expertLayers)
  return {
    layers: all.sublayers / 2,
    expertLayers: all.expertLayers,
    full: sums.full,
    window: seenTokens(sums.window),
    selected: seenTokens(sums.selected),
    indexElements: all.indexElements,
    indexFlopsPerPair: all.indexFlopsPerPair,
    stateBytes: all.stateBytes,
    summedStateElements: all.summedElements,
    recentStateElements: (all.stateBytes - all.summedElements * summedBytes) / activationBytes,
    stateFlopsPerToken: all.stateFlopsPerToken,
    cacheShards: shardsOf(parts),
    mayRunDataParallel: all.mayRunDataParallel,
    heads: Math.max(1, all.heads),
    mixers,
    expertCount: all.expertLayers === 0 ? 1 : all.routed / layersWithExperts,
    expertsPerToken: all.expertLayers === 0 ? 1 : all.routedPerToken / layersWithExperts,
    servedWidth: all.servedWidth,
    trainedWidth: all.trainedWidth,
  }
}

const known = new WeakMap<Shape, Totals>()

/** Sums over the layers of a shape, counted once. */
export const totalsOf = (shape: Shape): Totals => {
  const before = known.get(shape)
  if (before !== undefined) return before
  const totals = total(shape)
  known.set(shape, totals)
  return totals
}

/** The attention of a model: of its layers that keep tokens, of most where they differ; null where none does. */
export const attentionOf = ({ mixers }: Totals): AttentionName | null => {
  let name: AttentionName | null = null
  let most = 0
  for (const mixer of mixers)
    if (isAttention(mixer.name) && mixer.layers > most) {
      name = mixer.name
      most = mixer.layers
    }
  return name
}
