import { capacityErrors, chipErrors } from '../inference/index.ts'
import type { Read } from '../shared/estimate.ts'
import type { FieldFault } from '../shared/field-fault.ts'
import { boundFaults } from './bounds.ts'
import { filterFaults } from './filter-faults.ts'
import { paymentFaults } from './payment-faults.ts'
import type { ComparedRequest } from './request.ts'
import { servedRequest } from './served.ts'

/** What no schema can say of a comparison. */
export const errorsOf = ({ request, body }: Read<ComparedRequest>): readonly FieldFault[] => {
  const served = servedRequest(request)
  const { apis, asOf } = request
  const faults = [
    ...(served === undefined
      ? capacityErrors(request)
      : [...chipErrors(served), ...paymentFaults(served, body)]),
    ...(apis === undefined || Array.isArray(apis) ? [] : filterFaults(apis, asOf)),
  ]
  return faults.length > 0 ? faults : boundFaults(request)
}
