import * as v from 'valibot'
import { fault } from '../../fields/fault.ts'
import { choice, object } from '../../fields/object.ts'
import { presetId } from '../../fields/preset.ts'
import { quantity } from '../../fields/quantity.ts'
import { precisions } from '../../presets/schema.ts'
import { currencyFields } from '../shared/request-currency.ts'
import { accelerator, asOf, precision, share } from '../shared/request-parts.ts'
import { scenario } from '../shared/request-scenario.ts'
import { workingField } from '../shared/request-working.ts'

export const Supply = object({
  statedFlopsPerSecond: quantity({
    id: 'statedFlopsPerSecond',
    description: 'As a plan or a press release states it.',
    above: 0,
    max: 1e24,
    examples: ['5 EFLOP/s', 5e18],
  }),
  aiShare: v.optional(quantity({ id: 'aiShare', above: 0, max: 1, examples: [0.8, '80%'] }), 1),
  statedPrecision: v.optional(
    choice(
      precisions,
      'The number format that the statement counts in. Left out: every reading that the accelerator allows, as the span of the answer.',
    ),
  ),
})

export const CapacityWorkload = object({
  inputTokens: v.optional(quantity({ id: 'inputTokens', min: 0, max: 1e9, examples: [500] }), 0),
  outputTokens: quantity({ id: 'outputTokens', above: 0, max: 1e9, examples: [2000] }),
  tokens: quantity({ id: 'tokens', above: 0, max: 1e18, examples: [300e9] }),
})

export const CapacityPerformance = object({
  precision,
  modelFlopsUtilization: share('modelFlopsUtilization', 'Of training, over the peak.', 0.4),
  flopsUtilization: share('flopsUtilization', 'Of serving while busy, over the peak.', 0.35),
  busyShare: v.optional(share('busyShare', '1 is a fleet that is never idle.', 0.5), 1),
})

/** `POST /api/v1/capacity`. */
export const CapacityRequest = object({
  scenario: scenario('capacity', 'lingang-2025'),
  asOf,
  ...currencyFields,
  ...workingField,
  supply: Supply,
  workload: CapacityWorkload,
  accelerator,
  models: v.pipe(
    v.array(presetId('models', 'gpt-3-175b'), () =>
      fault('is not a list', { allowed: 'a list of model ids' }),
    ),
    v.minLength(1, () => fault('is empty', { allowed: 'at least one model' })),
    v.maxLength(20, () => fault('holds more than 20 models')),
    v.description('What to train or to serve; each has its own rows.'),
  ),
  performance: CapacityPerformance,
})
export type CapacityRequest = v.InferOutput<typeof CapacityRequest>
