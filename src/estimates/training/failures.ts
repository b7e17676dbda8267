import type { Given } from '../../model/graph/trace.ts'
import { fromFigure, type Origin } from '../../presets/origin.ts'
import { find } from '../../presets/registry.ts'
import { message } from '../../words/message.ts'
import { givensAt } from '../shared/resolve.ts'
import type { TrainingRequest } from './request.ts'
import type { Failures } from './types.ts'

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
