import * as v from 'valibot'
import { architectureTexts } from '../words/openapi/fields/architecture.ts'

/** Above any that a model may have, and far from where numbers overflow. */
const maxCount = 1e9
const integer = v.pipe(v.number(), v.integer())
export const count = v.pipe(integer, v.minValue(1), v.maxValue(maxCount))
export const countOrNone = v.pipe(integer, v.minValue(0), v.maxValue(maxCount))
export const parameterCount = v.pipe(integer, v.minValue(0), v.maxValue(1e15))

const yes = v.optional(v.literal(true))
const optionalCount = v.optional(count)

const Indexer = v.pipe(
  v.strictObject({
    heads: count,
    headSize: count,
    selectedTokens: count,
    tokensPerKey: optionalCount,
    reused: yes,
  }),
  v.description(architectureTexts.indexer),
)

/** Heads that share keys and values in groups: as many groups as heads is MHA, one is MQA. */
const grouped = { kind: v.literal('grouped'), heads: count, kvHeads: count, headSize: count }

/** Multi-head latent attention (DeepSeek-V2): one compressed vector for all heads. */
const latent = {
  kind: v.literal('latent'),
  heads: count,
  /** Null: queries are not compressed. */
  queryRank: v.nullish(count, null),
  kvRank: count,
  /** 0: keys are not rotated. */
  ropeHeadSize: countOrNone,
  nopeHeadSize: count,
  valueHeadSize: count,
  indexer: v.optional(Indexer),
}

/** Attention of a model whose layers are alike. */
export const Attention = v.variant('kind', [
  v.strictObject({ ...grouped, indexer: v.optional(Indexer) }),
  v.strictObject(latent),
])

/** What mixes the tokens of a layer; `src/model/architecture/attention/` says what follows from each kind. */
export const Mixer = v.variant('kind', [
  v.strictObject({
    ...grouped,
    valueHeadSize: optionalCount,
    windowTokens: v.pipe(optionalCount, v.description(architectureTexts.windowTokens)),
    keysAsValues: v.pipe(yes, v.description(architectureTexts.keysAsValues)),
    reusesCache: v.pipe(
      v.optional(v.picklist(['with-projections', 'without-projections'])),
      v.description(architectureTexts.reusesCache),
    ),
    gate: v.pipe(
      v.optional(v.picklist(['elements', 'heads'])),
      v.description(architectureTexts.gate),
    ),
    indexer: v.optional(Indexer),
  }),
  v.strictObject({
    ...latent,
    gate: v.pipe(
      v.optional(v.picklist(['elements', 'heads'])),
      v.description(architectureTexts.gate),
    ),
  }),
  v.strictObject({
    kind: v.literal('compressed'),
    heads: count,
    headSize: count,
    queryRank: count,
    outputGroups: count,
    outputRank: count,
    windowTokens: count,
    ratio: countOrNone,
    overlaps: yes,
    indexer: v.optional(Indexer),
  }),
  v.strictObject({
    kind: v.literal('gated-delta'),
    keyHeads: count,
    keyHeadSize: count,
    valueHeads: count,
    valueHeadSize: count,
    kernel: count,
  }),
  v.strictObject({
    kind: v.literal('kimi-delta'),
    heads: count,
    headSize: count,
    kernel: count,
    fullRank: v.optional(v.picklist(['output-gate', 'all-gates'])),
  }),
  v.strictObject({
    kind: v.literal('mamba'),
    innerSize: count,
    stateSize: count,
    timeStepRank: count,
    kernel: count,
  }),
  v.strictObject({
    kind: v.literal('mamba2'),
    heads: count,
    headSize: count,
    groups: count,
    stateSize: count,
    kernel: count,
  }),
  v.strictObject({ kind: v.literal('lightning'), heads: count, headSize: count }),
  v.strictObject({
    kind: v.literal('short-convolution'),
    width: count,
    kernel: count,
    bare: yes,
  }),
  v.strictObject({ kind: v.literal('time-mix'), width: count }),
])
