import { countParameters } from '../model/architecture/parameters.ts'
import { bytesPerParameterOf } from '../model/architecture/part-bytes.ts'
import type { Shape } from '../model/architecture/shape.ts'
import type { Formats } from '../model/roofline/inputs.ts'
import { toBase } from '../units/units.ts'
import type { Bits } from './efficiency.ts'
import type { Engine } from './efficiency-schema.ts'
import {
  type FormattedPart,
  formattedParts,
  type KvFormat,
  type NumberFormat,
  type NumberFormatName,
  type PartFormat,
} from './number-format.ts'
import type { Accelerator, Precision } from './schema.ts'

export const weightFormats = ['bf16', 'fp16', 'fp8', 'int8', 'int4', 'nvfp4', 'mxfp4'] as const
export type WeightFormat = (typeof weightFormats)[number]

interface Format {
  /** Bytes for each weight outside the experts, and in them. */
  readonly dense: number
  readonly experts: number
  /** What it is multiplied in, where the chip has a rate for it. */
  readonly compute: readonly Precision[]
  readonly expertWidthMultiple?: number
}

// Blocks of 4-bit numbers share a scale: 8 bits for 16 (NVFP4) or 32 (MXFP4), 16 for 128 (int4).
export const formats: Readonly<Record<WeightFormat, Format>> = {
  bf16: { dense: 2, experts: 2, compute: ['bf16', 'fp16'] },
  fp16: { dense: 2, experts: 2, compute: ['fp16', 'bf16'] },
  fp8: { dense: 1, experts: 1, compute: ['fp8', 'bf16', 'fp16'] },
  int8: { dense: 1, experts: 1, compute: ['int8', 'bf16', 'fp16'] },
  int4: { dense: 4.125 / 8, experts: 4.125 / 8, compute: ['bf16', 'fp16'] },
  nvfp4: { dense: 4.5 / 8, experts: 4.5 / 8, compute: ['fp4', 'bf16', 'fp16'] },
  mxfp4: {
    dense: 2,
    experts: 4.25 / 8,
    compute: ['fp4', 'bf16', 'fp16'],
    expertWidthMultiple: 256,
  },
}

/** A chip's dense peak; one that is published with 2:4 sparsity only is twice it. */
export const denseRate = (chip: Accelerator, precision: Precision): number | undefined => {
  const dense = chip.peak[precision]
  if (dense?.value) return toBase(dense.value, dense.unit)
  const sparse = chip.sparsePeak?.[precision]
  return sparse?.value ? toBase(sparse.value, sparse.unit) / 2 : undefined
}

/** The precision that a format is multiplied in on a chip; undefined if no rate of it is known. */
export const computeOf = (format: WeightFormat, chip: Accelerator): Precision | undefined =>
  formats[format].compute.find((one) => denseRate(chip, one) !== undefined)

export const bitsOf = (compute: Precision): Bits =>
  compute === 'fp4' ? 4 : compute === 'fp8' || compute === 'int8' ? 8 : 16

/** How weights and cache are stored under an engine. */
export const storageOf = (
  format: WeightFormat,
  engine: Engine,
  kvCache: 'bf16' | 'fp8' | undefined,
): Formats => {
  const { dense, experts, expertWidthMultiple } = formats[format]
  const own = engine.kvCache === 'as-weights' && experts < 2 ? 'fp8' : 'bf16'
  return {
    bytesPerDenseParameter: dense,
    bytesPerExpertParameter: experts,
    bytesPerKvElement: (kvCache ?? own) === 'fp8' ? 1 : 2,
    ...(expertWidthMultiple !== undefined && { expertWidthMultiple }),
  }
}

const bitsPerByte = 8
const sixteenBits = 16

/** Bits that a weight takes in an engine: those of 32-bit checkpoints are loaded in 16. */
const meanBits = ({ bits, leftOut = 0 }: PartFormat): number =>
  Math.min(bits, sixteenBits) * (1 - leftOut) + sixteenBits * leftOut

const bytesOf = (format: NumberFormat) => (part: string) => {
  const known = format[part as FormattedPart]
  return known === undefined ? undefined : meanBits(known) / bitsPerByte
}

const kvBytes: Readonly<Record<KvFormat, number>> = { bf16: 2, fp8: 1, int8: 1, nvfp4: 4.5 / 8 }

/** How weights and cache of a model are stored in the format that it is published in. */
export const nativeStorage = (
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
export const nameOfFormat = (format: NumberFormat, shape: Shape): NumberFormatName => {
  const parameters = countParameters(shape)
  const { format: name } = mostIn(format, (part) => parameters[part])
  return name === 'fp32' ? 'bf16' : name
}

/** What most of the parameters that a token passes through are multiplied in on a chip. */
export const nativeCompute = (
  format: NumberFormat,
  shape: Shape,
  chip: Accelerator,
): Precision | undefined => {
  const { active, total, routedExperts, embedding, towers, ...parameters } = countParameters(shape)
  const idle = total - towers - active
  const used: Partial<Record<FormattedPart, number>> = {
    ...parameters,
    routedExperts: routedExperts - idle,
  }
  return computeIn(mostIn(format, (part) => used[part] ?? 0)).find(
    (one) => denseRate(chip, one) !== undefined,
  )
}

/** Formats that a chip multiplies by itself, the widest first. */
export const nativeFormats = (chip: Accelerator | undefined): readonly WeightFormat[] =>
  chip === undefined
    ? ['bf16']
    : (['bf16', 'fp8', 'nvfp4'] as const).filter(
        (format, i) => i === 0 || denseRate(chip, format === 'fp8' ? 'fp8' : 'fp4') !== undefined,
      )
