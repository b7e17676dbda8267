import * as v from 'valibot'
import { fault } from '../../fields/fault.ts'
import { choice, object } from '../../fields/object.ts'
import { presetId } from '../../fields/preset.ts'
import { quantity } from '../../fields/quantity.ts'
import { share } from '../../fields/share.ts'
import { shortList } from '../../fields/short-list.ts'
import { precisions } from '../../presets/precisions.ts'
import { message } from '../../words/message.ts'
import { capacityTexts } from '../../words/openapi/fields/capacity.ts'
import { accelerator, precision } from '../shared/request-chip.ts'
import { currencyFields } from '../shared/request-currency.ts'
import { asOf } from '../shared/request-date.ts'
import { scenario } from '../shared/request-scenario.ts'
import { workingField } from '../shared/request-working.ts'

export const Supply = object({
  statedFlopsPerSecond: quantity({
    id: 'statedFlopsPerSecond',
    description: capacityTexts.statedFlopsPerSecond,
    above: 0,
    max: 1e24,
    examples: ['5 EFLOP/s', 5e18],
  }),
  aiShare: v.optional(quantity({ id: 'aiShare', above: 0, max: 1, examples: [0.8, '80%'] }), 1),
  statedPrecision: v.optional(choice(precisions, capacityTexts.statedPrecision)),
})

export const CapacityWorkload = object({
  inputTokens: v.optional(quantity({ id: 'inputTokens', min: 0, max: 1e9, examples: [500] }), 0),
  outputTokens: quantity({ id: 'outputTokens', above: 0, max: 1e9, examples: [2000] }),
  tokens: quantity({ id: 'tokens', above: 0, max: 1e18, examples: [300e9] }),
})

export const CapacityPerformance = object({
  precision,
  modelFlopsUtilization: share('modelFlopsUtilization', capacityTexts.modelFlopsUtilization, 0.4),
  flopsUtilization: share('flopsUtilization', capacityTexts.flopsUtilization, 0.35),
  busyShare: v.optional(share('busyShare', capacityTexts.busyShare, 0.5), 1),
})

const maxModels = 20

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
    shortList(
      v.pipe(
        v.array(presetId('models', 'gpt-3-175b'), () =>
          fault(message('errors.not-a-list'), { allowed: message('allowed.model-ids') }),
        ),
        v.minLength(1, () =>
          fault(message('errors.empty'), { allowed: message('allowed.one-model') }),
        ),
        v.maxLength(maxModels),
      ),
      maxModels,
      () => fault(message('errors.too-many', { max: maxModels })),
    ),
    v.description(capacityTexts.models),
    v.metadata({ allowed: message('allowed.model-ids') }),
  ),
  performance: CapacityPerformance,
})
export type CapacityRequest = v.InferOutput<typeof CapacityRequest>
