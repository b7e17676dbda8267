import type { Given, Givens } from '../../model/graph/trace.ts'
import type { Reliability } from '../../planner/training/goodput.ts'
import { fromFigure, type Origin } from '../../presets/origin.ts'
import { find } from '../../presets/registry.ts'
import { message } from '../../words/message.ts'
import { givensAt } from '../shared/resolve.ts'
import type { TrainingRequest } from './request.ts'

type OriginAt = (pointer: string) => Origin

/** The request’s reliability, unless a goodput of its own sets a scenario’s aside. */
export const reliabilityAsked = ({ reliability }: TrainingRequest, originAt: OriginAt) =>
  originAt('/workload/goodput').from === 'request' &&
  originAt('/reliability/checkpointSeconds').from === 'scenario'
    ? undefined
    : reliability

/** How often a chip fails: given, or as was published. */
const rateGiven = (own: number | undefined, originAt: OriginAt): Given<Origin> => {
  if (own !== undefined)
    return { value: own, origin: originAt('/reliability/interruptionsPerChipYear') }
  const all = find('economics', 'failures')?.figures.find(({ of }) => of.includes('all unexpected'))
  return fromFigure(all, 'economics/failures', message('reasons.no-failure-rate'))
}

/** How often chips fail and what each failure takes: in plain numbers for the search, and with where each comes from. */
export interface Failures {
  /** Undefined where no rate of failures is known. */
  readonly plain: Reliability | undefined
  readonly givens: Givens<Origin>
}

/** Failures that a goodput follows from; undefined where it is given. */
export const failuresOf = (request: TrainingRequest, originAt: OriginAt): Failures | undefined => {
  const asked = reliabilityAsked(request, originAt)
  if (asked === undefined) return undefined
  const rate = rateGiven(asked.interruptionsPerChipYear, originAt)
  return {
    plain: rate.value === null ? undefined : { ...asked, interruptionsPerChipYear: rate.value },
    givens: { ...givensAt('reliability', asked, originAt), interruptionsPerChipYear: rate },
  }
}
