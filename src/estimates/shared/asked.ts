import type * as v from 'valibot'
import type { accelerator } from './request-chip.ts'
import type { currencyFields } from './request-currency.ts'
import type { asOf } from './request-date.ts'
import type { energy } from './request-energy.ts'
import type { model } from './request-model.ts'
import type { price } from './request-price.ts'

/** What the requests of several estimates have in common, as read. */
export interface Asked {
  model: v.InferOutput<typeof model>
  accelerator: v.InferOutput<typeof accelerator>
  price: v.InferOutput<typeof price>
  energy: v.InferOutput<typeof energy>
  asOf?: v.InferOutput<typeof asOf>
  cnyPerUsd?: v.InferOutput<typeof currencyFields.cnyPerUsd>
}
