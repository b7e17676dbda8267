import type { NumberFormatName, PartFormat } from '../../number-format.ts'
import type { Config } from '../config.ts'
import { listIn, numberIn } from './fields.ts'
import { unknownFormat } from './refusal.ts'

/** How a matrix is stored; null at 16 bits. */
export type Scheme = Omit<PartFormat, 'leftOut'>

export const fp8: Scheme = { format: 'fp8', bits: 8 }
export const mxfp4: Scheme = { format: 'mxfp4', bits: 4.25 }
export const nvfp4: Scheme = { format: 'nvfp4', bits: 4.5 }
export const mxfp8: Scheme = { format: 'mxfp8', bits: 8.25 }

const integers: Readonly<Record<number, NumberFormatName>> = {
  2: 'int2',
  3: 'int3',
  4: 'int4',
  8: 'int8',
}

/** Apple’s MLX has more. */
export const mlxIntegers: typeof integers = { ...integers, 5: 'int5', 6: 'int6' }

const wholeRow = -1

/** Whole numbers with `overhead` bits for each group of them: scales, and zero points where there are some. */
export const integer = (
  bits: number,
  group: number | undefined,
  overhead: number,
  weightOnly = true,
  known = integers,
): Scheme => {
  const format = known[bits]
  if (format === undefined) throw unknownFormat(JSON.stringify({ bits }))
  const isRow = group === undefined || group === wholeRow
  if (!isRow && !(Number.isInteger(group) && group > 0))
    throw unknownFormat(JSON.stringify({ group_size: group }))
  // The scale of a whole row is too little to count.
  const perWeight = isRow ? 0 : overhead / group
  return { format, bits: bits + perWeight, ...(weightOnly && { weightOnly }) }
}

/** FP8 with a 32-bit scale for each block of a matrix. */
export const fp8Blocks = (block: unknown): Scheme => {
  if (block === undefined || block === null) return fp8
  const [rows, columns] = Array.isArray(block) ? (block as readonly unknown[]) : []
  if (typeof rows !== 'number' || typeof columns !== 'number' || rows < 1 || columns < 1)
    throw unknownFormat(JSON.stringify({ weight_block_size: block }))
  return { format: 'fp8', bits: 8 + 32 / (rows * columns) }
}

const scaleBits = 16

/** The weights of a group of compressed-tensors or ModelOpt. */
export const weightsScheme = (weights: Config, activations: unknown): Scheme => {
  const bits = numberIn(weights, ['num_bits']) ?? 8
  const group = numberIn(weights, ['group_size'])
  const weightOnly = activations === undefined || activations === null
  const only = weightOnly && { weightOnly: true as const }
  if (weights.type !== 'float' && weights.type !== 'fp')
    return integer(
      bits,
      group,
      weights.symmetric === false ? scaleBits + bits : scaleBits,
      weightOnly,
    )
  if (bits === 4) return { ...((group ?? 16) > 16 ? mxfp4 : nvfp4), ...only }
  if (bits !== 8) throw unknownFormat(JSON.stringify({ num_bits: bits, type: 'float' }))
  const block = listIn(weights, 'block_structure')
  if (block !== undefined) return { ...fp8Blocks(block), ...only }
  if (group === 32 && /uint8|e8m0/.test(String(weights.scale_dtype))) return { ...mxfp8, ...only }
  return { format: 'fp8', bits: 8 + (group === undefined ? 0 : scaleBits / group), ...only }
}

/** What ModelOpt calls its formats; undefined where it leaves a module as it is. */
export const modelOptScheme = (algorithm: string, group: number | undefined): Scheme => {
  const only = { weightOnly: true } as const
  switch (algorithm.toUpperCase()) {
    case 'FP8':
    case 'FP8_PER_CHANNEL_PER_TOKEN':
    case 'W8A8_FP8':
      return fp8
    case 'FP8_PB_WO':
    case 'FP8_PB_REAL':
    case 'FP8_2D_BLOCKWISE_WEIGHT_ONLY':
      return fp8Blocks([group ?? 128, group ?? 128])
    case 'NVFP4':
    case 'NVFP4_AWQ':
    case 'NVFP4_SVDQUANT':
    case 'W4A8_NVFP4_FP8':
      return nvfp4
    case 'W4A16_NVFP4':
      return { ...nvfp4, ...only }
    case 'MXFP4':
    case 'W4A8_MXFP4_FP8':
      return mxfp4
    case 'W4A16_MXFP4':
      return { ...mxfp4, ...only }
    case 'MXFP8':
      return mxfp8
    case 'W4A16':
    case 'W4A16_AWQ':
    case 'INT4_AWQ':
    case 'W4A8_AWQ':
      return integer(4, group ?? 128, scaleBits)
    case 'W8A16':
      return integer(8, group, scaleBits)
    case 'INT8_SQ':
    case 'W8A8_SQ_PER_CHANNEL':
      return integer(8, undefined, 0, false)
    default:
      throw unknownFormat(algorithm)
  }
}
