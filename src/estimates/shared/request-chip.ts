import * as v from 'valibot'
import { millionfoldDoubt, unitDoubt } from '../../fields/doubt.ts'
import { fault } from '../../fields/fault.ts'
import { held, type Rule } from '../../fields/held.ts'
import { choice, object, text } from '../../fields/object.ts'
import { presetOrInline } from '../../fields/preset.ts'
import { quantity } from '../../fields/quantity.ts'
import { precisions } from '../../presets/precisions.ts'
import { message } from '../../words/message.ts'
import { chipTexts, sharedTexts } from '../../words/openapi/fields/shared.ts'

/** The largest chip of all reaches 1.25e17; without its unit, a peak of 989 TFLOPS is 989. */
const peakDoubt = unitDoubt({
  unit: 'FLOP/(s*chip)',
  low: 1e9,
  high: 1e19,
  likely: (value) => (value < 1e4 ? 'TFLOPS' : 'GFLOPS'),
})
const memoryDoubt = unitDoubt({ unit: 'B/chip', low: 1e6, high: 1e15, likely: () => 'GB' })
const bandwidthDoubt = unitDoubt({
  unit: 'B/(s*chip)',
  low: 1e6,
  high: 1e18,
  likely: (value) => (value < 50 ? 'TB/s' : 'GB/s'),
})
/** A small board takes tens of watts; what a pod of many chips may take, a rule holds to its chips. */
const leastWatts = 25
const powerDoubt = unitDoubt({
  unit: 'W/server',
  low: leastWatts,
  high: 1e8,
  likely: () => 'kW',
})

/** An accelerator described in the request itself. */
export const InlineAccelerator = object({
  name: v.optional(text(chipTexts.name)),
  peakFlopsPerSecond: quantity({
    id: 'peakFlopsPerSecond',
    description: chipTexts.peakFlopsPerSecond,
    above: 0,
    max: 1e21,
    doubt: peakDoubt,
    examples: [312e12, '312 TFLOP/s'],
  }),
  memoryBytes: v.optional(
    quantity({
      id: 'memoryBytes',
      above: 0,
      max: 1e16,
      doubt: memoryDoubt,
      examples: [80e9, '80 GB'],
    }),
  ),
  bandwidthBytesPerSecond: v.optional(
    quantity({
      id: 'bandwidthBytesPerSecond',
      description: chipTexts.bandwidthBytesPerSecond,
      above: 0,
      max: 1e18,
      doubt: bandwidthDoubt,
      examples: [3.35e12, '3.35 TB/s'],
    }),
  ),
  linkBytesPerSecond: v.optional(
    quantity({ id: 'linkBytesPerSecond', above: 0, max: 1e16, examples: [450e9, '450 GB/s'] }),
  ),
})

export const accelerator = presetOrInline('accelerators', 'nvidia-a100-sxm-80gb', InlineAccelerator)

export const precision = v.optional(choice(precisions, sharedTexts.precision), 'bf16')

const Server = object({
  chipsPerServer: v.optional(
    quantity({ id: 'chipsPerServer', min: 1, max: 1e5, integer: true, examples: [8] }),
  ),
  wattsPerServer: v.optional(
    quantity({
      id: 'wattsPerServer',
      min: 0,
      max: 1e8,
      doubt: powerDoubt,
      examples: [6500, '6.5 kW'],
    }),
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
type Server = v.InferOutput<typeof Server>

/** The largest chip of all takes 23 kW, and with its server less than this. */
const mostWattsPerChip = 30_000
/** As many as a rack that is sold as one has. */
const mostChipsPerServer = 72

const mostWatts = ({ chipsPerServer = mostChipsPerServer }: Partial<Server>) =>
  mostWattsPerChip * chipsPerServer

/** The power of a server is held to that of its chips. */
const powerRule: Rule<Server> = {
  fields: ['wattsPerServer', 'chipsPerServer'],
  holds: (server) => (server.wattsPerServer ?? 0) <= mostWatts(server),
  at: 'wattsPerServer',
  message: (server) => {
    const high = mostWatts(server)
    const { wattsPerServer: value = 0 } = server
    return fault(message('errors.unit-too-large', { value, unit: 'W/server', high }), {
      allowed: message('allowed.watts-of-chips', {
        low: leastWatts,
        high,
        each: mostWattsPerChip,
      }),
    })
  },
}

export const server = v.optional(
  v.pipe(Server, held([powerRule]), v.description(chipTexts.server)),
  {},
)
