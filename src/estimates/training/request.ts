import * as v from 'valibot'
import { choice, object } from '../../fields/object.ts'
import { quantity } from '../../fields/quantity.ts'
import { share } from '../../fields/share.ts'
import { unknowns } from '../../model/training/estimate.ts'
import { trainingTexts } from '../../words/openapi/fields/training.ts'
import { oneOf } from '../shared/one-of.ts'
import { accelerator, precision, server } from '../shared/request-chip.ts'
import { currencyFields } from '../shared/request-currency.ts'
import { asOf } from '../shared/request-date.ts'
import { energy } from '../shared/request-energy.ts'
import { model } from '../shared/request-model.ts'
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
      description: trainingTexts.flops,
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
      description: trainingTexts.chipHours,
      above: 0,
      max: 1e15,
      examples: [2.788e6],
    }),
  ),
  recomputationFactor: v.optional(
    quantity({
      id: 'recomputationFactor',
      description: trainingTexts.recomputationFactor,
      min: 1,
      max: 2,
      examples: ['4/3'],
    }),
    1,
  ),
  goodput: v.optional(share('goodput', trainingTexts.goodput, 0.9), 1),
  ...runWorkload,
})

const mfu = object({
  method: choice(['mfu'], trainingTexts.mfu),
  precision,
  modelFlopsUtilization: share('modelFlopsUtilization', trainingTexts.modelFlopsUtilization, 0.4),
})
const achieved = object({
  method: choice(['achieved'], trainingTexts.achieved),
  precision,
  achievedFlopsPerSecondPerChip: quantity({
    id: 'achievedFlopsPerSecondPerChip',
    description: trainingTexts.achievedFlopsPerSecondPerChip,
    above: 0,
    max: 1e21,
    examples: [140e12, '140 TFLOP/s'],
  }),
})
const implied = object({
  method: choice(['implied'], trainingTexts.implied),
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
  solveFor: v.optional(choice(unknowns, trainingTexts.solveFor)),
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
