import * as v from 'valibot'
import { fault } from '../../fields/fault.ts'
import { choice, object } from '../../fields/object.ts'
import { presetId } from '../../fields/preset.ts'
import { message } from '../../words/message.ts'
import { compareTexts } from '../../words/openapi/fields/compare.ts'
import { BoughtRequest, InferenceRequest } from '../inference/index.ts'
import { isFields } from '../shared/merge.ts'
import { oneOf } from '../shared/one-of.ts'
import { rented, ServingRent } from '../shared/request-price.ts'
import { Own } from '../shared/request-price-own.ts'
import { ApiTerms, apis } from './request-apis.ts'

const maxAccelerators = 200

const accelerators = v.pipe(
  v.array(presetId('accelerators', 'nvidia-h100-sxm'), () =>
    fault(message('errors.not-a-list'), { allowed: message('allowed.accelerator-ids') }),
  ),
  v.minLength(1, () =>
    fault(message('errors.empty'), { allowed: message('allowed.one-accelerator') }),
  ),
  v.maxLength(maxAccelerators, () => fault(message('errors.too-many', { max: maxAccelerators }))),
  v.description(compareTexts.accelerators),
)

const pricesAsOf = v.optional(choice(['scenario', 'request'], compareTexts.pricesAsOf), 'scenario')
const lists = { accelerators: v.optional(accelerators), apis: v.optional(apis) }
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
  accelerators,
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
      return input.accelerators === undefined ? CompareApisRequest : CompareBothRequest
    },
  ),
  v.metadata({ anyOf: [CompareRequest, CompareBothRequest, CompareApisRequest] }),
)
export type ComparedRequest = v.InferOutput<typeof ComparedRequest>
