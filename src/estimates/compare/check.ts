import { capacityErrors, planCount, planErrors } from '../inference/index.ts'
import type { FieldFault } from '../shared/field-fault.ts'
import type { Fields } from '../shared/merge.ts'
import { filterFaults } from './filter-faults.ts'
import { apisOf } from './on-api.ts'
import { onChip } from './on-chip.ts'
import type { ComparedRequest } from './request.ts'
import { servedRequest } from './served.ts'
import { chipsOf } from './solve.ts'

/** Where no accelerator is named beside the list, the first of the list is the one the price is for. */
export const withBase = (body: Fields): Fields => {
  if (body.scenario !== undefined || body.accelerator !== undefined) return body
  const [first] = Array.isArray(body.accelerators) ? body.accelerators : []
  return typeof first === 'string' ? { ...body, accelerator: first } : body
}

/** What no schema can say of a comparison. */
export const errorsOf = (request: ComparedRequest): readonly FieldFault[] => {
  const served = servedRequest(request)
  const { apis, asOf } = request
  return [
    ...(served === undefined ? capacityErrors(request) : planErrors(served)),
    ...(apis === undefined || Array.isArray(apis) ? [] : filterFaults(apis, asOf)),
  ]
}

/** About how many plans a comparison makes: those of its accelerators, and one for each API. */
export const plansOf = (request: ComparedRequest): number => {
  const served = servedRequest(request)
  const bought = apisOf(request).length
  if (served === undefined) return bought
  const { accelerators, accelerator } = served
  const own = accelerators?.includes(String(accelerator)) === false ? planCount(served) : 0
  return chipsOf(served).reduce((sum, id) => sum + planCount(onChip(served, id, 0)), own + bought)
}
