import type { TrainingAnswer } from '../answers/training.ts'
import { fault } from '../fields/fault.ts'
import { type FieldError, fieldError } from '../parse.ts'
import type { TrainingRequest } from '../requests/training.ts'
import type { PlannedTraining } from '../training-plan/plan-request.ts'

/** Staff of the whole cluster has to be shared out over its chips. */
export const staffErrors = ({ price, workload }: TrainingRequest): readonly FieldError[] =>
  price.method === 'own' &&
  price.staffUsdPerYear !== undefined &&
  workload.chips === undefined &&
  workload.days === undefined
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

/** A plan says itself what is recomputed. */
export const recomputationErrors = ({
  performance,
  workload,
}: TrainingRequest): readonly FieldError[] =>
  performance.method === 'plan' && workload.recomputationFactor !== 1
    ? [
        fieldError(
          '/workload/recomputationFactor',
          fault('follows from the plan', { allowed: 'performance.recomputation in its place' }),
          workload.recomputationFactor,
        ),
      ]
    : []

/** Adapters of a high rank take time and memory of their own, which a plan leaves out. */
export const adapterWarning = (
  { workload }: TrainingRequest,
  planned: PlannedTraining | undefined,
): TrainingAnswer['warnings'] =>
  planned?.ok === true && workload.adapterRank !== undefined
    ? [
        {
          code: 'adapters-left-out',
          detail: `The plan’s time and memory are those of the frozen model: adapters of rank ${workload.adapterRank}, their gradients and their optimizer state come on top.`,
        },
      ]
    : []
