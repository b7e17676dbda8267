import type { Shape } from '../model/architecture/shape.ts'
import type { Formats } from '../model/roofline/inputs.ts'
import type { Multiplied } from '../presets/efficiency.ts'
import type { Engine } from '../presets/efficiency-schema.ts'
import { computeOf, denseRate, multipliedIn, type WeightFormat } from '../presets/formats.ts'
import { find } from '../presets/registry.ts'
import type { Accelerator } from '../presets/schema.ts'
import { type Stored, storedAsPublished, storedIn } from '../presets/stored.ts'

/** Number formats as tables spell them, the more particular first. */
const spellings: readonly (readonly [RegExp, WeightFormat])[] = [
  [/mxfp4/, 'mxfp4'],
  [/fp4/, 'nvfp4'],
  [/int4|awq|gptq|w4a16|4[- ]?bit|nf4|\bq4/, 'int4'],
  [/int8|w8a8|\bq8/, 'int8'],
  [/fp8|w8/, 'fp8'],
]

/** 16 bits as tables spell them, and words that say no format. */
const sixteenBits =
  /\b(?:bf|fp|f|float|bfloat)?(?:16|32)\b|half|mixed|full|default|native|auto|original|none|unknown|not stated|n\/?a|^[\s?–-]*$/i

/** Whether a format is written that is known. */
export const isFormat = (precision: string): boolean =>
  sixteenBits.test(precision) ||
  spellings.some(([pattern]) => pattern.test(precision.toLowerCase()))

/** A mixture of experts of OpenAI, DeepSeek and Moonshot is published in fewer bits than 16, where its preset does not say how. */
const native = (model: string) =>
  /gpt-oss/.test(model) ? 'mxfp4' : /deepseek-(v3|r1)|kimi-k2/.test(model) ? 'fp8' : ''

export interface Numbers {
  readonly formats: Formats
  readonly peakFlopsPerSecond: number
  /** Which chooses the fitted efficiency. */
  readonly multiplied: Multiplied
}

/** As the model is published, where its preset says how; the cache by the engine’s rule. */
const asPublished = ({ id, shape }: LabModel, engine: Engine): Stored | undefined => {
  const format = find('models', id)?.numberFormat
  if (format === undefined) return undefined
  const stored = storedAsPublished(format, shape, undefined)
  const isAsWeights = engine.kvCache === 'as-weights' && stored.formats.bytesPerExpertParameter < 2
  return isAsWeights ? storedAsPublished(format, shape, 'fp8') : stored
}

interface LabModel {
  readonly id: string
  readonly shape: Shape
}

/** How weights and cache are stored and multiplied on a chip; undefined if no peak of it is known. */
export const numbersOf = (
  precision: string,
  model: LabModel,
  chip: Accelerator,
  engine: Engine,
): Numbers | undefined => {
  const isStated = precision.trim() !== ''
  const text = (isStated ? precision : native(model.id)).toLowerCase()
  // What is said of the cache stands after a slash or in brackets, and not for the weights.
  const weights = text.replace(/\/?\s*[^/,]*kv\b.*/, (part) => (part.startsWith('/') ? '' : part))
  const format = spellings.find(([pattern]) => pattern.test(weights))?.[1] ?? 'bf16'
  const cache = /(fp8|int8)[^/]*kv/.test(text) ? 'fp8' : undefined
  const stored =
    (isStated ? undefined : asPublished(model, engine)) ??
    storedIn(format, engine, model.shape, cache)
  const compute = /matmult-bf16/.test(text) ? 'bf16' : computeOf(stored.compute, chip)
  const peak = compute === undefined ? undefined : denseRate(chip, compute)
  if (compute === undefined || peak === undefined) return undefined
  const { formats } = stored
  return { formats, peakFlopsPerSecond: peak, multiplied: multipliedIn(formats, compute) }
}
