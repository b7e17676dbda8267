import * as v from 'valibot'
import { choice, object } from '../../fields/object.ts'
import { compareTexts } from '../../words/openapi/fields/compare.ts'
import { BoughtRequest, InferenceRequest } from '../inference/index.ts'
import { isFields } from '../shared/merge.ts'
import { oneOf } from '../shared/one-of.ts'
import { rented, ServingRent } from '../shared/request-price.ts'
import { Own } from '../shared/request-price-own.ts'
import { listsOfChips } from './limits.ts'
import { ApiTerms, apis } from './request-apis.ts'
import { accelerators, models, payments } from './request-lists.ts'
import { CompareTrainingRequest } from './run-request.ts'

const pricesAsOf = v.optional(choice(['scenario', 'request'], compareTexts.pricesAsOf), 'scenario')
const lists = {
  accelerators: v.optional(accelerators),
  models: v.optional(models),
  payments: v.optional(payments),
  apis: v.optional(apis),
}
const anyPrice = v.variant('method', [ServingRent, Own, ApiTerms], oneOf(['rent', 'own', 'api']))

/** Accelerators alone. */
export const CompareRequest = object({
  ...InferenceRequest.pipe[0].entries,
  pricesAsOf,
  ...lists,
})
export type CompareRequest = v.InferOutput<typeof CompareRequest>

/** Accelerators beside APIs: `price` is what it says, and the others are paid for as usual. */
export const CompareBothRequest = object({
  ...InferenceRequest.pipe[0].entries,
  price: v.optional(anyPrice, rented),
  pricesAsOf,
  ...lists,
  apis,
})

export type CompareBothRequest = v.InferOutput<typeof CompareBothRequest>

/** APIs alone: no model, chip or plan is needed. */
export const CompareApisRequest = object({
  ...BoughtRequest.entries,
  price: v.optional(anyPrice, { method: 'api' as const }),
  ...lists,
  apis,
})
export type CompareApisRequest = v.InferOutput<typeof CompareApisRequest>

/** What the route takes: accelerators, APIs, or both. */
export const ComparedRequest = v.pipe(
  v.lazy(
    (
      input: unknown,
    ): typeof CompareRequest | typeof CompareBothRequest | typeof CompareApisRequest => {
      if (!isFields(input) || input.apis === undefined) return CompareRequest
      return listsOfChips.some((name) => input[name] !== undefined)
        ? CompareBothRequest
        : CompareApisRequest
    },
  ),
  v.metadata({ anyOf: [CompareRequest, CompareBothRequest, CompareApisRequest] }),
)
export type ComparedRequest = v.InferOutput<typeof ComparedRequest>

/** What the route takes: a workload that is served, or a training run. */
export const AnyRequest = v.pipe(
  v.lazy((input: unknown): typeof ComparedRequest | typeof CompareTrainingRequest =>
    isFields(input) && input.training !== undefined ? CompareTrainingRequest : ComparedRequest,
  ),
  v.metadata({
    anyOf: [CompareRequest, CompareBothRequest, CompareApisRequest, CompareTrainingRequest],
  }),
)
export type AnyRequest = v.InferOutput<typeof AnyRequest>

export const isOfRuns = (request: AnyRequest): request is CompareTrainingRequest =>
  'training' in request
