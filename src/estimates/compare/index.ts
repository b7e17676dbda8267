import { operations } from '../../words/openapi/operations.ts'
import { planErrors } from '../inference/check.ts'
import { CompareRequest } from '../inference/request.ts'
import { estimate } from '../shared/estimate.ts'
import { CompareAnswer } from './answer.ts'
import { examples } from './examples.ts'
import { solve, tell, withBase } from './rows.ts'

/** One workload over many accelerators, ranked by cost. */
export const compare = estimate({
  name: 'compare',
  ...operations.compare,
  request: CompareRequest,
  answer: CompareAnswer,
  examples,
  scenarios: 'inference',
  headline: ['usdPerYear', 'usdPerQuery'],
  amounts: ['interval'],
  prepare: withBase,
  check: ({ request }) => planErrors(request),
  plans: ({ performance, accelerators }) =>
    (accelerators?.length ?? 100) * (performance.method === 'roofline' ? 24 : 2),
  solve,
  tell,
})
