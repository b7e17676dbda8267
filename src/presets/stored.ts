import { countParameters } from '../model/architecture/parameters.ts'
import { bytesPerParameterOf, type StoredPart } from '../model/architecture/part-bytes.ts'
import type { Shape } from '../model/architecture/shape.ts'
import type { Formats } from '../model/roofline/inputs.ts'
import type { Engine } from './efficiency-schema.ts'
import { formats, storageOf, type WeightFormat, weightFormats } from './formats.ts'
import {
  type FormattedPart,
  formattedParts,
  type KvFormat,
  type NumberFormat,
  type NumberFormatName,
  type PartFormat,
} from './number-format.ts'
import type { Precision } from './schema.ts'

/** How the numbers of a model are stored and multiplied. */
export interface Stored {
  /** The format of most weights. */
  readonly name: NumberFormatName
  readonly formats: Formats
  /** What most of a token’s weights are multiplied in, the best first: the first that a chip has a rate for. */
  readonly compute: readonly Precision[]
}

/** In a format that is asked for, under an engine. */
export const storedIn = (
  format: WeightFormat,
  engine: Engine,
  shape: Shape,
  kvCache: 'bf16' | 'fp8' | undefined,
): Stored => ({
  name: format,
  formats: storageOf(format, engine, kvCache, countParameters(shape).routedExperts > 0),
  compute: formats[format].compute,
})

const bitsPerByte = 8
const sixteenBits = 16

/** Bits that a weight takes in an engine: those of 32-bit checkpoints are loaded in 16. */
const meanBits = ({ bits, leftOut = 0 }: PartFormat): number =>
  Math.min(bits, sixteenBits) * (1 - leftOut) + sixteenBits * leftOut

const bytesOf = (format: NumberFormat) => (part: StoredPart) => {
  if (part === 'routers' || part === 'norms') return undefined
  const known = format[part === 'tables' ? 'embedding' : part]
  return known === undefined ? undefined : meanBits(known) / bitsPerByte
}

const kvBytes: Readonly<Record<KvFormat, number>> = { bf16: 2, fp8: 1, int8: 1, nvfp4: 4.5 / 8 }

/** How weights and cache of a model are stored in the format that it is published in. */
const nativeStorage = (
  format: NumberFormat,
  shape: Shape,
  kvCache: 'bf16' | 'fp8' | undefined,
): Formats => {
  const multiple =
    format.routedExperts?.format === 'mxfp4' ? formats.mxfp4.expertWidthMultiple : undefined
  return {
    ...bytesPerParameterOf(shape, bytesOf(format)),
    bytesPerKvElement: kvBytes[kvCache ?? format.kvCache ?? 'bf16'],
    ...(multiple !== undefined && { expertWidthMultiple: multiple }),
  }
}

/** What weights of a format are multiplied in, the best first; those that stay in it for storage alone at 16 bits. */
const computeIn = ({ format, weightOnly }: PartFormat): readonly Precision[] => {
  if (weightOnly === true) return formats.bf16.compute
  if (format === 'mxfp8') return formats.fp8.compute
  return isWeightFormat(format) ? formats[format].compute : formats.bf16.compute
}

const isWeightFormat = (format: NumberFormatName): format is WeightFormat =>
  (weightFormats as readonly string[]).includes(format)

const inBf16: PartFormat = { format: 'bf16', bits: sixteenBits }

/** The part of a model that has most of what `of` counts, in its format. */
const mostIn = (format: NumberFormat, of: (part: FormattedPart) => number): PartFormat => {
  const sums = new Map<string, { part: PartFormat; sum: number }>()
  for (const part of formattedParts) {
    const known = format[part] ?? inBf16
    const key = `${known.format} ${known.weightOnly}`
    const entry = sums.get(key) ?? { part: known, sum: 0 }
    entry.sum += of(part)
    sums.set(key, entry)
  }
  const [most] = [...sums.values()].toSorted((a, b) => b.sum - a.sum)
  return most?.part ?? inBf16
}

/** The format of most of a model’s parameters, by which it is called. */
const nameOf = (format: NumberFormat, shape: Shape): NumberFormatName => {
  const parameters = countParameters(shape)
  const { format: name } = mostIn(format, (part) => parameters[part])
  return name === 'fp32' ? 'bf16' : name
}

/** What most of the parameters that a token passes through are multiplied in. */
const computeOf = (format: NumberFormat, shape: Shape): readonly Precision[] => {
  const { active, total, routedExperts, towers, ...parameters } = countParameters(shape)
  const used: Partial<Record<FormattedPart, number>> = {
    ...parameters,
    routedExperts: routedExperts - (total - towers - active),
    embedding: 0,
  }
  return computeIn(mostIn(format, (part) => used[part] ?? 0))
}

const asPublished = new WeakMap<NumberFormat, WeakMap<Shape, Map<string, Stored>>>()

/**
 * As a checkpoint is published; its cache in a format that is asked for, else
 * in the checkpoint’s own. Worked out once: every row of a comparison asks.
 */
export const storedAsPublished = (
  format: NumberFormat,
  shape: Shape,
  kvCache: 'bf16' | 'fp8' | undefined,
): Stored => {
  const ofFormat = asPublished.get(format) ?? new WeakMap<Shape, Map<string, Stored>>()
  asPublished.set(format, ofFormat)
  const ofShape = ofFormat.get(shape) ?? new Map<string, Stored>()
  ofFormat.set(shape, ofShape)
  const key = kvCache ?? ''
  const known = ofShape.get(key)
  if (known !== undefined) return known
  const stored: Stored = {
    name: nameOf(format, shape),
    formats: nativeStorage(format, shape, kvCache),
    compute: computeOf(format, shape),
  }
  ofShape.set(key, stored)
  return stored
}
