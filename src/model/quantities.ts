import { breakeven } from './quantities/breakeven.ts'
import { capacity } from './quantities/capacity.ts'
import { carbon } from './quantities/carbon.ts'
import { currency } from './quantities/currency.ts'
import { fixed } from './quantities/fixed.ts'
import { inference } from './quantities/inference.ts'
import { mix } from './quantities/mix.ts'
import { price } from './quantities/price.ts'
import { roofline } from './quantities/roofline.ts'
import { training } from './quantities/training.ts'
import { trainingPlan } from './quantities/training-plan.ts'
import { trainingRun } from './quantities/training-run.ts'

/**
 * Every quantity that the model names: label, symbol and unit, each said once.
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
