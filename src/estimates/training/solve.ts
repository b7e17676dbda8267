import type { SolveFor } from '../../model/training/estimate.ts'
import type { PlanRun } from '../../planner/training/run.ts'
import { type Refused, refused } from '../shared/estimate.ts'
import { resolveAccelerator, resolveModel } from '../shared/resolve.ts'
import { besideOf } from './beside.ts'
import { endlessFaults } from './check-failures.ts'
import { planFaults } from './check-plan.ts'
import { openOf } from './open.ts'
import { planTraining } from './plan.ts'
import type { TrainingRequest } from './request.ts'
import { runOf } from './run.ts'
import type { NotPlanned, Planned, Read, Solved } from './types.ts'

/** A run whose chips its plan has settled takes the days that follow. */
const onItsChips = (
  workload: TrainingRequest['workload'],
  solveFor: SolveFor,
  planned: Planned | NotPlanned | undefined,
): { readonly workload: TrainingRequest['workload']; readonly solveFor: SolveFor } => {
  if (planned?.ok !== true || solveFor === 'tokens') return { workload, solveFor }
  const { days: _, chipHours: __, ...rest } = workload
  return { workload: { ...rest, chips: planned.found.best.plan.chips }, solveFor: 'days' }
}

/** Searches the plan, where one is asked for, and runs the formulas over it. */
export const solve = (read: Read): Solved | Refused => solveRun(read)

/** The same by another search, which may repeat what it has found. */
export const solveRun = (read: Read, search?: PlanRun): Solved | Refused => {
  const { request, originAt } = read
  const { performance } = request
  const open = openOf(request)
  const solvedFor = 'found' in open ? open.found : 'days'
  const model = resolveModel(request.model, originAt)
  const chip = resolveAccelerator(
    request.accelerator,
    performance.precision,
    originAt,
    read.say,
    request,
  )
  const planned =
    performance.method === 'plan'
      ? planTraining(request, performance, solvedFor, model, chip, originAt, search)
      : undefined
  const unkept = planFaults(planned, performance)
  if (unkept.length > 0) return refused(unkept)
  const settled = onItsChips(request.workload, solvedFor, planned)
  const ran = runOf(read, { ...settled, planned, model, chip })
  const endless = endlessFaults(ran)
  if (endless.length > 0) return refused(endless)
  return {
    ...ran,
    ...besideOf(ran, planned),
    solvedFor,
    workload: settled.workload,
    planned,
    model,
    chip,
  }
}
