import { fault } from '../../fields/fault.ts'
import type { Origin } from '../../presets/origin.ts'
import { type FieldError, fieldError } from '../shared/read.ts'
import type { TrainingAnswer } from './answer.ts'
import type { PlannedTraining } from './plan.ts'
import type { TrainingRequest } from './request.ts'

/** Staff of the whole cluster has to be shared out over its chips. */
export const staffErrors = ({
  performance,
  price,
  workload,
}: TrainingRequest): readonly FieldError[] =>
  price.method === 'own' &&
  price.staffUsdPerYear !== undefined &&
  workload.chips === undefined &&
  workload.days === undefined &&
  performance.method !== 'plan'
    ? [
        fieldError(
          '/price/staffUsdPerYear',
          fault('needs the size of the cluster', {
            allowed: 'workload.chips or workload.days with it, or staffUsdPerChipYear',
          }),
          price.staffUsdPerYear,
        ),
      ]
    : []

/** Fewer tokens train no model from the start, of any size. */
const leastPreTraining = 1e6

/** So few tokens that thousands, billions or trillions were meant get a question. */
export const fewTokensErrors = ({
  workload: { tokens, epochs, kind },
}: TrainingRequest): readonly FieldError[] =>
  tokens === undefined || tokens * epochs >= leastPreTraining || !kind.endsWith('pre-training')
    ? []
    : [
        fieldError(
          '/workload/tokens',
          fault(
            `is ${tokens * epochs} tokens of ${kind} in all: did you mean billions or trillions?`,
            {
              allowed: `from ${leastPreTraining} for pre-training, as 15e12 or "15 trillion"; fewer with kind "fine-tuning" or "lora"`,
            },
          ),
          tokens,
        ),
      ]

/** Other runs that take so many times the final one were likely meant in per cent. */
const mostOtherRuns = 5

export const otherRunsWarning = ({ programme }: TrainingRequest): TrainingAnswer['warnings'] =>
  (['failedRunsShare', 'exploratoryRunsShare'] as const).flatMap((id) => {
    const value = programme?.[id] ?? 0
    return value <= mostOtherRuns
      ? []
      : [
          {
            code: 'share-looks-like-percent',
            detail: `programme.${id} ${value} adds ${value} times the chip-hours of the final run. If ${value}% was meant, give ${value / 100} or "${value}%".`,
          },
        ]
  })

/** The speed of published whole runs has their failures in it. */
export const lossesWarning = (
  { performance, reliability }: TrainingRequest,
  planned: PlannedTraining | undefined,
): TrainingAnswer['warnings'] =>
  planned?.ok === true &&
  reliability !== undefined &&
  performance.method === 'plan' &&
  performance.runSpeedShare === undefined
    ? [
        {
          code: 'losses-counted-twice',
          detail:
            'runSpeedShare was left out: that of published runs has their own failures in it, and reliability counts failures again. Give performance.runSpeedShare, 1 for the speed of tuned benchmarks.',
        },
      ]
    : []

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

/** Without their rank, adapters take neither time nor memory of a plan. */
export const adapterWarning = (
  { workload }: TrainingRequest,
  planned: PlannedTraining | undefined,
): TrainingAnswer['warnings'] =>
  planned?.ok === true && workload.kind === 'lora' && workload.adapterRank === undefined
    ? [
        {
          code: 'adapters-left-out',
          detail:
            'The plan’s time and memory are those of the frozen model: give workload.adapterRank to count the adapters, their gradients and their optimizer state.',
        },
      ]
    : []
