import { operations } from '../../words/openapi/operations.ts'
import { estimate, isRefused, type Refused } from '../shared/estimate.ts'
import { costIntervalAmounts } from '../shared/interval-amounts.ts'
import { CompareAnswer } from './answer.ts'
import { plansOf } from './bounds.ts'
import { errorsOf } from './check.ts'
import type { Compared } from './compared.ts'
import { examples } from './examples.ts'
import { faultsAsSent } from './faults-as-sent.ts'
import { prepared } from './prepare.ts'
import {
  AnyRequest,
  CompareApisRequest,
  CompareBothRequest,
  type ComparedRequest,
  CompareRequest,
  isOfRuns,
} from './request.ts'
import { plansOfRuns, runErrors } from './run-check.ts'
import type { ComparedRuns } from './run-compared.ts'
import { CompareTrainingRequest } from './run-request.ts'
import { solveRuns } from './run-solve.ts'
import { tellRuns } from './run-tell.ts'
import { solve } from './solve.ts'
import { tell } from './tell.ts'

/** What is compared, worked out: ways to serve a workload, or training runs. */
type Solved =
  | { readonly kind: 'served'; readonly request: ComparedRequest; readonly compared: Compared }
  | {
      readonly kind: 'runs'
      readonly request: CompareTrainingRequest
      readonly compared: ComparedRuns
    }

/** One workload over many accelerators and APIs, ranked by cost. */
export const compare = estimate({
  name: 'compare',
  ...operations.compare,
  request: AnyRequest,
  shapes: { CompareRequest, CompareApisRequest, CompareBothRequest, CompareTrainingRequest },
  answer: CompareAnswer,
  examples,
  scenarios: 'inference',
  headline: ['usdPerYear', 'usdPerQuery'],
  amounts: [
    '/rows/*/interval/low',
    '/rows/*/interval/high',
    ...costIntervalAmounts('totalInterval').map((pointer) => `/rows/*${pointer}`),
  ],
  prepare: prepared,
  faultsAsSent,
  lists: ['apis', 'payments', 'training'],
  check: (read) => {
    const { request } = read
    return isOfRuns(request) ? runErrors({ ...read, request }) : errorsOf({ ...read, request })
  },
  plans: (request, today) => (isOfRuns(request) ? plansOfRuns(request, today) : plansOf(request)),
  solve: (read): Solved | Refused => {
    const { request } = read
    if (isOfRuns(request)) {
      const compared = solveRuns({ ...read, request })
      return isRefused(compared) ? compared : { kind: 'runs', request, compared }
    }
    const compared = solve({ ...read, request })
    return isRefused(compared) ? compared : { kind: 'served', request, compared }
  },
  tell: (read, solved) =>
    solved.kind === 'runs'
      ? tellRuns({ ...read, request: solved.request }, solved.compared)
      : tell({ ...read, request: solved.request }, solved.compared),
})
