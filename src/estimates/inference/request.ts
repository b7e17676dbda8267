import * as v from 'valibot'
import { fault } from '../../fields/fault.ts'
import { choice, object } from '../../fields/object.ts'
import { quantity } from '../../fields/quantity.ts'
import { isFields } from '../shared/merge.ts'
import { currencyFields } from '../shared/request-currency.ts'
import { overheads } from '../shared/request-overheads.ts'
import {
  accelerator,
  asOf,
  energy,
  model,
  oneOf,
  precision,
  refresh,
  server,
  share,
  value,
} from '../shared/request-parts.ts'
import { ApiPrice, price } from '../shared/request-price.ts'
import { scenario } from '../shared/request-scenario.ts'
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
        description: 'Below 1 where a cache, a filter or another system answers the rest.',
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
        description: 'The fleet is sized and paid for the peak.',
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
      () => fault('is 0, and so is inputTokens', { allowed: 'at least one token a query' }),
    ),
    ['outputTokens'],
  ),
)

export const FlopsPerformance = object({
  method: choice(['flops'], 'A share of the peak FLOP/s of the chip.'),
  precision,
  flopsUtilization: share(
    'flopsUtilization',
    'Of the dense peak; 0.35 reproduces the published 2023 case.',
    0.35,
  ),
  busyShare: v.optional(share('busyShare', '1 is a fleet that is never idle.', 0.5), 1),
})

const measuredOptions = 'queriesPerSecondPerChip or outputTokensPerSecondPerChip'
export const MeasuredPerformance = v.pipe(
  object({
    method: choice(['measured'], 'A rate that was measured, idle time included.'),
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
    () => fault('needs exactly one measured rate', { allowed: measuredOptions }),
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
      () => fault('needs workload.outputTokens above 0', { allowed: measuredOptions }),
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
