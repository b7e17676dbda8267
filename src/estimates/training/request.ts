import * as v from 'valibot'
import { choice, object } from '../../fields/object.ts'
import { quantity } from '../../fields/quantity.ts'
import { unknowns } from '../../model/training/estimate.ts'
import { currencyFields } from '../shared/request-currency.ts'
import {
  accelerator,
  asOf,
  energy,
  model,
  oneOf,
  precision,
  server,
  share,
} from '../shared/request-parts.ts'
import { chipPrice } from '../shared/request-price.ts'
import { scenario } from '../shared/request-scenario.ts'
import { workingField } from '../shared/request-working.ts'
import { PlanPerformance } from './request-plan.ts'
import { programme, reliability, runWorkload } from './request-run.ts'

export const TrainingWorkload = object({
  tokens: v.optional(
    quantity({ id: 'tokens', above: 0, max: 1e18, examples: [300e9, '14.8 trillion'] }),
  ),
  flops: v.optional(
    quantity({
      id: 'flops',
      description: 'In place of tokens, where a source states the work in FLOPs.',
      above: 0,
      max: 1e32,
      examples: [3.14e23],
    }),
  ),
  chips: v.optional(quantity({ id: 'chips', min: 1, max: 1e9, integer: true, examples: [1024] })),
  days: v.optional(quantity({ id: 'days', above: 0, max: 1e6, examples: [34, '5 weeks'] })),
  chipHours: v.optional(
    quantity({
      id: 'chipHours',
      description: 'In place of chips and days, where a source states chip-hours.',
      above: 0,
      max: 1e15,
      examples: [2.788e6],
    }),
  ),
  recomputationFactor: v.optional(
    quantity({
      id: 'recomputationFactor',
      description: '4/3 with full recomputation of activations.',
      min: 1,
      max: 2,
      examples: ['4/3'],
    }),
    1,
  ),
  goodput: v.optional(
    share('goodput', 'Below 1 for restarts and lost work; reliability predicts it.', 0.9),
    1,
  ),
  ...runWorkload,
})

const mfu = object({
  method: choice(['mfu'], 'A share of the peak FLOP/s of the chip.'),
  precision,
  modelFlopsUtilization: share('modelFlopsUtilization', 'Without recomputation.', 0.4),
})
const achieved = object({
  method: choice(['achieved'], 'FLOP/s that each chip was seen to execute.'),
  precision,
  achievedFlopsPerSecondPerChip: quantity({
    id: 'achievedFlopsPerSecondPerChip',
    description: 'Recomputed FLOPs included where recomputationFactor is above 1.',
    above: 0,
    max: 1e21,
    examples: [140e12, '140 TFLOP/s'],
  }),
})
const implied = object({
  method: choice(['implied'], 'Worked out from the tokens, chips and days of a run.'),
  precision,
})

export const TrainingPerformance = v.variant(
  'method',
  [mfu, achieved, implied, PlanPerformance],
  oneOf(['mfu', 'achieved', 'implied', 'plan']),
)

/** `POST /api/v1/training`. */
export const TrainingRequest = object({
  scenario: scenario('training', 'gpt-3-a100'),
  solveFor: v.optional(
    choice(
      unknowns,
      'What to work out from the rest; inferred from what is left out. A scenario’s own value of it is set aside.',
    ),
  ),
  asOf,
  ...currencyFields,
  ...workingField,
  workload: TrainingWorkload,
  model,
  accelerator,
  performance: v.optional(TrainingPerformance, { method: 'implied' }),
  price: chipPrice,
  server,
  energy,
  reliability,
  programme,
})
export type TrainingRequest = v.InferOutput<typeof TrainingRequest>
