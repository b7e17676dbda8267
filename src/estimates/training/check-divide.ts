import { fault } from '../../fields/fault.ts'
import type { Shape } from '../../model/architecture/shape.ts'
import { indivisible } from '../../planner/training/divide.ts'
import type { Indivisible } from '../../planner/training/indivisible.ts'
import { message } from '../../words/message.ts'
import { type FieldFault, fieldFault } from '../shared/field-fault.ts'
import type { TrainingRequest } from './request.ts'

const divisorErrors = {
  heads: 'errors.not-a-divisor-of-heads',
  'stage-layers': 'errors.not-a-divisor-of-layers',
  sequence: 'errors.not-a-divisor-of-sequence',
  experts: 'errors.not-a-divisor-of-experts',
  'expert-sharing': 'errors.not-a-divisor-of-sharing-chips',
} as const

const faultOf = (one: Indivisible): string => {
  switch (one.kind) {
    case 'heads':
    case 'stage-layers':
    case 'sequence':
    case 'experts':
    case 'expert-sharing':
      return fault(message(divisorErrors[one.kind], { of: one.of }), {
        allowed: message('allowed.divisors', { divisors: one.divisors }),
      })
    case 'more-stages-than-layers':
    case 'empty-stages': {
      const { layers, mostStages, divisors } = one
      return fault(
        one.kind === 'empty-stages'
          ? message('errors.stages-without-layers', { layers, mostStages })
          : message('errors.more-stages-than-layers', { layers }),
        { allowed: message('allowed.stages', { layers, mostStages, divisors }) },
      )
    }
    case 'no-pipeline':
      return fault(message('errors.needs-other-above', { other: 'pipelineParallel', above: 1 }), {
        allowed: message('allowed.no-virtual-stages'),
      })
    case 'copy': {
      const { chips, chipsPerCopy, divisors } = one
      return fault(message('errors.not-a-divisor-of-chips', { chipsPerCopy, chips }), {
        allowed: message('allowed.parts-of-chips', { chips, divisors }),
      })
    }
    case 'batch': {
      const { copies, microBatch, turns, multiples } = one
      return fault(message('errors.batch-not-a-multiple', { copies, microBatch, turns }), {
        allowed: message('allowed.multiples', { multiples }),
      })
    }
  }
}

/** Parts of a plan that do not divide the model, the sequence, the chips or the batch; with what does. */
export const indivisibleFaults = (
  { performance, workload }: TrainingRequest,
  shape: Shape | undefined,
): readonly FieldFault[] =>
  performance.method !== 'plan' || shape === undefined
    ? []
    : indivisible(performance, shape, workload).map((one) =>
        fieldFault(`/performance/${one.part}`, faultOf(one), performance[one.part]),
      )
