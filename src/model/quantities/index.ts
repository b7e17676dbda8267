import { breakeven } from './breakeven.ts'
import { capacity } from './capacity.ts'
import { carbon } from './carbon.ts'
import { currency } from './currency.ts'
import { fixed } from './fixed.ts'
import { inference } from './inference.ts'
import { mix } from './mix.ts'
import { price } from './price.ts'
import { roofline } from './roofline.ts'
import { training } from './training.ts'
import { trainingPlan } from './training-plan.ts'
import { trainingRun } from './training-run.ts'

/**
 * Every quantity that the model names: its symbol and its unit, each said once.
 *
 * The id is the variable in formula texts, the field in requests and answers
 * and the name in code. Units are in mathjs notation; `Mtoken` is a million
 * tokens. A year is 365 days.
 */
export const quantities = {
  ...inference,
  ...training,
  ...trainingPlan,
  ...trainingRun,
  ...capacity,
  ...roofline,
  ...mix,
  ...breakeven,
  ...price,
  ...carbon,
  ...currency,
  ...fixed,
} as const

export type QuantityId = keyof typeof quantities
