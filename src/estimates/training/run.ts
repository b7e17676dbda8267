import { evaluate } from '../../model/graph/evaluate.ts'
import { absentParts } from '../../model/graph/lean.ts'
import { runFormulas } from '../../model/training/choices.ts'
import { type TrainingCase, traitsOf } from '../../model/training/estimate.ts'
import { constantOrigin, type Origin } from '../../presets/origin.ts'
import { energyGivens } from '../shared/energy.ts'
import type { Givens } from '../shared/givens.ts'
import { chipHourGivens } from '../shared/price-chip-hour.ts'
import { givensAt, shapeGivens } from '../shared/resolve.ts'
import { inTime } from './deadline.ts'
import { failuresOf } from './failures.ts'
import { programmeGivens } from './programme.ts'
import type { TrainingRequest } from './request.ts'
import type { Ran, Read, Settled } from './types.ts'
import { workGivens } from './work.ts'

/** The predicted speed of a plan, or why there is none, as the formulas are given it. */
const speedGivens = ({ planned, workload: { chips, days } }: Settled): Givens => {
  if (planned === undefined) return {}
  if (planned.ok) return planned.givens
  const none = { value: null, reason: planned.reason }
  return {
    achievedFlopsPerSecondPerChip: none,
    ...(chips === undefined && days === undefined && { chips: none }),
  }
}

const speedOf = (
  { method }: TrainingRequest['performance'],
  { planned }: Settled,
): TrainingCase['speed'] => {
  if (planned?.ok === true) return 'plan'
  return method === 'mfu' ? 'mfu' : 'achieved'
}

/** The request’s inputs resolved and the formulas run over them. */
export const runOf = ({ request, originAt }: Read, settled: Settled): Ran => {
  const { performance, server, programme } = request
  const { workload, solveFor, model, chip } = settled
  const { goodput, ...stated } = workload
  const work = workGivens(workload, model.shape)
  const priced = chipHourGivens(request, chip, originAt, 'cluster')
  const failures = failuresOf(request, originAt)
  const given: Givens = {
    ...model.givens,
    ...shapeGivens(model.shape),
    ...chip.givens,
    ...givensAt('workload', stated, originAt),
    ...givensAt('performance', performance, originAt),
    ...givensAt('server', server, originAt),
    ...energyGivens(request, originAt),
    ...priced.givens,
    ...programmeGivens(request, originAt),
    ...work.givens,
    ...speedGivens(settled),
    ...(failures?.givens ?? { goodput: { value: goodput, origin: originAt('/workload/goodput') } }),
  }
  const chosen: TrainingCase = {
    solveFor,
    work: workload.flops === undefined ? 'tokens' : 'flops',
    speed: speedOf(performance, settled),
    parts: work.parts,
    ownership: priced.ownership,
    rent: priced.rent,
    programme: programme !== undefined,
  }
  const searched =
    failures === undefined || solveFor !== 'chips' ? undefined : inTime(failures, chosen, given)
  const all = searched === undefined ? given : { ...given, chips: searched.chips }
  const traits = traitsOf(chosen, all)
  return {
    trace: evaluate<Origin>({
      definitions: runFormulas(traits, absentParts(all)),
      given: all,
      constantOrigin,
    }),
    traits,
    failures,
    nearest: searched?.nearest,
  }
}
