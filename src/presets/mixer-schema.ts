import * as v from 'valibot'
import type { Mixer as ModelMixer } from '../model/architecture/attention/index.ts'
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

const gateOf = <const T extends readonly [string, ...string[]]>(gates: T) =>
  v.pipe(v.optional(v.picklist(gates)), v.description(architectureTexts.gate))

/** Heads that share keys and values in groups: as many groups as heads is MHA, one is MQA. */
const grouped = {
  kind: v.literal('grouped'),
  heads: count,
  kvHeads: count,
  headSize: count,
  valueHeadSize: optionalCount,
  queryRank: optionalCount,
  keysAsValues: v.pipe(yes, v.description(architectureTexts.keysAsValues)),
  gate: gateOf(['elements', 'heads']),
  indexer: v.optional(Indexer),
}

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
  gate: gateOf(['elements', 'heads']),
  indexer: v.optional(Indexer),
}

/** Attention of a model whose layers are alike. */
export const Attention = v.variant('kind', [v.strictObject(grouped), v.strictObject(latent)])

/** What mixes the tokens of a layer; `src/model/architecture/attention/` says what follows from each kind. */
export const Mixer = v.variant('kind', [
  v.strictObject({
    ...grouped,
    windowTokens: v.pipe(optionalCount, v.description(architectureTexts.windowTokens)),
    reusesCache: v.pipe(
      v.optional(v.picklist(['with-projections', 'without-projections'])),
      v.description(architectureTexts.reusesCache),
    ),
  }),
  v.strictObject(latent),
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

type Fields<T> = T extends unknown
  ? `${T extends { kind: string } ? T['kind'] : ''} ${keyof T & string}`
  : never

/** A field of a mixer that no request could state is an error here. */
type Unstated = Exclude<Fields<ModelMixer>, Fields<v.InferOutput<typeof Mixer>>>
export const unstated: [Unstated] extends [never] ? true : Unstated = true
