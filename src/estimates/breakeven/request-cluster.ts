import * as v from 'valibot'
import { conflict } from '../../fields/between.ts'
import { fault } from '../../fields/fault.ts'
import { object } from '../../fields/object.ts'
import { quantity } from '../../fields/quantity.ts'
import { message } from '../../words/message.ts'
import { breakevenTexts } from '../../words/openapi/fields/breakeven.ts'
import { hourlyWeights } from '../shared/request-hours.ts'
import { shapeFields } from '../shared/request-load.ts'

const tokensOfMonth = (description: string) =>
  quantity({ id: 'tokensPerMonth', description, above: 0, max: 1e15, examples: [81e6] })

export const Workload = v.pipe(
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

/** How the load varies over a day. */
export const Diurnal = object({ hourlyWeights: v.optional(hourlyWeights), ...shapeFields })

/** The whole unit that is rented or bought. */
export const Cluster = object({
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
    quantity({
      id: 'planningLevel',
      description: breakevenTexts.planningLevel,
      above: 0,
      max: 1,
      examples: [0.9, '90%'],
    }),
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

/** Rates that the search and the chart look at. */
export const Range = v.pipe(
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
