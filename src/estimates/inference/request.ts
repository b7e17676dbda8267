import * as v from 'valibot'
import { fault } from '../../fields/fault.ts'
import { choice, object } from '../../fields/object.ts'
import { quantity } from '../../fields/quantity.ts'
import { share } from '../../fields/share.ts'
import { message } from '../../words/message.ts'
import { performanceTexts, workloadTexts } from '../../words/openapi/fields/inference.ts'
import { isFields } from '../shared/merge.ts'
import { oneOf } from '../shared/one-of.ts'
import { accelerator, precision, server } from '../shared/request-chip.ts'
import { currencyFields } from '../shared/request-currency.ts'
import { asOf } from '../shared/request-date.ts'
import { energy } from '../shared/request-energy.ts'
import { model } from '../shared/request-model.ts'
import { overheads } from '../shared/request-overheads.ts'
import { price } from '../shared/request-price.ts'
import { ApiPrice } from '../shared/request-price-api.ts'
import { refresh } from '../shared/request-refresh.ts'
import { scenario } from '../shared/request-scenario.ts'
import { value } from '../shared/request-value.ts'
import { workingField } from '../shared/request-working.ts'
import { RooflinePerformance, scaling } from './request-roofline.ts'

export const InferenceWorkload = v.pipe(
  object({
    queriesPerSecond: quantity({
      id: 'queriesPerSecond',
      min: 0,
      max: 1e12,
      examples: [320000, '320k/s', '13e6 * 15 / day'],
    }),
    servedShare: v.optional(
      quantity({
        id: 'servedShare',
        description: workloadTexts.servedShare,
        min: 0,
        max: 1,
        examples: [0.8, '80%'],
      }),
      1,
    ),
    inputTokens: v.optional(quantity({ id: 'inputTokens', min: 0, max: 1e9, examples: [500] }), 0),
    outputTokens: quantity({ id: 'outputTokens', min: 0, max: 1e9, examples: [2000] }),
    peakToAverageRatio: v.optional(
      quantity({
        id: 'peakToAverageRatio',
        description: workloadTexts.peakToAverageRatio,
        min: 1,
        max: 1000,
        examples: [2],
      }),
      1,
    ),
  }),
  v.forward(
    v.partialCheck(
      [['inputTokens'], ['outputTokens']],
      ({ inputTokens, outputTokens }) => inputTokens + outputTokens > 0,
      () =>
        fault(message('errors.both-zero', { other: 'inputTokens' }), {
          allowed: message('allowed.a-token-per-query'),
        }),
    ),
    ['outputTokens'],
  ),
)

export const FlopsPerformance = object({
  method: choice(['flops'], performanceTexts.flops),
  precision,
  flopsUtilization: share('flopsUtilization', performanceTexts.flopsUtilization, 0.35),
  busyShare: v.optional(share('busyShare', performanceTexts.busyShare, 0.5), 1),
})

const measuredOptions = message('allowed.measured-rate')
const measuredRates = ['queriesPerSecondPerChip', 'outputTokensPerSecondPerChip'] as const

export const MeasuredPerformance = v.pipe(
  object({
    method: choice(['measured'], performanceTexts.measured),
    precision,
    queriesPerSecondPerChip: v.optional(
      quantity({ id: 'queriesPerSecondPerChip', above: 0, max: 1e9, examples: [0.078] }),
    ),
    outputTokensPerSecondPerChip: v.optional(
      quantity({ id: 'outputTokensPerSecondPerChip', above: 0, max: 1e12, examples: [156] }),
    ),
  }),
  v.check(
    (input) =>
      (input.queriesPerSecondPerChip === undefined) !==
      (input.outputTokensPerSecondPerChip === undefined),
    () =>
      fault(message('errors.needs-one-of', { others: measuredRates }), {
        allowed: measuredOptions,
      }),
  ),
)

export const Performance = v.variant(
  'method',
  [FlopsPerformance, MeasuredPerformance, RooflinePerformance],
  oneOf(['flops', 'measured', 'roofline']),
)

const shared = {
  asOf,
  ...currencyFields,
  ...workingField,
  model,
  performance: v.optional(Performance, { method: 'roofline' as const }),
  price,
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
