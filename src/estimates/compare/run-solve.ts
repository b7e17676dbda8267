import { fault } from '../../fields/fault.ts'
import { once } from '../../planner/once.ts'
import { planRun } from '../../planner/training/run.ts'
import { message } from '../../words/message.ts'
import { isRefused, type Read, type Refused, refused } from '../shared/estimate.ts'
import { fieldErrors, fieldFault } from '../shared/field-fault.ts'
import { originsOnce } from '../shared/request-origin.ts'
import { runs, solveRun, type TrainingRead } from '../training/index.ts'
import { originsOfRuns, runCellsOf, runIn } from './run-cells.ts'
import type { ComparedRuns, NoRun, OneRun, RunCell } from './run-compared.ts'
import { part, trainingOf } from './run-read.ts'
import type { CompareTrainingRequest } from './run-request.ts'

const bare = { level: 'none', headline: [] } as const

/** What is wrong with a run of another model: no error of the request, which asks for it among others. */
const reasonsOf = (faults: Parameters<typeof fieldErrors>[0], { words }: TrainingRead): NoRun => {
  const [first] = faults
  return {
    reasons: fieldErrors(faults, words).map(({ detail }) => detail),
    field: first === undefined ? null : part + first.pointer,
  }
}

/** The runs of a comparison. */
export const solveRuns = (read: Read<CompareTrainingRequest>): ComparedRuns | Refused => {
  const { request } = read
  const training = trainingOf(request, read)
  if (!training.ok) return training
  const originsOf = originsOfRuns(originsOnce(read.originAt), {
    originAt: originsOnce(training.originAt),
  })
  const search = once(planRun)
  const on = (cell: RunCell, share: number): OneRun => {
    const one: TrainingRead = {
      ...training,
      request: runIn(training.request, cell, share),
      originAt: originsOf(cell),
      working: bare,
    }
    // A seller that does not rent this chip out leaves the row without a price, as its reason says.
    const faults = cell.model.isAsked ? [] : runs.check({ ...one, request: anyPrice(one.request) })
    if (faults.length > 0) return { cell, read: one, solved: reasonsOf(faults, one) }
    const solved = solveRun(one, search)
    return { cell, read: one, solved: isRefused(solved) ? reasonsOf(solved.errors, one) : solved }
  }
  const share = shareOf(training)
  if (share === null)
    return refused([
      fieldFault(
        `${part}/accelerator`,
        fault(message('errors.no-peak-to-carry-over'), {
          allowed: message('allowed.known-peak'),
        }),
        training.request.accelerator,
      ),
    ])
  return {
    training,
    rows: runCellsOf(request, training.request).map((cell) => on(cell, share ?? 0)),
    carriedOver: share,
  }
}

const anyPrice = (request: TrainingRead['request']): TrainingRead['request'] => ({
  ...request,
  price: { method: 'rent', kind: 'on-demand' },
})

/** The share of its peak that a run reaches whose rate is given; undefined where it is not carried over, null where it is not known. */
const shareOf = (training: TrainingRead): number | null | undefined => {
  if (training.request.performance.method !== 'achieved') return undefined
  const solved = solveRun({ ...training, working: bare })
  return isRefused(solved) ? null : solved.trace.value('modelFlopsUtilization')
}
