import { operations } from '../../words/openapi/operations.ts'
import { estimate } from '../shared/estimate.ts'
import { costIntervalAmounts } from '../shared/interval-amounts.ts'
import { InferenceAnswer } from './answer.ts'
import { boughtOnDemand } from './bought-on-demand.ts'
import { chipErrors } from './check.ts'
import { examples } from './examples.ts'
import { planCount } from './plan-count.ts'
import { refreshOf } from './refresh.ts'
import { BoughtRequest, InferenceRequest, ServedRequest } from './request.ts'
import { traceInference } from './solve.ts'
import { tellChips } from './tell.ts'

const isBought = (request: ServedRequest): request is BoughtRequest =>
  request.price.method === 'api'

/** One workload served: by chips that are rented or owned, or by tokens that are bought. */
export const inference = estimate({
  name: 'inference',
  ...operations.inference,
  request: ServedRequest,
  shapes: { InferenceRequest, BoughtRequest },
  answer: InferenceAnswer,
  examples,
  scenarios: 'inference',
  headline: ['usdPerYear', 'allInUsdPerYear', 'usdPerQuery', 'chips'],
  amounts: costIntervalAmounts('allInInterval'),
  check: ({ request }) =>
    isBought(request) ? boughtOnDemand().boughtErrors(request) : chipErrors(request),
  plans: (request) => (isBought(request) ? 1 : planCount(request)),
  solve: (read) => {
    const refresh = refreshOf(read)
    if (!refresh.ok) return refresh
    const { refreshed } = refresh
    const { request, originAt, say } = read
    return isBought(request)
      ? {
          kind: 'bought' as const,
          request,
          refreshed,
          bought: boughtOnDemand().traceBought(request, originAt, refreshed),
        }
      : {
          kind: 'chips' as const,
          request,
          refreshed,
          traced: traceInference({ request, originAt, refreshed, say }),
        }
  },
  tell: (read, solved) =>
    solved.kind === 'bought'
      ? boughtOnDemand().tellBought(
          { ...read, request: solved.request },
          solved.bought,
          solved.refreshed,
        )
      : tellChips({ ...read, request: solved.request }, solved.traced, solved.refreshed),
})

// What other estimates need of this one.
export { CostAnswer, Fits } from './answer.ts'
export { PeakLatency, type PeakNumbers } from './answer-peak.ts'
export { boughtOnDemand } from './bought-on-demand.ts'
export { billingErrors, capacityErrors, chipErrors, planErrors } from './check.ts'
export { planCount } from './plan-count.ts'
export { planningOnDemand } from './planning-on-demand.ts'
export { refreshOf } from './refresh.ts'
export type { Refreshed } from './refreshed.ts'
export { BoughtRequest, InferenceRequest } from './request.ts'
export { whyNoLoad, whyNoPeak } from './roofline-unknown.ts'
export { traceInference } from './solve.ts'
export type { Bought } from './solve-bought.ts'
export { unusedWarning } from './warnings.ts'
