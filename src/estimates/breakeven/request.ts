import * as v from 'valibot'
import { fault } from '../../fields/fault.ts'
import { object } from '../../fields/object.ts'
import { quantity } from '../../fields/quantity.ts'
import { hourlyWeights, Performance } from '../inference/index.ts'
import type { Read as ReadOf } from '../shared/estimate.ts'
import { currencyFields } from '../shared/request-currency.ts'
import { defaultPeakHours, shapeFields } from '../shared/request-load.ts'
import { accelerator, asOf, Electricity, model, server } from '../shared/request-parts.ts'
import { workingField } from '../shared/request-working.ts'
import { ownFaults } from './request-own.ts'
import { ApiByMonth, OwnByMonth, RentByMonth } from './request-ways.ts'

const tokensOfMonth = (description: string) =>
  quantity({ id: 'tokensPerMonth', description, above: 0, max: 1e15, examples: [81e6] })

const Workload = v.pipe(
  object({
    queriesPerSecond: v.optional(
      quantity({
        id: 'queriesPerSecond',
        description:
          'Mean of the active hours: for payback and the cost at your rate; a predicted performance needs it, or tokensPerMonth.',
        above: 0,
        max: 1e12,
        examples: [2, '1 million / day'],
      }),
    ),
    tokensPerMonth: v.optional(tokensOfMonth('In place of queriesPerSecond.')),
    inputTokens: v.optional(quantity({ id: 'inputTokens', min: 0, max: 1e9, examples: [4000] }), 0),
    outputTokens: quantity({ id: 'outputTokens', above: 0, max: 1e9, examples: [1000] }),
    peakToAverageRatio: v.optional(
      quantity({
        id: 'peakToAverageRatio',
        description: 'Clusters are sized for the peak; 1 with load.hourlyWeights, which say it.',
        min: 1,
        max: 1000,
        examples: [2],
      }),
      1,
    ),
  }),
  v.forward(
    v.partialCheck(
      [['queriesPerSecond'], ['tokensPerMonth']],
      ({ queriesPerSecond, tokensPerMonth }) =>
        queriesPerSecond === undefined || tokensPerMonth === undefined,
      () => fault('is given beside queriesPerSecond', { allowed: 'one of the two' }),
    ),
    ['tokensPerMonth'],
  ),
)

const Diurnal = object({ hourlyWeights: v.optional(hourlyWeights), ...shapeFields })

const Cluster = object({
  clusterOutputTokensPerSecond: v.optional(
    quantity({
      id: 'clusterOutputTokensPerSecond',
      description: 'Left out: predicted from model, accelerator and performance.',
      above: 0,
      max: 1e12,
      examples: [100],
    }),
  ),
  chipsPerCluster: v.optional(
    quantity({
      id: 'chipsPerCluster',
      description: 'Of a stated cluster, which is rented by them; 1 when left out.',
      min: 1,
      max: 1e6,
      integer: true,
      examples: [8],
    }),
  ),
  planningLevel: v.optional(
    quantity({ id: 'planningLevel', above: 0, max: 1, examples: [0.9, '90%'] }),
    1,
  ),
  activeHoursPerMonth: v.optional(
    quantity({
      id: 'activeHoursPerMonth',
      description:
        'Rent is paid for them alone, owned clusters for all hours; 730 are around the clock.',
      above: 0,
      max: 744,
      examples: [730, 100],
    }),
    730,
  ),
})

const Range = v.pipe(
  object({
    fromTokensPerMonth: v.optional(tokensOfMonth('The chart and the search begin here.')),
    toTokensPerMonth: v.optional(tokensOfMonth('And end here; without end when left out.')),
  }),
  v.forward(
    v.partialCheck(
      [['fromTokensPerMonth'], ['toTokensPerMonth']],
      ({ fromTokensPerMonth = 0, toTokensPerMonth = Infinity }) =>
        fromTokensPerMonth < toTokensPerMonth,
      () => fault('is not above fromTokensPerMonth', { allowed: 'a range from low to high' }),
    ),
    ['toTokensPerMonth'],
  ),
)

const ways = ['rent', 'own', 'api'] as const

