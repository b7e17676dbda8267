import { evaluate } from '../../model/graph/evaluate.ts'
import type { Trace } from '../../model/graph/trace.ts'
import { runFormulas, type TrainingTrait } from '../../model/training/choices.ts'
import { type SolveFor, type TrainingCase, traitsOf } from '../../model/training/estimate.ts'
import { constantOrigin, type Origin } from '../../presets/origin.ts'
import { energyGivens } from '../shared/energy.ts'
import type { Read as ReadOf } from '../shared/estimate.ts'
import type { Givens } from '../shared/givens.ts'
import { chipHourGivens } from '../shared/price-chip-hour.ts'
import { cacheGivens, givensAt } from '../shared/resolve.ts'
import type { Chip } from './chip.ts'
import { inTime } from './deadline.ts'
import { type Failures, failuresOf } from './failures.ts'
import type { NotPlanned, Planned } from './plan.ts'
import { programmeGivens } from './programme.ts'
import type { TrainingRequest } from './request.ts'
import type { Model } from './stated.ts'
import { workGivens } from './work.ts'

/** A training request that was read and found right. */
export type Read = ReadOf<TrainingRequest>

/** What a run is about to be worked out from. */
export interface Settled {
  readonly workload: TrainingRequest['workload']
  readonly solveFor: SolveFor
  readonly planned: Planned | NotPlanned | undefined
  readonly model: Model
  readonly chip: Chip
}

/** A run whose formulas have run. */
export interface Ran {
  readonly trace: Trace<Origin>
  readonly traits: readonly TrainingTrait[]
  readonly failures: Failures | undefined
  /** The chips that come nearest to a deadline that none meet. */
  readonly nearest: number | undefined
}

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
    ...cacheGivens(model.shape),
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
    programme: programme !== undefined,
  }
  const searched =
    failures === undefined || solveFor !== 'chips' ? undefined : inTime(failures, chosen, given)
  const all = searched === undefined ? given : { ...given, chips: searched.chips }
  const traits = traitsOf(chosen, all)
  return {
    trace: evaluate<Origin>({ definitions: runFormulas(traits), given: all, constantOrigin }),
    traits,
    failures,
    nearest: searched?.nearest,
  }
}
