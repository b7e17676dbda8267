import { operations } from '../../words/openapi/operations.ts'
import { estimate } from '../shared/estimate.ts'
import { CompareAnswer } from './answer.ts'
import { errorsOf, plansOf, withBase } from './check.ts'
import { examples } from './examples.ts'
import {
  CompareApisRequest,
  CompareBothRequest,
  ComparedRequest,
  CompareRequest,
} from './request.ts'
import { solve } from './solve.ts'
import { tell } from './tell.ts'

/** One workload over many accelerators and APIs, ranked by cost. */
export const compare = estimate({
  name: 'compare',
  ...operations.compare,
  request: ComparedRequest,
  shapes: { CompareRequest, CompareApisRequest, CompareBothRequest },
  answer: CompareAnswer,
  examples,
  scenarios: 'inference',
  headline: ['usdPerYear', 'usdPerQuery'],
  amounts: ['/rows/*/interval/low', '/rows/*/interval/high'],
  prepare: withBase,
  lists: ['apis'],
  check: ({ request }) => errorsOf(request),
  plans: plansOf,
  solve,
  tell,
})
