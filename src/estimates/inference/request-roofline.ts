import * as v from 'valibot'
import { fault } from '../../fields/fault.ts'
import { numbers } from '../../fields/numbers.ts'
import { choice, object } from '../../fields/object.ts'
import { quantity } from '../../fields/quantity.ts'
import { type WeightFormat, weightFormats } from '../../planner/serving/formats.ts'
import { message } from '../../words/message.ts'

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
    method: choice(
      ['roofline'],
      'Throughput, TTFT and TPOT from the model’s architecture and the chip’s memory, bandwidth and peak, with fitted efficiencies. What is left out is searched: the cheapest plan that keeps the limits.',
    ),
    engine: v.optional(choice(engineIds, 'The serving engine.'), 'vllm'),
    precision: v.optional(
      choice(
        [...weightFormats, 'auto'],
        'Number format of the weights; 4-bit formats with their scales. auto: the cheapest of those that the chip multiplies natively; whether the model bears it is yours to check.',
      ),
      'bf16',
    ),
    kvCachePrecision: v.optional(
      choice(['bf16', 'fp8'], 'Number format of the KV cache; the engine’s own when left out.'),
    ),
    tensorParallel: v.optional(
      quantity({ id: 'tensorParallel', min: 1, max: 1024, integer: true, examples: [8] }),
    ),
    pipelineParallel: v.optional(
      quantity({ id: 'pipelineParallel', min: 1, max: 128, integer: true, examples: [2] }),
    ),
    attentionParallel: v.optional(
      choice(
        ['tensor', 'data'],
        'Attention split over the chips, or run by each for its own sequences while experts are shared (expert parallelism).',
      ),
    ),
    batch: v.optional(quantity({ id: 'batch', min: 1, max: 1e5, integer: true, examples: [64] })),
    maxTtftSeconds: v.optional(
      quantity({ id: 'maxTtftSeconds', above: 0, max: 1e4, examples: [0.5, '500 ms'] }),
    ),
    maxTpotSeconds: v.optional(
      quantity({ id: 'maxTpotSeconds', above: 0, max: 1e3, examples: [0.05, '50 ms'] }),
    ),
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
    prefillPool: v.optional(
      choice(['shared', 'own'], 'Prefill among the decoding, or in replicas of its own.'),
      'shared',
    ),
  }),
  v.forward(
    v.partialCheck(
      [['draftTokens'], ['acceptanceRate']],
      ({ draftTokens, acceptanceRate }) =>
        (draftTokens === undefined) === (acceptanceRate === undefined),
      () =>
        fault('needs the other of draftTokens and acceptanceRate', {
          allowed: 'both, for speculative decoding, or neither',
        }),
    ),
    ['draftTokens'],
  ),
)
export type RooflinePerformance = v.InferOutput<typeof RooflinePerformance>
/** With the number format settled. */
export type SettledPerformance = Omit<RooflinePerformance, 'precision'> & {
  readonly precision: WeightFormat
}

export const hourlyWeights = v.pipe(
  numbers(message('allowed.weights-by-hour')),
  v.length(24, () => fault('does not hold 24 weights', { allowed: 'one for each hour of a day' })),
  v.check(
    (hours) => hours.some((hour) => hour > 0),
    () => fault('is 0 at every hour', { allowed: 'at least one weight above 0' }),
  ),
  v.description('Load of each hour of a day, in any unit; the peak follows from them.'),
)

export const Scaling = v.pipe(
  object({
    replicas: v.optional(
      quantity({
        id: 'replicas',
        description: 'Replicas that there are; as many as the load needs when left out.',
        min: 1,
        max: 1e9,
        integer: true,
        examples: [4],
      }),
    ),
    redundantReplicas: v.optional(
      quantity({
        id: 'redundantReplicas',
        description: 'N + k: spare replicas that stay up.',
        min: 0,
        max: 1000,
        integer: true,
        examples: [1],
      }),
      0,
    ),
    autoscaling: v.optional(
      choice(
        ['none', 'hourly'],
        'Whether each hour runs, and pays for, only the replicas that its load needs. Owned chips stay for the peak.',
      ),
      'none',
    ),
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
        fault('"hourly" needs hourlyWeights', { allowed: '"none", or 24 hourlyWeights beside it' }),
    ),
    ['autoscaling'],
  ),
)

export const scaling = v.optional(
  v.pipe(
    Scaling,
    v.description('Reserve and autoscaling of the replicas; with the roofline only.'),
  ),
)
