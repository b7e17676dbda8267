import * as v from 'valibot'
import { object } from '../../fields/object.ts'
import { compareTexts } from '../../words/openapi/fields/compare.ts'
import { currencyFields } from '../shared/request-currency.ts'
import { asOf } from '../shared/request-date.ts'
import { workingField } from '../shared/request-working.ts'
import { accelerators, models, trainingPayments } from './request-lists.ts'

/** Training runs: one request of `POST /api/v1/training`, over other accelerators, models and payments. */
export const CompareTrainingRequest = object({
  training: v.pipe(v.record(v.string(), v.unknown()), v.description(compareTexts.training)),
  accelerators: v.optional(accelerators),
  models: v.optional(models),
  payments: v.optional(trainingPayments),
  asOf,
  ...currencyFields,
  ...workingField,
})
export type CompareTrainingRequest = v.InferOutput<typeof CompareTrainingRequest>

/** What a comparison of runs says outside of `training`, for all rows. */
export const saidOutside = ['asOf', 'currency', 'cnyPerUsd', 'working'] as const
