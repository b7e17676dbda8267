import { mixerFacts } from './attention/index.ts'
import { layerGroups } from './layers.ts'
import { isLayered, type LayerExperts, type LayerGroup, type Shape } from './shape.ts'

/** Parameters by part; `total` and `active` count all that is stored and all that one token uses. */
export interface Parameters {
  /** Tables in which a token looks up rows. */
  readonly embedding: number
  readonly head: number
  /** Of attention that keeps tokens. */
  readonly attention: number
  /** Of mixers that keep a state. */
  readonly linearAttention: number
  readonly denseFeedForward: number
  /** Of all routed experts together. */
  readonly routedExperts: number
  readonly sharedExperts: number
  readonly routers: number
  readonly norms: number
  /** Tables beside the embedding, of which a token looks up a row in each layer. */
  readonly tables: number
  /** Of vision and audio towers: stored, but used by no text token. */
  readonly towers: number
  /** Weights that layers share in turn, counted once more for each time they are used again. */
  readonly repeated: number
  readonly total: number
  readonly active: number
}

type Part = Exclude<
  keyof Parameters,
  'total' | 'active' | 'repeated' | 'embedding' | 'head' | 'tables' | 'towers'
>

const feedForward = (width: number, size: number, gated: boolean, biased: boolean): number => {
  const matrices = gated ? 3 : 2
  return matrices * width * size + (biased ? (matrices - 1) * size + width : 0)
}

const expertParts = (
  { count, shared, size, sharedSize, latentSize, gated }: LayerExperts & { gated: boolean },
  { hiddenSize, biases }: Shape,
) => {
  const biased = biases === 'all'
  const latent = latentSize === undefined ? 0 : 2 * hiddenSize * latentSize
  return {
    routedExperts: count * feedForward(latentSize ?? hiddenSize, size, gated, biased),
    sharedExperts: shared * feedForward(hiddenSize, sharedSize ?? size, gated, biased) + latent,
    routers: count * hiddenSize,
  }
}

/** Parameters of one layer of a group, part by part. */
const layerParts = (group: LayerGroup, shape: Shape): Readonly<Record<Part, number>> => {
  const { hiddenSize, biases } = shape
  let attention = group.otherParameters ?? 0
  let linearAttention = 0
  for (const mixer of group.mixers) {
    const { parameters, cache, stateBytes } = mixerFacts(mixer)
    if (cache === undefined && stateBytes > 0) linearAttention += parameters(shape)
    else attention += parameters(shape)
  }
  const sublayers = Math.sign(group.mixers.length) + (group.feedForward || group.experts ? 1 : 0)
  const experts = group.experts && expertParts(group.experts, shape)
  return {
    attention,
    linearAttention,
    denseFeedForward:
      group.feedForward === undefined
        ? 0
        : feedForward(
            hiddenSize,
            group.feedForward.size,
            group.feedForward.gated,
            biases === 'all',
          ),
    routedExperts: experts?.routedExperts ?? 0,
    sharedExperts: experts?.sharedExperts ?? 0,
    routers: experts?.routers ?? 0,
    norms: sublayers * hiddenSize * (biases === 'all' ? 2 : 1),
  }
}

const parts: readonly Part[] = [
  'attention',
  'linearAttention',
  'denseFeedForward',
  'routedExperts',
  'sharedExperts',
  'routers',
  'norms',
]

const count = (shape: Shape): Parameters => {
  const { hiddenSize, vocabularySize, tiedEmbeddings, learnedPositions, biases } = shape
  const tables = isLayered(shape) ? (shape.tableParameters ?? 0) : 0
  const sums = {
    attention: 0,
    linearAttention: 0,
    denseFeedForward: 0,
    routedExperts: 0,
    sharedExperts: 0,
    routers: 0,
    norms: hiddenSize * (biases === 'all' ? 2 : 1),
  }
  let idle = 0
  let repeated = 0
  for (const group of layerGroups(shape)) {
    const layer = layerParts(group, shape)
    const again = group.count - (group.copies ?? group.count)
    for (const part of parts) {
      sums[part] += group.count * layer[part]
      repeated += again * layer[part]
    }
    if (group.experts !== undefined) {
      const { count: all, perToken } = group.experts
      idle += (group.count - again) * (all - perToken) * (layer.routedExperts / all)
    }
  }
  const embedding = (vocabularySize + learnedPositions) * hiddenSize
  const head = tiedEmbeddings ? 0 : vocabularySize * hiddenSize
  const used = parts.reduce((sum, part) => sum + sums[part], embedding + head)
  const { towerParameters: towers = 0 } = shape
  const active = used - repeated - idle
  const total = used - repeated + tables + towers
  return { ...sums, embedding, head, tables, towers, repeated, total, active }
}

const counted = new WeakMap<Shape, Parameters>()

/** Counts the parameters of a shape, from the widths of its matrices; exact but for small extras (attention sinks, norms of heads). */
export const countParameters = (shape: Shape): Parameters => {
  const before = counted.get(shape)
  if (before !== undefined) return before
  const parameters = count(shape)
  counted.set(shape, parameters)
  return parameters
}

/** What one token uses, with and without the embedding: publishers count either. */
export const activeParameters = (shape: Shape) => {
  const { active, embedding } = countParameters(shape)
  return {
    active,
    withoutEmbedding: active - embedding,
    embeddingShare: embedding / active,
  }
}
