import * as v from 'valibot'
import { choice, object } from '../fields/object.ts'
import { quantity } from '../fields/quantity.ts'
import { tokenPrice } from './price.ts'

const fixedUsdPerMonth = v.optional(
  quantity({ id: 'fixedUsdPerMonth', min: 0, max: 1e12, examples: [30] }),
  0,
)

/** Clusters that are rented for the active hours. */
export const RentByMonth = object({
  usdPerChipHour: v.optional(
    quantity({
      id: 'usdPerChipHour',
      description:
        'Left out: the median of the known offers of `kind` for the accelerator, or null where none is known.',
      min: 0,
      max: 1e6,
      examples: [2, '14 CNY/h'],
    }),
  ),
  kind: v.optional(
    choice(
      ['on-demand', 'spot', '1-year', '3-year'],
      'Which offers to take the median of when no price is given.',
    ),
    'on-demand',
  ),
  fixedUsdPerMonth,
})

/** Clusters that are bought, and written off by the month. */
export const OwnByMonth = object({
  usdPerCluster: v.optional(
    quantity({
      id: 'usdPerCluster',
      description: 'Left out: its share of the price of the accelerator’s server.',
      min: 0,
      max: 1e12,
      examples: [24000, '1.4 million CNY'],
    }),
  ),
  clusterMonths: v.optional(
    quantity({
      id: 'clusterMonths',
      description: 'Straight line, nothing left at the end; 60 are assumed.',
      above: 0,
      max: 1200,
      examples: [60],
    }),
    60,
  ),
  runningUsdPerClusterMonth: v.optional(
    quantity({
      id: 'runningUsdPerClusterMonth',
      description: 'Nothing is counted when left out.',
      min: 0,
      max: 1e10,
      examples: [150],
    }),
    0,
  ),
  fixedUsdPerMonth,
})

/** Tokens that are bought from a provider. */
export const ApiByMonth = object({
  apiUsdPerMillionInputTokens: tokenPrice('apiUsdPerMillionInputTokens', 1),
  apiUsdPerMillionOutputTokens: tokenPrice('apiUsdPerMillionOutputTokens', 3),
  fixedUsdPerMonth,
})
