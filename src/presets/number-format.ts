import * as v from 'valibot'
import { Evidence } from './figure.ts'

/** Number formats in which checkpoints are published. */
export const numberFormats = [
  'fp32',
  'bf16',
  'fp16',
  'fp8',
  'mxfp8',
  'int8',
  'int6',
  'int5',
  'int4',
  'int3',
  'int2',
  'nf4',
  'fp4',
  'nvfp4',
  'mxfp4',
] as const
export type NumberFormatName = (typeof numberFormats)[number]

export const kvFormats = ['bf16', 'fp8', 'int8', 'nvfp4'] as const
export type KvFormat = (typeof kvFormats)[number]

/** Parts of a model that may have a format each; routers and norms stay at 16 bits. */
export const formattedParts = [
  'attention',
  'linearAttention',
  'denseFeedForward',
  'routedExperts',
  'sharedExperts',
  'embedding',
  'head',
  'towers',
] as const
export type FormattedPart = (typeof formattedParts)[number]

const maxBits = 32

const PartFormat = v.strictObject({
  format: v.picklist(numberFormats),
  /** Bits of a weight with its share of the scales of its block. */
  bits: v.pipe(v.number(), v.gtValue(0), v.maxValue(maxBits)),
  /** Activations are not quantized with it: it is multiplied at 16 bits. */
  weightOnly: v.optional(v.literal(true)),
  /** Share of the part that stays at 16 bits, where a list of modules says so. */
  leftOut: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(1))),
})
export type PartFormat = v.InferOutput<typeof PartFormat>

const part = v.optional(PartFormat)

/** The format that a checkpoint is published in; a part that is not named is at 16 bits. */
export const NumberFormat = v.strictObject({
  attention: part,
  linearAttention: part,
  denseFeedForward: part,
  routedExperts: part,
  sharedExperts: part,
  embedding: part,
  head: part,
  towers: part,
  /** Of the KV cache, where the checkpoint has scales for it; 16 bits unless told. */
  kvCache: v.optional(v.picklist(kvFormats)),
})
export type NumberFormat = v.InferOutput<typeof NumberFormat>

/** Whether any part is stored in other than 16 bits. */
export const isQuantized = (format: NumberFormat | undefined): boolean =>
  format !== undefined && formattedParts.some((part) => format[part] !== undefined)

/** Of a preset, with its source. */
export const PublishedNumberFormat = v.strictObject({
  ...NumberFormat.entries,
  ...Evidence.entries,
})
