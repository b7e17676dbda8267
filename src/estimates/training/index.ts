import { operations } from '../../words/openapi/operations.ts'
import { type Definition, estimate, stagesOf } from '../shared/estimate.ts'
import { costIntervalAmounts } from '../shared/interval-amounts.ts'
import { TrainingAnswer } from './answer.ts'
import { check, openFaults } from './check.ts'
import { plansOf } from './count.ts'
import { examples } from './examples.ts'
import { TrainingRequest } from './request.ts'
import { solve } from './solve.ts'
import { tell } from './tell.ts'
import type { Solved } from './types.ts'

const definition = {
  name: 'training',
  ...operations.training,
  request: TrainingRequest,
  answer: TrainingAnswer,
  examples,
  scenarios: 'training',
  headline: ['usd', 'totalUsd', 'days', 'chipHours'],
  amounts: costIntervalAmounts('totalInterval'),
  alsoWrong: openFaults,
  check,
  plans: plansOf,
  solve,
  tell,
} as const satisfies Definition<TrainingRequest, Solved, TrainingAnswer>

/** One training run, top-down or by its parallel plan. */
export const training = estimate<TrainingRequest, Solved, TrainingAnswer>(definition)

/** Its stages, for a comparison of many runs. */
export const runs = stagesOf<TrainingRequest, Solved, TrainingAnswer>(definition)

// What the page and other estimates need of this one.
export { type SolveFor, unknowns } from '../../model/training/estimate.ts'
export { TrainingAnswer } from './answer.ts'
export { PlanInterval } from './answer-plan.ts'
export { openOf } from './open.ts'
export { TrainingRequest } from './request.ts'
export { solveRun } from './solve.ts'
export type { Read as TrainingRead, Solved as SolvedRun } from './types.ts'
