import * as v from 'valibot'
import { PartialDate, SourceKey } from './figure.ts'
import { Spreads } from './spread-schema.ts'

const positive = v.pipe(v.number(), v.finite(), v.minValue(0))
const share = v.pipe(positive, v.maxValue(1))
const text = v.pipe(v.string(), v.nonEmpty())

/** `presets/engines.json`: how a serving engine batches, and what of the memory it takes. */
export const Engine = v.strictObject({
  id: text,
  name: text,
  aliases: v.array(text),
  /** The engine whose port to a family of chips it is: who asks for that engine there runs this. */
  portOf: v.optional(v.strictObject({ engine: text, family: text })),
  /** Sequences decoded together at most, unless told otherwise. */
  maxSequences: positive,
  /** Where a card has less memory than this, or one of these words stands in its name: fewer at most. */
  smallerChips: v.optional(
    v.strictObject({ belowBytes: positive, names: v.array(text), maxSequences: positive }),
  ),
  memoryShare: share,
  samplerBytesPerLogit: positive,
  workspaceBytes: positive,
  /** Share of the answer's KV cache that is set aside when it begins. */
  reservedShare: share,
  kvCache: v.picklist(['as-weights', '16-bit']),
  /** Whether layers with a window give back the memory of tokens outside it. */
  freesWindow: v.boolean(),
  batching: v.picklist(['continuous', 'static']),
  source: SourceKey,
  asOf: PartialDate,
  note: text,
})
export type Engine = v.InferOutput<typeof Engine>

/**
 * The constants that are fitted, with their prior: the middle and the spread of
 * its logarithm. Those of multiplies and experts are what kernels reach by
 * themselves (`presets/kernel-rates.json` has the source).
 */
export const parameters = {
  memoryEfficiency: { prior: 0.85, spread: 0.1, group: 'memory' },
  expertMemoryEfficiency: { prior: 0.85, spread: 0.1, group: 'memory' },
  kvEfficiency: { prior: 0.75, spread: 0.3, group: 'memory' },
  matmulEfficiency16: { prior: 0.72, spread: 0.2, group: 'compute' },
  matmulEfficiency8: { prior: 0.56, spread: 0.2, group: 'compute' },
  matmulEfficiency4: { prior: 0.44, spread: 0.2, group: 'compute' },
  expertMatmulEfficiency16: { prior: 0.56, spread: 0.15, group: 'expert' },
  expertMatmulEfficiency8: { prior: 0.73, spread: 0.15, group: 'expert' },
  expertMatmulEfficiency4: { prior: 0.6, spread: 0.15, group: 'expert' },
  weightOnlyShare: { prior: 0.6, spread: 0.2, group: 'none' },
  attentionEfficiency: { prior: 0.5, spread: 0.3, group: 'compute' },
  stepHostSeconds: { prior: 1.3e-3, spread: 0.3, group: 'overhead' },
  layerSeconds: { prior: 18e-6, spread: 0.25, group: 'overhead' },
  expertLayerSeconds: { prior: 30e-6, spread: 0.2, group: 'overhead' },
  collectiveLatencySeconds: { prior: 15e-6, spread: 0.5, group: 'overhead' },
  hostCollectiveLatencySeconds: { prior: 60e-6, spread: 0.6, group: 'overhead' },
  requestHostSeconds: { prior: 8e-3, spread: 0.5, group: 'request' },
  sequenceSeconds: { prior: 8e-6, spread: 0.8, group: 'sequence' },
  linkEfficiency: { prior: 0.6, spread: 0.3, group: 'link' },
  hostLinkEfficiency: { prior: 0.5, spread: 0.4, group: 'link' },
  activationTraffic: { prior: 1.5, spread: 0.5, group: 'none' },
  benchmarkRequests: { prior: 455, spread: 0.3, group: 'none' },
} as const
export type ParameterId = keyof typeof parameters
export const groups = [
  'memory',
  'compute',
  'expert',
  'overhead',
  'sequence',
  'request',
  'link',
] as const
export type Group = (typeof groups)[number]

const KernelShares = v.strictObject({ memory: share, compute: share })

/** `presets/kernel-rates.json`: what dense kernels reach of a chip’s bandwidth and peak by themselves. */
export const KernelRates = v.strictObject({
  source: SourceKey,
  asOf: PartialDate,
  locator: text,
  note: text,
  middle: KernelShares,
  chips: v.record(text, KernelShares),
})
export type KernelRates = v.InferOutput<typeof KernelRates>

const logarithm = v.pipe(v.number(), v.finite())

/** `presets/efficiencies.json`: written by `npm run fit`. */
export const Efficiencies = v.strictObject({
  measurements: v.strictObject({ files: v.array(text), rows: positive, used: positive }),
  parameters: v.record(v.picklist(Object.keys(parameters) as ParameterId[]), positive),
  /**
   * Logarithms added to a group of parameters for a family, a chip, an engine or a version of it,
   * under `family:…`, `chip:…`, `engine:…` and `version:…`.
   */
  deviations: v.record(v.string(), v.record(v.picklist(groups), logarithm)),
  /** Chips and engines that were measured together, as `chip|engine`. */
  measured: v.array(text),
  /** What else was measured: families, versions, and formats, kinds of models and loads of a chip or an engine. */
  facts: v.strictObject({
    family: v.array(text),
    version: v.array(text),
    format: v.array(text),
    kind: v.array(text),
    load: v.array(text),
  }),
  /** How far predictions lie from measurements, by what of a case is not known. */
  spread: Spreads,
})
export type Efficiencies = v.InferOutput<typeof Efficiencies>