/** `POST /api/v1/breakeven`. */
export const BreakevenRequest = v.pipe(
  object({
    workload: Workload,
    load: v.optional(
      v.pipe(Diurnal, v.description('How the load varies over a day, for autoscaling.')),
      {},
    ),
    cluster: v.optional(
      v.pipe(
        Cluster,
        v.description(
          'The whole unit that is rented or bought: stated here, else a replica (roofline) or a server (flops, measured).',
        ),
      ),
      {},
    ),
    model: v.optional(model),
    accelerator: v.optional(accelerator),
    performance: v.optional(Performance, { method: 'roofline' as const }),
    server,
    asOf,
    ...currencyFields,
    ...workingField,
    rent: v.optional(RentByMonth),
    own: v.optional(
      v.pipe(
        OwnByMonth,
        v.description(
          'Clusters that are bought: stated in all, or, with an accelerator and nothing stated, reckoned by their parts and bought in whole servers.',
        ),
      ),
    ),
    energy: v.optional(
      v.pipe(
        Electricity,
        v.description('Electricity of owned clusters that are reckoned by their parts.'),
      ),
    ),
    api: v.optional(ApiByMonth),
    range: v.optional(Range, {}),
  }),
  v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed) return
    const { workload, load, cluster, rent, own, api, ...rest } = dataset.value
    const wrong = (part: string, field: string | undefined, message: string, value?: unknown) =>
      addIssue({
        message,
        path: [
          { type: 'object', origin: 'value', input: dataset.value, key: part, value: undefined },
          ...(field === undefined
            ? []
            : [
                {
                  type: 'object' as const,
                  origin: 'value' as const,
                  input: {},
                  key: field,
                  value,
                },
              ]),
        ],
      })
    const given = [rent, own, api].filter((way) => way !== undefined)
    const missing = ways.find((way) => dataset.value[way] === undefined)
    if (given.length < 2 && missing !== undefined)
      wrong(
        missing,
        undefined,
        fault('is missing: two ways at least are compared', {
          allowed: 'two or three of rent, own and api',
        }),
      )
    const { peakToAverageRatio } = workload
    if (load.hourlyWeights !== undefined && peakToAverageRatio !== 1)
      wrong(
        'load',
        'hourlyWeights',
        fault('is given beside workload.peakToAverageRatio', { allowed: 'one of the two' }),
      )
    if (load.shape !== undefined && peakToAverageRatio === 1)
      wrong('load', 'shape', fault('needs workload.peakToAverageRatio above 1'))
    if (load.peakHours !== undefined && load.shape !== 'block')
      wrong('load', 'peakHours', fault('needs the shape "block"'))
    if (load.shape === 'block' && peakToAverageRatio * (load.peakHours ?? defaultPeakHours) > 24)
      wrong(
        'load',
        'peakHours',
        fault('holds more than the day’s load at this peak', {
          allowed: 'at most 24 / peakToAverageRatio',
        }),
      )
    for (const { path, message } of ownFaults(dataset.value)) {
      const [part, field] = path
      wrong(part, field, message, field && (own as Record<string, unknown> | undefined)?.[field])
    }
    if (cluster.clusterOutputTokensPerSecond !== undefined) return
    for (const part of ['model', 'accelerator'] as const)
      if (rest[part] === undefined)
        wrong(
          part,
          undefined,
          fault('is required where no cluster.clusterOutputTokensPerSecond is stated'),
        )
    if (workload.queriesPerSecond === undefined && workload.tokensPerMonth === undefined)
      wrong(
        'workload',
        'queriesPerSecond',
        fault('is required where the performance is predicted', {
          allowed: 'queriesPerSecond or tokensPerMonth',
        }),
      )
    if (cluster.chipsPerCluster !== undefined)
      wrong(
        'cluster',
        'chipsPerCluster',
        fault(
          'needs cluster.clusterOutputTokensPerSecond: a predicted cluster has the chips of its replica or server',
        ),
      )
  }),
)
export type BreakevenRequest = v.InferOutput<typeof BreakevenRequest>

/** A request that was read. */
export type Read = ReadOf<BreakevenRequest>
