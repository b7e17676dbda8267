import { billingErrors, planErrors } from '../inference/index.ts'
import { apiErrors } from '../shared/check-api.ts'
import type { FieldFault } from '../shared/field-fault.ts'
import type { Read } from './request.ts'

/** A predicted cluster must be one that the model can be split over, and what is bought must be sold. */
export const check = ({
  request: { model, performance, api, asOf, accelerator, billing, server },
}: Read): readonly FieldFault[] => [
  ...(model === undefined ? [] : planErrors({ model, performance })),
  ...(accelerator === undefined ? [] : billingErrors({ billing, accelerator, server })),
  ...(api === undefined ? [] : apiErrors({ price: api, asOf }, 'api')),
]
