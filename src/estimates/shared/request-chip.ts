import * as v from 'valibot'
import { millionfoldDoubt } from '../../fields/doubt.ts'
import { choice, object, text } from '../../fields/object.ts'
import { presetOrInline } from '../../fields/preset.ts'
import { quantity } from '../../fields/quantity.ts'
import { precisions } from '../../presets/schema.ts'
import { chipTexts, sharedTexts } from '../../words/openapi/fields/shared.ts'

/** An accelerator described in the request itself. */
export const InlineAccelerator = object({
  name: v.optional(text(chipTexts.name)),
  peakFlopsPerSecond: quantity({
    id: 'peakFlopsPerSecond',
    description: chipTexts.peakFlopsPerSecond,
    above: 0,
    max: 1e21,
    examples: [312e12, '312 TFLOP/s'],
  }),
  memoryBytes: v.optional(
    quantity({ id: 'memoryBytes', above: 0, max: 1e16, examples: [80e9, '80 GB'] }),
  ),
  bandwidthBytesPerSecond: v.optional(
    quantity({
      id: 'bandwidthBytesPerSecond',
      description: chipTexts.bandwidthBytesPerSecond,
      above: 0,
      max: 1e18,
      examples: [3.35e12, '3.35 TB/s'],
    }),
  ),
  linkBytesPerSecond: v.optional(
    quantity({ id: 'linkBytesPerSecond', above: 0, max: 1e16, examples: [450e9, '450 GB/s'] }),
  ),
})

export const accelerator = presetOrInline('accelerators', 'nvidia-a100-sxm-80gb', InlineAccelerator)

export const precision = v.optional(choice(precisions, sharedTexts.precision), 'bf16')

export const Server = object({
  chipsPerServer: v.optional(
    quantity({ id: 'chipsPerServer', min: 1, max: 1e5, integer: true, examples: [8] }),
  ),
  wattsPerServer: v.optional(
    quantity({ id: 'wattsPerServer', min: 0, max: 1e8, examples: [6500, '6.5 kW'] }),
  ),
  usdPerServer: v.optional(
    quantity({
      id: 'usdPerServer',
      description: chipTexts.usdPerServer,
      min: 0,
      max: 1e9,
      doubt: millionfoldDoubt(50, 1e9, 'server'),
      examples: [195000, '1.4 million CNY'],
    }),
  ),
})
export const server = v.optional(v.pipe(Server, v.description(chipTexts.server)), {})
