import { operations } from '../../words/openapi/operations.ts'
import { planErrors } from '../inference/index.ts'
import { estimate } from '../shared/estimate.ts'
import { CompareAnswer } from './answer.ts'
import { withBase } from './check.ts'
import { examples } from './examples.ts'
import { CompareRequest } from './request.ts'
import { solve } from './solve.ts'
import { tell } from './tell.ts'
import { rowFigures } from './working.ts'

/** As many accelerators as presets have, about: what a comparison of all of them costs. */
const all = 100

/** One workload over many accelerators, ranked by cost. */
export const compare = estimate({
  name: 'compare',
  ...operations.compare,
  request: CompareRequest,
  answer: CompareAnswer,
  examples,
  scenarios: 'inference',
  headline: ['usdPerYear', 'usdPerQuery'],
  figures: rowFigures,
  amounts: ['interval'],
  prepare: withBase,
  check: ({ request }) => planErrors(request),
  plans: ({ performance, accelerators }) =>
    (accelerators?.length ?? all) * (performance.method === 'roofline' ? 24 : 2),
  solve,
  tell,
})
