import * as v from 'valibot'
import { fault } from '../../fields/fault.ts'
import { choice, object } from '../../fields/object.ts'
import { quantity } from '../../fields/quantity.ts'
import { share } from '../../fields/share.ts'
import { precisions } from '../../presets/precisions.ts'
import { message } from '../../words/message.ts'
import { performanceTexts } from '../../words/openapi/fields/inference.ts'
import { oneOf } from './one-of.ts'
import { RooflinePerformance } from './request-roofline.ts'

/** What the weights are stored and multiplied in. */
const precision = v.optional(
  choice(['native', ...precisions], performanceTexts.precision),
  'native',
)

export const FlopsPerformance = object({
  method: choice(['flops'], performanceTexts.flops),
  precision,
  flopsUtilization: share('flopsUtilization', performanceTexts.flopsUtilization, 0.35),
  busyShare: v.optional(share('busyShare', performanceTexts.busyShare, 0.5), 1),
})

const measuredRates = ['queriesPerSecondPerChip', 'outputTokensPerSecondPerChip'] as const

export const measuredOptions = message('allowed.one-of-fields', { others: measuredRates })

export const MeasuredPerformance = v.pipe(
  object({
    method: choice(['measured'], performanceTexts.measured),
    precision,
    queriesPerSecondPerChip: v.optional(
      quantity({ id: 'queriesPerSecondPerChip', above: 0, max: 1e9, examples: [0.078] }),
    ),
    outputTokensPerSecondPerChip: v.optional(
      quantity({ id: 'outputTokensPerSecondPerChip', above: 0, max: 1e12, examples: [156] }),
    ),
  }),
  v.check(
    (input) =>
      (input.queriesPerSecondPerChip === undefined) !==
      (input.outputTokensPerSecondPerChip === undefined),
    () =>
      fault(message('errors.needs-one-of', { others: measuredRates }), {
        allowed: measuredOptions,
      }),
  ),
)

export const Performance = v.variant(
  'method',
  [FlopsPerformance, MeasuredPerformance, RooflinePerformance],
  oneOf(['flops', 'measured', 'roofline']),
)
