import { operations } from '../../words/openapi/operations.ts'
import { estimate } from '../shared/estimate.ts'
import { CapacityAnswer } from './answer.ts'
import { check } from './check.ts'
import { examples } from './examples.ts'
import { CapacityRequest } from './request.ts'
import { solve } from './solve.ts'
import { tell } from './tell.ts'

/** What a stated amount of compute trains in a year, or serves. */
export const capacity = estimate({
  name: 'capacity',
  ...operations.capacity,
  request: CapacityRequest,
  answer: CapacityAnswer,
  examples,
  scenarios: 'capacity',
  headline: ['runsPerYear', 'suppliedQueriesPerSecond'],
  check,
  plans: ({ models }) => models.length,
  solve,
  tell,
})
