import * as v from 'valibot'
import type { Shape as ModelShape } from '../model/architecture/shape.ts'
import { architectureTexts } from '../words/openapi/fields/architecture.ts'
import { Attention, count, countOrNone, Mixer, parameterCount } from './mixer-schema.ts'

/** What every decoder has. */
const frame = {
  hiddenSize: count,
  vocabularySize: count,
  tiedEmbeddings: v.boolean(),
  /** Learned positions, as in GPT-3; 0 for rotary ones and the like. */
  learnedPositions: countOrNone,
  contextTokens: v.nullish(count, null),
  /** Linear layers with a bias. */
  biases: v.picklist(['none', 'qkv', 'all']),
  /** Transformer-XL’s projection of relative positions, one a layer. */
  relativePositions: v.optional(v.literal(true)),
  towerParameters: v.pipe(
    v.optional(parameterCount),
    v.description(architectureTexts.towerParameters),
  ),
}

const FeedForward = v.strictObject({
  size: count,
  /** Gated (SwiGLU, GEGLU): three matrices instead of two. */
  gated: v.boolean(),
})

const experts = {
  count,
  perToken: count,
  size: count,
  /** Experts that every token passes through; 0 where there are none. */
  shared: countOrNone,
  /** Size of one shared expert, where it is not that of the others. */
  sharedSize: v.optional(count),
  latentSize: v.pipe(v.optional(count), v.description(architectureTexts.latentSize)),
}

const uniform = {
  layers: count,
  ...frame,
  attention: Attention,
  /** Layers that see only the last tokens; the rest see all. */
  window: v.optional(v.strictObject({ tokens: count, layers: count })),
  /** Layers with lightning attention, whose state does not grow with the context. */
  linearLayers: v.optional(count),
  feedForward: FeedForward,
  /** A mixture of experts in some or all of the layers. */
  experts: v.optional(v.strictObject({ ...experts, layers: count })),
}

/** Models differ layer by layer at most, and none has a thousand. */
const maxGroups = 1000

const LayerGroup = v.strictObject({
  count,
  mixers: v.pipe(v.array(Mixer), v.maxLength(8), v.description(architectureTexts.mixers)),
  feedForward: v.optional(FeedForward),
  experts: v.optional(v.strictObject({ ...experts, gated: v.boolean() })),
  copies: v.pipe(v.optional(count), v.description(architectureTexts.copies)),
  within: v.pipe(v.optional(v.literal(true)), v.description(architectureTexts.within)),
  otherParameters: v.pipe(
    v.optional(parameterCount),
    v.description(architectureTexts.otherParameters),
  ),
})

const layered = {
  layers: v.pipe(v.array(LayerGroup), v.nonEmpty(), v.maxLength(maxGroups)),
  ...frame,
  tableParameters: v.pipe(
    v.optional(parameterCount),
    v.description(architectureTexts.tableParameters),
  ),
}

const isLayered = (input: unknown): boolean =>
  typeof input === 'object' && input !== null && 'layers' in input && Array.isArray(input.layers)

/** An architecture with more fields beside it: of layers that are alike, or of a list. */
export const shapeWith = <const E extends v.ObjectEntries>(entries: E) => {
  const Uniform = v.pipe(
    v.strictObject({ ...uniform, ...entries }),
    v.description(architectureTexts.uniform),
  )
  const Layered = v.pipe(
    v.strictObject({ ...layered, ...entries }),
    v.description(architectureTexts.layered),
  )
  // Not a union: what is wrong is told of the kind that is meant.
  return v.pipe(
    v.lazy((input): typeof Uniform | typeof Layered => (isLayered(input) ? Layered : Uniform)),
    v.metadata({ anyOf: [Uniform, Layered] }),
  )
}

/** A transformer's shape: what parameters, KV cache and arithmetic follow from. */
export const Shape = v.pipe(
  shapeWith({}),
  v.transform((shape): ModelShape => shape),
)
