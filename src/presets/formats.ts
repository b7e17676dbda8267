import type { Formats } from '../model/roofline/inputs.ts'
import { toBase } from '../units/units.ts'
import type { Bits, Multiplied } from './efficiency.ts'
import type { Engine } from './efficiency-schema.ts'
import type { Accelerator, Precision } from './schema.ts'

export const weightFormats = ['bf16', 'fp16', 'fp8', 'int8', 'int4', 'nvfp4', 'mxfp4'] as const
export type WeightFormat = (typeof weightFormats)[number]

interface Format {
  /** Bytes for each weight outside the experts, and in them. */
  readonly dense: number
  readonly experts: number
  /** Outside the experts of a model that has some, where it is another. */
  readonly besideExperts?: number
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
    dense: 4.25 / 8,
    experts: 4.25 / 8,
    // As OpenAI publishes gpt-oss.
    besideExperts: 2,
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

/** The first of the precisions that a chip has a rate for; undefined if none is known. */
export const computeOf = (
  compute: readonly Precision[],
  chip: Accelerator,
): Precision | undefined => compute.find((one) => denseRate(chip, one) !== undefined)

export const bitsOf = (compute: Precision): Bits =>
  compute === 'fp4' ? 4 : compute === 'fp8' || compute === 'int8' ? 8 : 16

const bitsPerByte = 8

/** How weights that are stored so are multiplied in a precision: those of fewer bits are unpacked for it. */
export const multipliedIn = (
  { bytesPerDenseParameter, bytesPerExpertParameter }: Formats,
  compute: Precision,
): Multiplied => {
  const bits = bitsOf(compute)
  // Scales and parts left at 16 bits make up for no more than half a byte.
  const isUnpacked = (bytes: number) => bits === 16 && bytes < (3 / 4) * (bits / bitsPerByte)
  return {
    bits,
    unpacksDense: isUnpacked(bytesPerDenseParameter),
    unpacksExperts: isUnpacked(bytesPerExpertParameter),
  }
}

/** How weights and cache are stored under an engine. */
export const storageOf = (
  format: WeightFormat,
  engine: Engine,
  kvCache: 'bf16' | 'fp8' | undefined,
  hasExperts: boolean,
): Formats => {
  const { dense, experts, besideExperts = dense, expertWidthMultiple } = formats[format]
  const own = engine.kvCache === 'as-weights' && experts < 2 ? 'fp8' : 'bf16'
  return {
    bytesPerDenseParameter: hasExperts ? besideExperts : dense,
    bytesPerExpertParameter: experts,
    bytesPerKvElement: (kvCache ?? own) === 'fp8' ? 1 : 2,
    ...(expertWidthMultiple !== undefined && { expertWidthMultiple }),
  }
}

/** Formats that a chip multiplies by itself, the widest first. */
export const nativeFormats = (chip: Accelerator | undefined): readonly WeightFormat[] =>
  chip === undefined
    ? ['bf16']
    : (['bf16', 'fp8', 'nvfp4'] as const).filter(
        (format, i) => i === 0 || denseRate(chip, format === 'fp8' ? 'fp8' : 'fp4') !== undefined,
      )
