import type { Formats } from '../model/roofline/inputs.ts'
import type { Bits } from '../presets/efficiency.ts'
import type { Engine } from '../presets/efficiency-schema.ts'
import {
  bitsOf,
  computeOf,
  denseRate,
  formats,
  storageOf,
  type WeightFormat,
} from '../presets/formats.ts'
import type { Accelerator } from '../presets/schema.ts'

/** Number formats as tables spell them, the more particular first. */
const spellings: readonly (readonly [RegExp, WeightFormat])[] = [
  [/mxfp4/, 'mxfp4'],
  [/fp4/, 'nvfp4'],
  [/int4|awq|gptq|w4a16|4-bit/, 'int4'],
  [/int8|w8a8/, 'int8'],
  [/fp8|w8/, 'fp8'],
]

/** A mixture of experts of OpenAI, DeepSeek and Moonshot is published in fewer bits than 16. */
const native = (model: string) =>
  /gpt-oss/.test(model) ? 'mxfp4' : /deepseek-(v3|r1)|kimi-k2/.test(model) ? 'fp8' : ''

export interface Numbers {
  readonly formats: Formats
  readonly peakFlopsPerSecond: number
  /** Bits of the numbers that are multiplied, which choose the fitted efficiency. */
  readonly bits: Bits
}

/** How weights and cache are stored and multiplied on a chip; undefined if no peak of it is known. */
export const numbersOf = (
  precision: string,
  model: string,
  chip: Accelerator,
  engine: Engine,
): Numbers | undefined => {
  const text = (precision.trim() === '' ? native(model) : precision).toLowerCase()
  // What is said of the cache stands after a slash or in brackets, and not for the weights.
  const weights = text.replace(/\/?\s*[^/,]*kv\b.*/, (part) => (part.startsWith('/') ? '' : part))
  const format = spellings.find(([pattern]) => pattern.test(weights))?.[1] ?? 'bf16'
  const compute = /matmult-bf16/.test(text) ? 'bf16' : computeOf(formats[format].compute, chip)
  const peak = compute === undefined ? undefined : denseRate(chip, compute)
  if (compute === undefined || peak === undefined) return undefined
  return {
    formats: storageOf(format, engine, /(fp8|int8)[^/]*kv/.test(text) ? 'fp8' : undefined),
    peakFlopsPerSecond: peak,
    bits: bitsOf(compute),
  }
}
