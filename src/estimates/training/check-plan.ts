import { fault } from '../../fields/fault.ts'
import type { Shape } from '../../model/architecture/shape.ts'
import type { SolveFor } from '../../model/training/estimate.ts'
import { type Indivisible, indivisible } from '../../planner/training/divide.ts'
import type { Origin } from '../../presets/origin.ts'
import { english } from '../../words/english.ts'
import { type FieldError, fieldError } from '../shared/read.ts'
import type { NotPlanned, Planned } from './plan.ts'
import type { TrainingRequest } from './request.ts'
import { chipsOfHours, givenChips } from './stated.ts'

/** A plan says itself what is recomputed; what a scenario says of it is set aside. */
export const recomputationErrors = (
  { performance, workload }: TrainingRequest,
  originAt: (pointer: string) => Origin,
): readonly FieldError[] =>
  performance.method === 'plan' &&
  workload.recomputationFactor !== 1 &&
  originAt('/workload/recomputationFactor').from === 'request'
    ? [
        fieldError(
          '/workload/recomputationFactor',
          fault('follows from the plan', { allowed: 'performance.recomputation in its place' }),
          workload.recomputationFactor,
        ),
      ]
    : []

const textOf = (one: Indivisible): readonly [detail: string, allowed: string] => {
  switch (one.kind) {
    case 'heads':
      return [`does not divide the ${one.of} attention heads`, one.divisors.join(', ')]
    case 'stage-layers':
      return [`does not divide the ${one.of} layers of the fullest stage`, one.divisors.join(', ')]
    case 'sequence':
      return [`does not divide the ${one.of} tokens of a sequence`, one.divisors.join(', ')]
    case 'experts':
      return [`does not divide the ${one.of} experts`, one.divisors.join(', ')]
    case 'expert-sharing':
      return [`does not divide the ${one.of} chips that share experts`, one.divisors.join(', ')]
    case 'more-stages-than-layers':
      return [
        `is more than the ${one.layers} layers`,
        `1 to ${one.mostStages}, or ${one.layers}; stages are equal with ${one.divisors.join(', ')}`,
      ]
    case 'empty-stages':
      return [
        `leaves stages without a layer: with two layers each, ${one.mostStages} stages hold all ${one.layers}`,
        `1 to ${one.mostStages}, or ${one.layers}; stages are equal with ${one.divisors.join(', ')}`,
      ]
    case 'no-pipeline':
      return ['needs pipelineParallel above 1', '1, or a pipeline']
    case 'copy':
      return [
        `makes ${one.chipsPerCopy} chips a copy with the other parts of the plan, which does not divide the ${one.chips} chips`,
        `parts whose product divides ${one.chips}: ${one.divisors.join(', ')}`,
      ]
    case 'batch':
      return [
        `is not a multiple of ${one.copies === null ? '' : `${one.copies} copies × `}${one.microBatch} sequences${one.turns > 1 ? ` × ${one.turns} stages that take turns` : ''}`,
        `multiples of ${one.multiples.join(' or ')}`,
      ]
  }
}

/** Parts of a plan that do not divide the model, the sequence, the chips or the batch; with what does. */
export const indivisibleErrors = (
  { performance, workload }: TrainingRequest,
  shape: Shape | undefined,
): readonly FieldError[] =>
  performance.method !== 'plan' || shape === undefined
    ? []
    : indivisible(performance, shape, workload).map((one) => {
        const [detail, allowed] = textOf(one)
        return fieldError(
          `/performance/${one.part}`,
          fault(detail, { allowed }),
          performance[one.part],
        )
      })

const endless = [
  'has no end here: more chips are faster still',
  '"cheapest" or "fewest-chips"; or workload.chips, as the most chips that there may be, and no days',
] as const

const refusal = (
  objective: 'fewest-chips' | 'cheapest' | 'fastest' | undefined,
  workload: TrainingRequest['workload'],
  solveFor: SolveFor,
): readonly [detail: string, allowed: string] | undefined => {
  if (objective === undefined) return undefined
  if (givenChips(workload) === undefined) return objective === 'fastest' ? endless : undefined
  if (solveFor !== 'days')
    return [
      'has nothing to choose: the chips and their time are given',
      'left out; or workload.tokens in place of the time',
    ]
  return objective === 'fewest-chips'
    ? [
        'has nothing to choose: the chips are given',
        '"fastest" or "cheapest", on these chips or some of them; or left out, on all',
      ]
    : undefined
}

/** An objective that the rest of the request leaves no choice for, or no end; and chip-hours that are no whole chips. */
export const objectiveErrors = (
  { performance, workload }: TrainingRequest,
  solveFor: SolveFor,
): readonly FieldError[] => {
  if (performance.method !== 'plan') return []
  const refused = refusal(performance.objective, workload, solveFor)
  const exact = chipsOfHours(workload) ?? 1
  const isWhole = Math.abs(exact / Math.round(exact) - 1) < 1e-9
  return [
    ...(refused === undefined
      ? []
      : [
          fieldError(
            '/performance/objective',
            fault(refused[0], { allowed: refused[1] }),
            performance.objective,
          ),
        ]),
    ...(isWhole
      ? []
      : [
          fieldError(
            '/workload/days',
            fault(
              `makes ${Number(exact.toPrecision(6))} chips of the chip-hours, and a plan needs whole ones`,
              { allowed: 'workload.chips and days, or chipHours alone' },
            ),
            workload.days,
          ),
        ]),
  ]
}

/** A field that no plan can keep. */
export const planErrors = (
  planned: Planned | NotPlanned | undefined,
  performance: TrainingRequest['performance'],
): readonly FieldError[] =>
  performance.method !== 'plan' || planned?.ok !== false || planned.field === undefined
    ? []
    : [
        fieldError(
          `/performance/${planned.field}`,
          fault(`fits no plan: ${english(planned.reason)}`, {
            allowed:
              'a multiple of the copies of the model × the micro-batch, × the stages where they take turns (virtualStages); or left out',
          }),
          performance[planned.field],
        ),
      ]
