import * as v from 'valibot'
import { fault } from '../../fields/fault.ts'
import { object } from '../../fields/object.ts'
import { message } from '../../words/message.ts'
import { isFields } from '../shared/merge.ts'
import { billing } from '../shared/request-billing.ts'
import { accelerator, server } from '../shared/request-chip.ts'
import { currencyFields } from '../shared/request-currency.ts'
import { asOf } from '../shared/request-date.ts'
import { energy } from '../shared/request-energy.ts'
import { model } from '../shared/request-model.ts'
import { overheads } from '../shared/request-overheads.ts'
import { measuredOptions, Performance } from '../shared/request-performance.ts'
import { price } from '../shared/request-price.ts'
import { ApiPrice } from '../shared/request-price-api.ts'
import { refresh } from '../shared/request-refresh.ts'
import { scaling } from '../shared/request-roofline.ts'
import { scenario } from '../shared/request-scenario.ts'
import { value } from '../shared/request-value.ts'
import { workingField } from '../shared/request-working.ts'
import { InferenceWorkload } from './request-workload.ts'

const shared = {
  asOf,
  ...currencyFields,
  ...workingField,
  model,
  performance: v.optional(Performance, { method: 'roofline' as const }),
  price,
  billing,
  server,
  energy,
  refresh,
  value,
  scaling,
  overheads,
}

/** `POST /api/v1/inference`. */
export const InferenceRequest = v.pipe(
  object({
    scenario: scenario('inference', 'google-search-2023'),
    workload: InferenceWorkload,
    accelerator,
    ...shared,
  }),
  v.forward(
    v.partialCheck(
      [['performance'], ['workload']],
      ({ performance, workload }) =>
        performance.method !== 'measured' ||
        performance.outputTokensPerSecondPerChip === undefined ||
        workload.outputTokens > 0,
      () =>
        fault(message('errors.needs-other-above', { other: 'workload.outputTokens', above: 0 }), {
          allowed: measuredOptions,
        }),
    ),
    ['performance'],
  ),
)
export type InferenceRequest = v.InferOutput<typeof InferenceRequest>

/** `POST /api/v1/inference` where tokens are bought: no model, chip or plan is needed. */
export const BoughtRequest = object({
  ...InferenceRequest.pipe[0].entries,
  model: v.optional(model),
  accelerator: v.optional(accelerator),
  price: ApiPrice,
})
export type BoughtRequest = v.InferOutput<typeof BoughtRequest>

/** Whether a request buys its tokens. */
const buysTokens = (input: unknown): boolean =>
  isFields(input) && isFields(input.price) && input.price.method === 'api'

/** What the route takes: chips that serve, or tokens that are bought. */
export const ServedRequest = v.pipe(
  v.lazy((input: unknown): typeof InferenceRequest | typeof BoughtRequest =>
    buysTokens(input) ? BoughtRequest : InferenceRequest,
  ),
  v.metadata({ anyOf: [InferenceRequest, BoughtRequest] }),
)
export type ServedRequest = v.InferOutput<typeof ServedRequest>
