import { planErrors } from '../inference/index.ts'
import type { FieldError } from '../shared/read.ts'
import type { Read } from './request.ts'

/** A predicted cluster must be one that the model can be split over. */
export const check = ({ request: { model, performance } }: Read): readonly FieldError[] =>
  model === undefined ? [] : planErrors({ model, performance })
