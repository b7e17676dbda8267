import { estimateTraining, type SolveFor } from '../../model/training/estimate.ts'
import { constantOrigin, type Origin } from '../../presets/origin.ts'
import { energyGivens } from '../shared/energy.ts'
import type { Read } from '../shared/estimate.ts'
import { derived } from '../shared/givens.ts'
import { chipHourGivens } from '../shared/price-chip-hour.ts'
import { givensAt, resolveAccelerator, resolveModel } from '../shared/resolve.ts'
import type { PlannedTraining } from './plan.ts'
import { programmeGivens } from './programme.ts'
import { type Run, settle } from './reliability.ts'
import type { TrainingRequest } from './request.ts'
import { workGivens } from './work.ts'

/** A training request that was read and found right. */
export type ReadTraining = Read<TrainingRequest>

/** The predicted speed of a plan, or why there is none, as the trace is given it. */
const speedGivens = (
  planned: PlannedTraining | undefined,
  { chips, days }: Pick<TrainingRequest['workload'], 'chips' | 'days'>,
) => {
  if (planned === undefined) return {}
  if (planned.ok)
    return {
      ...planned.givens,
      chips: planned.chips,
      recomputationFactor: {
        value: 1,
        origin: derived('the plan says what is recomputed, and its speed has it in'),
      },
    }
  const none = { value: null, reason: planned.reason }
  return {
    achievedFlopsPerSecondPerChip: none,
    ...(chips === undefined && days === undefined && { chips: none }),
  }
}

/** The request’s inputs resolved and the model run over them. */
export const traceTraining = (
  { request, originAt }: ReadTraining,
  solveFor: SolveFor,
  planned: PlannedTraining | undefined,
) => {
  const { performance, server } = request
  const model = resolveModel(request.model, originAt)
  const chip = resolveAccelerator(request.accelerator, performance.precision, originAt)
  const { goodput, ...workload } = request.workload
  const { parts, givens } = workGivens(request.workload, model.shape)
  const priced = chipHourGivens(request, chip, originAt, 'cluster')
  const run: Run = (more) =>
    estimateTraining<Origin>({
      solveFor,
      parts,
      work: workload.flops === undefined ? 'tokens' : 'flops',
      speed: planned?.ok === true ? 'plan' : performance.method === 'mfu' ? 'mfu' : 'achieved',
      constantOrigin,
      ownership: priced.ownership,
      given: {
        ...model.givens,
        ...chip.givens,
        ...givensAt('workload', workload, originAt),
        ...givensAt('performance', performance, originAt),
        ...givensAt('server', server, originAt),
        ...energyGivens(request, originAt),
        ...priced.givens,
        ...programmeGivens(request, originAt),
        ...givens,
        ...speedGivens(planned, workload),
        ...more,
      },
    })
  return { ...settle(request, solveFor, originAt, run), model, chip }
}

/** A run whose chips its plan has settled takes the days that follow. */
export const onItsChips = (
  read: ReadTraining,
  solveFor: SolveFor,
  planned: Extract<PlannedTraining, { ok: true }>,
): readonly [ReadTraining, SolveFor] => {
  if (solveFor === 'tokens') return [read, solveFor]
  const { days: _, chipHours: __, ...workload } = read.request.workload
  const chips = planned.chips.value ?? 1
  return [{ ...read, request: { ...read.request, workload: { ...workload, chips } } }, 'days']
}
