import { fault } from '../../fields/fault.ts'
import type { SolveFor } from '../../model/training/estimate.ts'
import { type FieldError, fieldError } from '../shared/read.ts'
import type { TrainingRequest } from './request.ts'
import type { PlanPerformance } from './request-plan.ts'

/** Chips that are given, or that chip-hours and days make. */
export const givenChips = ({
  chips,
  chipHours,
  days,
}: TrainingRequest['workload']): number | undefined =>
  chips ??
  (chipHours === undefined || days === undefined ? undefined : Math.round(chipHours / (24 * days)))

const endless = {
  detail: 'has no end here: more chips are faster still',
  allowed:
    '"cheapest" or "fewest-chips"; or workload.chips, as the most chips that there may be, and no days',
}

const refusal = (
  { objective }: PlanPerformance,
  workload: TrainingRequest['workload'],
  solveFor: SolveFor,
): { readonly detail: string; readonly allowed: string } | undefined => {
  if (objective === undefined) return undefined
  if (givenChips(workload) === undefined) return objective === 'fastest' ? endless : undefined
  if (solveFor !== 'days')
    return {
      detail: 'has nothing to choose: the chips and their time are given',
      allowed: 'left out; or workload.tokens in place of the time',
    }
  return objective === 'fewest-chips'
    ? {
        detail: 'has nothing to choose: the chips are given',
        allowed: '"fastest" or "cheapest", on these chips or some of them; or left out, on all',
      }
    : undefined
}

/** An objective that the rest of the request leaves no choice for, or no end; and chip-hours that are no whole chips. */
export const objectiveErrors = (
  performance: PlanPerformance,
  { workload }: Pick<TrainingRequest, 'workload'>,
  solveFor: SolveFor,
): readonly FieldError[] => {
  const refused = refusal(performance, workload, solveFor)
  const { chipHours, days } = workload
  const exact = chipHours === undefined || days === undefined ? 1 : chipHours / (24 * days)
  const isWhole = Math.abs(exact / Math.round(exact) - 1) < 1e-9
  return [
    ...(refused === undefined
      ? []
      : [
          fieldError(
            '/performance/objective',
            fault(refused.detail, { allowed: refused.allowed }),
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
            days,
          ),
        ]),
  ]
}
