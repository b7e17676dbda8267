import { evaluate } from '../../model/graph/evaluate.ts'
import { constants } from '../../model/quantities/constants.ts'
import { workFormulas } from '../../model/training/choices.ts'
import { traitsOf } from '../../model/training/estimate.ts'
import { chipsFromDays } from '../../model/training/formulas.ts'
import { constantOrigin, type Origin } from '../../presets/origin.ts'
import { givensAt } from '../shared/resolve.ts'
import type { TrainingRequest } from './request.ts'
import type { Model } from './types.ts'
import { workGivens } from './work.ts'

type Workload = TrainingRequest['workload']

/** Chips that chip-hours and days make, whole or not. */
export const chipsOfHours = ({ chipHours, days }: Workload): number | undefined =>
  chipHours === undefined || days === undefined
    ? undefined
    : chipsFromDays.compute({ chipHours, days, hoursPerDay: constants.hoursPerDay.value })

/** Chips that are given, or that chip-hours and days make. */
export const givenChips = (workload: Workload): number | undefined => {
  const exact = chipsOfHours(workload)
  return workload.chips ?? (exact === undefined ? undefined : Math.round(exact))
}

/** Tokens that a run goes through, every epoch counted; of work in FLOPs, by what a token takes; 0 where no work is stated. */
export const trainedTokensOf = (
  workload: Workload,
  model: Model,
  originAt: (pointer: string) => Origin,
): number => {
  const { tokens, flops } = workload
  if (tokens === undefined && flops === undefined) return 0
  const { parts, givens } = workGivens(workload, model.shape)
  const given = {
    ...model.givens,
    ...givensAt('workload', workload, originAt),
    ...givens,
  }
  const traits = traitsOf(
    {
      solveFor: 'days',
      work: flops === undefined ? 'tokens' : 'flops',
      speed: 'achieved',
      parts,
      rent: [],
      programme: false,
    },
    given,
  )
  return (
    evaluate<Origin>({ definitions: workFormulas(traits), given, constantOrigin }).value(
      'trainedTokens',
    ) ?? 0
  )
}
