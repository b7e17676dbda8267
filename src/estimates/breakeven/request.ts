import * as v from 'valibot'
import { conflict } from '../../fields/between.ts'
import { fault } from '../../fields/fault.ts'
import { object } from '../../fields/object.ts'
import { quantity } from '../../fields/quantity.ts'
import { message } from '../../words/message.ts'
import { breakevenTexts } from '../../words/openapi/fields/breakeven.ts'
import type { Read as ReadOf } from '../shared/estimate.ts'
import { accelerator, server } from '../shared/request-chip.ts'
import { currencyFields } from '../shared/request-currency.ts'
import { asOf } from '../shared/request-date.ts'
import { Electricity } from '../shared/request-energy.ts'
import { hourlyWeights } from '../shared/request-hours.ts'
import { defaultPeakHours, needsBlock, shapeFields } from '../shared/request-load.ts'
import { model } from '../shared/request-model.ts'
import { Performance } from '../shared/request-performance.ts'
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
        description: breakevenTexts.queriesPerSecond,
        above: 0,
        max: 1e12,
        examples: [2, '1 million / day'],
      }),
    ),
    tokensPerMonth: v.optional(tokensOfMonth(breakevenTexts.tokensPerMonth)),
    inputTokens: v.optional(quantity({ id: 'inputTokens', min: 0, max: 1e9, examples: [4000] }), 0),
    outputTokens: quantity({ id: 'outputTokens', above: 0, max: 1e9, examples: [1000] }),
    peakToAverageRatio: v.optional(
      quantity({
        id: 'peakToAverageRatio',
        description: breakevenTexts.peakToAverageRatio,
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
      () => conflict('tokensPerMonth', 'queriesPerSecond'),
    ),
    ['tokensPerMonth'],
  ),
)

const Diurnal = object({ hourlyWeights: v.optional(hourlyWeights), ...shapeFields })

const Cluster = object({
  clusterOutputTokensPerSecond: v.optional(
    quantity({
      id: 'clusterOutputTokensPerSecond',
      description: breakevenTexts.clusterOutputTokensPerSecond,
      above: 0,
      max: 1e12,
      examples: [100],
    }),
  ),
  chipsPerCluster: v.optional(
    quantity({
      id: 'chipsPerCluster',
      description: breakevenTexts.chipsPerCluster,
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
      description: breakevenTexts.activeHoursPerMonth,
      above: 0,
      max: 744,
      examples: [730, 100],
    }),
    730,
  ),
})

const Range = v.pipe(
  object({
    fromTokensPerMonth: v.optional(tokensOfMonth(breakevenTexts.fromTokensPerMonth)),
    toTokensPerMonth: v.optional(tokensOfMonth(breakevenTexts.toTokensPerMonth)),
  }),
  v.forward(
    v.partialCheck(
      [['fromTokensPerMonth'], ['toTokensPerMonth']],
      ({ fromTokensPerMonth = 0, toTokensPerMonth = Infinity }) =>
        fromTokensPerMonth < toTokensPerMonth,
      () =>
        fault(message('errors.not-above-other', { other: 'fromTokensPerMonth' }), {
          allowed: message('allowed.low-to-high'),
        }),
    ),
    ['toTokensPerMonth'],
  ),
)

const ways = ['rent', 'own', 'api'] as const
const statedRate = 'cluster.clusterOutputTokensPerSecond'

/** `POST /api/v1/breakeven`. */
export const BreakevenRequest = v.pipe(
  object({
    workload: Workload,
    load: v.optional(v.pipe(Diurnal, v.description(breakevenTexts.load)), {}),
    cluster: v.optional(v.pipe(Cluster, v.description(breakevenTexts.cluster)), {}),
    model: v.optional(model),
    accelerator: v.optional(accelerator),
    performance: v.optional(Performance, { method: 'roofline' as const }),
    server,
    asOf,
    ...currencyFields,
    ...workingField,
    rent: v.optional(RentByMonth),
    own: v.optional(v.pipe(OwnByMonth, v.description(breakevenTexts.own))),
    energy: v.optional(v.pipe(Electricity, v.description(breakevenTexts.energy))),
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
        fault(message('errors.too-few-ways'), { allowed: message('allowed.two-ways') }),
      )
    const { peakToAverageRatio } = workload
    if (load.hourlyWeights !== undefined && peakToAverageRatio !== 1)
      wrong('load', 'hourlyWeights', conflict('load.hourlyWeights', 'workload.peakToAverageRatio'))
    if (load.shape !== undefined && peakToAverageRatio === 1)
      wrong(
        'load',
        'shape',
        fault(
          message('errors.needs-other-above', { other: 'workload.peakToAverageRatio', above: 1 }),
        ),
      )
    if (load.peakHours !== undefined && load.shape !== 'block')
      wrong('load', 'peakHours', fault(needsBlock))
    if (load.shape === 'block' && peakToAverageRatio * (load.peakHours ?? defaultPeakHours) > 24)
      wrong(
        'load',
        'peakHours',
        fault(message('errors.peak-above-day', { other: 'peakToAverageRatio' }), {
          allowed: message('allowed.day-over', { other: 'peakToAverageRatio' }),
        }),
      )
    for (const { path, message } of ownFaults(dataset.value)) {
      const [part, field] = path
      wrong(part, field, message, field && (own as Record<string, unknown> | undefined)?.[field])
    }
    if (cluster.clusterOutputTokensPerSecond !== undefined) return
    for (const part of ['model', 'accelerator'] as const)
      if (rest[part] === undefined)
        wrong(part, undefined, fault(message('errors.required-unless', { other: statedRate })))
    if (workload.queriesPerSecond === undefined && workload.tokensPerMonth === undefined)
      wrong(
        'workload',
        'queriesPerSecond',
        fault(message('errors.required-if-predicted'), {
          allowed: message('allowed.queries-or-tokens'),
        }),
      )
    if (cluster.chipsPerCluster !== undefined)
      wrong(
        'cluster',
        'chipsPerCluster',
        fault(message('errors.predicted-cluster-has-chips', { other: statedRate })),
      )
  }),
)
export type BreakevenRequest = v.InferOutput<typeof BreakevenRequest>

/** A request that was read. */
export type Read = ReadOf<BreakevenRequest>
