import { billingErrors, planErrors } from '../inference/index.ts'
import { apiErrors } from '../shared/check-api.ts'
import { rentErrors } from '../shared/check-rent.ts'
import type { FieldFault } from '../shared/field-fault.ts'
import type { Read } from './request.ts'

/** A predicted cluster must be one that the model can be split over, and what is bought must be sold. */
export const check = ({
  request: { model, performance, api, asOf, accelerator, rent, billing, server },
}: Read): readonly FieldFault[] => [
  ...(model === undefined ? [] : planErrors({ model, performance })),
  ...(rent === undefined ? [] : rentErrors(accelerator, rent, asOf, 'rent')),
  ...(accelerator === undefined ? [] : billingErrors({ billing, accelerator, server })),
  ...(api === undefined ? [] : apiErrors({ price: api, asOf }, 'api')),
]
