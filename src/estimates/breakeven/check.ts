import { planErrors } from '../inference/index.ts'
import type { FieldFault } from '../shared/field-fault.ts'
import type { Read } from './request.ts'

/** A predicted cluster must be one that the model can be split over. */
export const check = ({ request: { model, performance } }: Read): readonly FieldFault[] =>
  model === undefined ? [] : planErrors({ model, performance })
