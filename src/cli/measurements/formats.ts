import type { Formats } from '../../model/index.ts'
import type { Engine } from '../../presets/efficiency-schema.ts'
import type { Accelerator, Precision } from '../../presets/schema.ts'

/** A format of weights: its bytes and the precision it is multiplied in. */
interface Format {
  readonly pattern: RegExp
  readonly dense: number
  readonly experts: number
  readonly compute: readonly Precision[]
  readonly expertWidthMultiple?: number
}

// Blocks of 4-bit numbers share a scale: 8 bits for 16 (NVFP4) or 32 (MXFP4), 16 for 128 (int4).
const formats: readonly Format[] = [
  {
    pattern: /mxfp4/,
    dense: 2,
    experts: 4.25 / 8,
    compute: ['fp4', 'bf16'],
    expertWidthMultiple: 256,
  },
  { pattern: /fp4/, dense: 4.5 / 8, experts: 4.5 / 8, compute: ['fp4', 'bf16'] },
  { pattern: /int4|awq|gptq|w4a16|4-bit/, dense: 4.125 / 8, experts: 4.125 / 8, compute: ['bf16'] },
  { pattern: /w8a8|int8(?!.*matmult-bf16)/, dense: 1, experts: 1, compute: ['int8', 'bf16'] },
  { pattern: /int8/, dense: 1, experts: 1, compute: ['bf16'] },
  { pattern: /fp8|w8/, dense: 1, experts: 1, compute: ['fp8', 'bf16'] },
  { pattern: /fp32/, dense: 4, experts: 4, compute: ['fp32'] },
]
const sixteen: Format = { pattern: /./, dense: 2, experts: 2, compute: ['bf16'] }

/** A mixture of experts of OpenAI and DeepSeek is published in fewer bits than 16. */
const native = (model: string) =>
  /gpt-oss/.test(model) ? 'mxfp4' : /deepseek-(v3|r1)|kimi-k2/.test(model) ? 'fp8' : ''

/** A peak that is published with 2:4 sparsity only is twice the dense one. */
const rate = (chip: Accelerator, precision: Precision): number | undefined => {
  const dense = chip.peak[precision]
  if (dense?.value) return dense.value * 1e12
  const other = precision === 'bf16' ? chip.peak.fp16 : undefined
  if (other?.value) return other.value * 1e12
  const sparse = chip.sparsePeak?.[precision]
  return sparse?.value ? (sparse.value * 1e12) / 2 : undefined
}

/** 16-bit peak, or what stands for it. */
export const sixteenBitPeak = (chip: Accelerator): number | undefined =>
  rate(chip, 'bf16') ?? rate(chip, 'fp16')

export interface Numbers {
  readonly formats: Formats
  readonly peakFlopsPerSecond: number
  /** Bits of the numbers that are multiplied, which choose the fitted efficiency. */
  readonly bits: 16 | 8 | 4
}

/** How weights and cache are stored and multiplied on a chip; undefined if no peak of it is known. */
export const numbersOf = (
  precision: string,
  model: string,
  chip: Accelerator,
  engine: Engine,
): Numbers | undefined => {
  const text = (precision.trim() === '' ? native(model) : precision).toLowerCase()
  const weights = text.replace(/\/?\s*[^/,]*kv\b.*/, (part) => (part.startsWith('/') ? '' : part))
  const format = formats.find(({ pattern }) => pattern.test(weights)) ?? sixteen
  const compute = format.compute.find((one) => rate(chip, one) !== undefined)
  const peak = compute === undefined ? sixteenBitPeak(chip) : rate(chip, compute)
  if (peak === undefined) return undefined
  const small = format.dense < 2 || format.experts < 2
  const kvIsByte = /(fp8|int8)[^/]*kv/.test(text) || (engine.kvCache === 'as-weights' && small)
  return {
    formats: {
      bytesPerDenseParameter: format.dense,
      bytesPerExpertParameter: format.experts,
      bytesPerKvElement: kvIsByte ? 1 : 2,
      ...(format.expertWidthMultiple !== undefined && {
        expertWidthMultiple: format.expertWidthMultiple,
      }),
    },
    peakFlopsPerSecond: peak,
    bits: compute === 'fp4' ? 4 : compute === 'fp8' || compute === 'int8' ? 8 : 16,
  }
}
