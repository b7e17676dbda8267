import * as v from 'valibot'
import { PartialDate, SourceKey } from './figure.ts'
import { denseRate } from './formats.ts'
import type { NumberFormatName } from './number-format.ts'
import type { Accelerator, Precision } from './schema.ts'

/** Formats of few bits that a chip has a unit for, or that an engine must unpack; of integers engines unpack all. */
const floats = ['fp8', 'mxfp8', 'nvfp4', 'mxfp4'] as const
type FloatFormat = (typeof floats)[number]

const names = v.optional(v.array(v.pipe(v.string(), v.nonEmpty())), [])

/** `presets/weight-only-formats.json`: what engines serve on chips without a unit for it, unpacked to 16 bits. */
export const WeightOnlyFormats = v.array(
  v.strictObject({
    families: names,
    chips: names,
    formats: v.array(v.picklist(floats)),
    source: SourceKey,
    asOf: PartialDate,
  }),
)
export type WeightOnlyFormats = v.InferInput<typeof WeightOnlyFormats>

const unitOf: Readonly<Record<FloatFormat, Precision>> = {
  fp8: 'fp8',
  mxfp8: 'fp8',
  nvfp4: 'fp4',
  mxfp4: 'fp4',
}

const isFloat = (format: NumberFormatName): format is FloatFormat =>
  (floats as readonly string[]).includes(format)

/** NVFP4 is of one maker; the other 4-bit units are of MXFP4. */
const hasUnit = (format: FloatFormat, chip: Accelerator): boolean =>
  denseRate(chip, unitOf[format]) !== undefined && (format !== 'nvfp4' || chip.vendor === 'NVIDIA')

/** Whether an engine is known to serve weights in a format on a chip. */
export const isServed = (
  format: NumberFormatName,
  chip: Accelerator,
  weightOnly: WeightOnlyFormats,
): boolean =>
  !isFloat(format) ||
  hasUnit(format, chip) ||
  weightOnly.some(
    ({ families = [], chips = [], formats }) =>
      (chips.includes(chip.id) || (chip.family !== undefined && families.includes(chip.family))) &&
      formats.includes(format),
  )
