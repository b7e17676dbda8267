import * as v from 'valibot'
import { fault } from '../../fields/fault.ts'
import { choice, object } from '../../fields/object.ts'
import { quantity } from '../../fields/quantity.ts'
import { latencyPercentiles } from '../../planner/serving/percentile.ts'
import { type WeightFormat, weightFormats } from '../../presets/formats.ts'
import { message } from '../../words/message.ts'
import { rooflineTexts, scalingTexts } from '../../words/openapi/fields/inference.ts'
import { hourlyWeights } from './request-hours.ts'

const engineIds = [
  'vllm',
  'tensorrt-llm',
  'sglang',
  'optimum-habana',
  'transformers-neuronx',
  'other',
] as const

/** The method `roofline`: throughput and latency from the model's shape and the chip's rates. */
export const RooflinePerformance = v.pipe(
  object({
    method: choice(['roofline'], rooflineTexts.method),
    engine: v.optional(choice(engineIds, rooflineTexts.engine), 'vllm'),
    precision: v.optional(
      choice(['native', ...weightFormats, 'auto'], rooflineTexts.precision),
      'native',
    ),
    kvCachePrecision: v.optional(choice(['bf16', 'fp8'], rooflineTexts.kvCachePrecision)),
    tensorParallel: v.optional(
      quantity({ id: 'tensorParallel', min: 1, max: 1024, integer: true, examples: [8] }),
    ),
    pipelineParallel: v.optional(
      quantity({ id: 'pipelineParallel', min: 1, max: 128, integer: true, examples: [2] }),
    ),
    attentionParallel: v.optional(choice(['tensor', 'data'], rooflineTexts.attentionParallel)),
    batch: v.optional(quantity({ id: 'batch', min: 1, max: 1e5, integer: true, examples: [64] })),
    maxUtilization: v.optional(
      quantity({
        id: 'maxUtilization',
        description: rooflineTexts.maxUtilization,
        above: 0,
        max: 1,
        examples: [0.8, '80%'],
      }),
    ),
    maxTtftSeconds: v.optional(
      quantity({
        id: 'maxTtftSeconds',
        description: rooflineTexts.maxTtftSeconds,
        above: 0,
        max: 1e4,
        examples: [0.5, '500 ms'],
      }),
    ),
    maxTpotSeconds: v.optional(
      quantity({
        id: 'maxTpotSeconds',
        description: rooflineTexts.maxTpotSeconds,
        above: 0,
        max: 1e3,
        examples: [0.05, '50 ms'],
      }),
    ),
    latencyPercentile: v.optional(choice(latencyPercentiles, rooflineTexts.latencyPercentile)),
    prefixCacheHitRate: v.optional(
      quantity({ id: 'prefixCacheHitRate', min: 0, max: 1, examples: [0.3, '30%'] }),
    ),
    draftTokens: v.optional(
      quantity({ id: 'draftTokens', min: 0, max: 64, integer: true, examples: [3] }),
    ),
    acceptanceRate: v.optional(
      quantity({ id: 'acceptanceRate', min: 0, max: 0.99, examples: [0.7, '70%'] }),
    ),
    chunkTokens: v.optional(
      quantity({ id: 'chunkTokens', min: 16, max: 1e6, integer: true, examples: [8192] }),
    ),
    prefillPool: v.optional(choice(['shared', 'own'], rooflineTexts.prefillPool), 'shared'),
  }),
  v.forward(
    v.partialCheck(
      [['draftTokens'], ['acceptanceRate']],
      ({ draftTokens, acceptanceRate }) =>
        (draftTokens === undefined) === (acceptanceRate === undefined),
      () =>
        fault(message('errors.needs-each-other', { others: ['draftTokens', 'acceptanceRate'] }), {
          allowed: message('allowed.both-or-neither'),
        }),
    ),
    ['draftTokens'],
  ),
)
export type RooflinePerformance = v.InferOutput<typeof RooflinePerformance>
/** With the number format settled. */
export type SettledPerformance = Omit<RooflinePerformance, 'precision'> & {
  readonly precision: WeightFormat | 'native'
}

export const Scaling = v.pipe(
  object({
    replicas: v.optional(
      quantity({
        id: 'replicas',
        description: scalingTexts.replicas,
        min: 1,
        max: 1e9,
        integer: true,
        examples: [4],
      }),
    ),
    redundantReplicas: v.optional(
      quantity({
        id: 'redundantReplicas',
        description: scalingTexts.redundantReplicas,
        min: 0,
        max: 1000,
        integer: true,
        examples: [1],
      }),
      0,
    ),
    autoscaling: v.optional(choice(['none', 'hourly'], scalingTexts.autoscaling), 'none'),
    minReplicas: v.optional(
      quantity({ id: 'minReplicas', min: 0, max: 1e6, integer: true, examples: [1] }),
      1,
    ),
    hourlyWeights: v.optional(hourlyWeights),
  }),
  v.forward(
    v.partialCheck(
      [['autoscaling'], ['hourlyWeights']],
      ({ autoscaling, hourlyWeights }) => autoscaling === 'none' || hourlyWeights !== undefined,
      () =>
        fault(message('errors.value-needs-other', { value: 'hourly', other: 'hourlyWeights' }), {
          allowed: message('allowed.none-or-weights', { other: 'hourlyWeights' }),
        }),
    ),
    ['autoscaling'],
  ),
)

export const scaling = v.optional(v.pipe(Scaling, v.description(scalingTexts.scaling)))
