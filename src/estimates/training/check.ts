import { unknowns } from '../../model/training/estimate.ts'
import { rentErrors } from '../shared/check-rent.ts'
import type { FieldFault } from '../shared/field-fault.ts'
import type { Fields } from '../shared/merge.ts'
import { isFields } from '../shared/merge.ts'
import { askedFor } from '../shared/read.ts'
import { resolveModel } from '../shared/resolve.ts'
import { indivisibleFaults } from './check-divide.ts'
import { failureFaults } from './check-failures.ts'
import { openFault } from './check-open.ts'
import { objectiveFaults, recomputationFaults } from './check-plan.ts'
import { fewTokensFaults, staffFaults, workFaults } from './check-work.ts'
import { openOf } from './open.ts'
import type { Read } from './types.ts'

/** The choice that a refused request leaves open, judged by which fields are there. */
export const openFaults = ({ solveFor, workload, performance }: Fields): readonly FieldFault[] => {
  if (!isFields(workload)) return []
  const open = openOf({
    solveFor: unknowns.find((one) => one === solveFor),
    workload,
    performance: isFields(performance) ? performance : { method: 'implied' },
  })
  return 'found' in open ? [] : [openFault(open)]
}

/** What no schema can say of a run. */
export const check = (read: Read): readonly FieldFault[] => {
  const { request, originAt } = read
  const open = openOf(request)
  if (!('found' in open)) {
    const asked = askedFor(read.scenario, read.body)
    return asked.length > 0 ? asked : [openFault(open)]
  }
  const { shape } = resolveModel(request.model, originAt)
  return [
    ...workFaults(request, shape, originAt('/workload/adapterRank').from === 'scenario'),
    ...fewTokensFaults(request.workload),
    ...failureFaults(request, originAt),
    ...staffFaults(request),
    ...recomputationFaults(request, originAt),
    ...indivisibleFaults(request, shape),
    ...objectiveFaults(request, open.found),
    ...(request.price.method === 'rent'
      ? rentErrors(request.accelerator, request.price, request.asOf)
      : []),
  ]
}
