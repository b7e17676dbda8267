import { operations } from '../../words/openapi/operations.ts'
import { planCount, planErrors } from '../inference/index.ts'
import { estimate } from '../shared/estimate.ts'
import { CompareAnswer } from './answer.ts'
import { withBase } from './check.ts'
import { examples } from './examples.ts'
import { onChip } from './on-chip.ts'
import { CompareRequest } from './request.ts'
import { chipsOf, solve } from './solve.ts'
import { tell } from './tell.ts'
import { rowFigures } from './working.ts'

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
  plans: (request) =>
    chipsOf(request).reduce(
      (sum, accelerator) => sum + planCount(onChip(request, accelerator, 0)),
      request.accelerators?.includes(String(request.accelerator)) === false
        ? planCount(request)
        : 0,
    ),
  solve,
  tell,
})
