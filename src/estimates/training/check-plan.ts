import { fault } from '../../fields/fault.ts'
import type { SolveFor } from '../../model/training/estimate.ts'
import type { Origin } from '../../presets/origin.ts'
import { type Message, message } from '../../words/message.ts'
import { type FieldFault, fieldFault } from '../shared/field-fault.ts'
import type { TrainingRequest } from './request.ts'
import { chipsOfHours, givenChips } from './stated.ts'
import type { NotPlanned, Planned } from './types.ts'

/** A plan says itself what is recomputed; what a scenario says of it is set aside. */
export const recomputationFaults = (
  { performance, workload: { recomputationFactor } }: TrainingRequest,
  originAt: (pointer: string) => Origin,
): readonly FieldFault[] => {
  const pointer = '/workload/recomputationFactor'
  if (performance.method !== 'plan' || recomputationFactor === 1) return []
  if (originAt(pointer).from !== 'request') return []
  const wrong = fault(message('errors.recomputation-of-plan'), {
    allowed: message('allowed.recomputation-in-plan', {
      other: 'performance.recomputation',
    }),
  })
  return [fieldFault(pointer, wrong, recomputationFactor)]
}

/** An objective that the rest of the request leaves no choice for, or no end. */
const refusal = (
  objective: 'fewest-chips' | 'cheapest' | 'fastest' | undefined,
  workload: TrainingRequest['workload'],
  solveFor: SolveFor,
): readonly [wrong: Message, allowed: Message] | undefined => {
  if (objective === undefined) return undefined
  if (givenChips(workload) === undefined)
    return objective === 'fastest'
      ? [message('errors.objective-without-end'), message('allowed.objective-with-end')]
      : undefined
  if (solveFor !== 'days')
    return [message('errors.objective-of-given-time'), message('allowed.no-objective')]
  return objective === 'fewest-chips'
    ? [message('errors.objective-of-given-chips'), message('allowed.objective-on-chips')]
    : undefined
}

const isWhole = (chips: number) => Math.abs(chips / Math.round(chips) - 1) < 1e-9

/** An objective that cannot be met, and chip-hours that make no whole chips. */
export const objectiveFaults = (
  { performance, workload }: TrainingRequest,
  solveFor: SolveFor,
): readonly FieldFault[] => {
  if (performance.method !== 'plan') return []
  const { objective } = performance
  const refused = refusal(objective, workload, solveFor)
  const chips = chipsOfHours(workload)
  return [
    ...(refused === undefined
      ? []
      : [
          fieldFault(
            '/performance/objective',
            fault(refused[0], { allowed: refused[1] }),
            objective,
          ),
        ]),
    ...(chips === undefined || isWhole(chips)
      ? []
      : [
          fieldFault(
            '/workload/days',
            fault(message('errors.chips-not-whole', { chips }), {
              allowed: message('allowed.whole-chips'),
            }),
            workload.days,
          ),
        ]),
  ]
}

/** A field that no plan can keep. */
export const planFaults = (
  planned: Planned | NotPlanned | undefined,
  performance: TrainingRequest['performance'],
): readonly FieldFault[] => {
  if (performance.method !== 'plan' || planned?.ok !== false || planned.field === undefined)
    return []
  const { field, reason } = planned
  const wrong = fault(message('errors.fits-no-plan', { reason }), {
    allowed: message('allowed.batch-of-copies'),
  })
  return [fieldFault(`/performance/${field}`, wrong, performance[field])]
}
