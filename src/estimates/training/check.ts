import { unknowns } from '../../model/training/estimate.ts'
import type { Fields } from '../shared/merge.ts'
import { isFields } from '../shared/merge.ts'
import { askedFor, type FieldError } from '../shared/read.ts'
import { resolveModel } from '../shared/resolve.ts'
import { failureErrors } from './check-failures.ts'
import { openError } from './check-open.ts'
import { indivisibleErrors, objectiveErrors, recomputationErrors } from './check-plan.ts'
import { fewTokensErrors, staffErrors, workErrors } from './check-work.ts'
import { openOf } from './open.ts'
import type { Read } from './run.ts'

/** The choice that a refused request leaves open, judged by which fields are there. */
export const openErrors = ({ solveFor, workload, performance }: Fields): readonly FieldError[] => {
  if (!isFields(workload)) return []
  const open = openOf({
    solveFor: unknowns.find((one) => one === solveFor),
    workload,
    performance: isFields(performance) ? performance : { method: 'implied' },
  })
  return 'found' in open ? [] : [openError(open)]
}

/** What no schema can say of a run. */
export const check = (read: Read): readonly FieldError[] => {
  const { request, originAt } = read
  const open = openOf(request)
  if (!('found' in open)) {
    const asked = askedFor(read.scenario, read.body)
    return asked.length > 0 ? asked : [openError(open)]
  }
  const { shape } = resolveModel(request.model, originAt)
  return [
    ...workErrors(request.workload, shape),
    ...fewTokensErrors(request.workload),
    ...failureErrors(request, originAt),
    ...staffErrors(request),
    ...recomputationErrors(request, originAt),
    ...indivisibleErrors(request, shape),
    ...objectiveErrors(request, open.found),
  ]
}
