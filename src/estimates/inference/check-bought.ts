import { apiErrors } from '../shared/check-api.ts'
import type { FieldFault } from '../shared/field-fault.ts'
import { capacityErrors } from './check.ts'
import type { BoughtRequest } from './request.ts'

/** What is wrong with a request that buys tokens. */
export const boughtErrors = (request: BoughtRequest): readonly FieldFault[] => [
  ...capacityErrors(request),
  ...apiErrors(request),
]
