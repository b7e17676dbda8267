import { operations } from '../../words/openapi/operations.ts'
import { costIntervalAmounts } from '../shared/answer-interval.ts'
import { estimate } from '../shared/estimate.ts'
import { TrainingAnswer } from './answer.ts'
import { check, openFaults } from './check.ts'
import { plansOf } from './count.ts'
import { examples } from './examples.ts'
import { TrainingRequest } from './request.ts'
import { solve } from './solve.ts'
import { tell } from './tell.ts'

/** One training run, top-down or by its parallel plan. */
export const training = estimate({
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
})

// What the page needs of this estimate.
export { type SolveFor, unknowns } from '../../model/training/estimate.ts'
export type { TrainingAnswer } from './answer.ts'
