import * as v from 'valibot'
import { millionfoldDoubt } from '../../fields/doubt.ts'
import { fault } from '../../fields/fault.ts'
import { held, type Rule } from '../../fields/held.ts'
import { choice, object } from '../../fields/object.ts'
import { presetId } from '../../fields/preset.ts'
import { quantity } from '../../fields/quantity.ts'
import type { QuantityId } from '../../model/quantities/index.ts'
import { oneOf } from './one-of.ts'

/** The price of a chip-hour; one that nobody pays gets a question. */
export const chipHourPrice = (
  id: QuantityId,
  description: string,
  examples: readonly (number | string)[],
) =>
  v.optional(
    quantity({
      id,
      description,
      min: 0,
      max: 1e4,
      doubt: millionfoldDoubt(1e-3, 1e4, 'chip-hour'),
      examples,
    }),
  )

/** Chips rented by the hour. */
export const Rent = object({
  method: choice(['rent'], 'The chips are rented by the hour.'),
  usdPerChipHour: chipHourPrice(
    'usdPerChipHour',
    'Left out: the median of the known offers of `kind` for this accelerator, or null where none is known.',
    [1, '2.5 USD/h', '14 CNY/h'],
  ),
  kind: v.optional(
    choice(
      ['on-demand', 'spot', '1-year', '3-year'],
      'Which offers to take the median of when no price is given.',
    ),
    'on-demand',
  ),
})

const amount = (id: QuantityId, description: string, max: number, example: number | string) =>
  v.optional(quantity({ id, description, min: 0, max, examples: [example] }))

const shareOf = (id: QuantityId, description: string, example: number) =>
  v.optional(
    quantity({ id, description, min: 0, max: 1, examples: [example, `${example * 100}%`] }),
  )

/** What an owned chip’s price is made of. The price of a server is server.usdPerServer. */
export const ownFields = {
  networkUsdPerChip: amount(
    'networkUsdPerChip',
    'Share of the network; 0 when left out.',
    1e7,
    6500,
  ),
  storageUsdPerChip: amount('storageUsdPerChip', 'Share of storage; 0 when left out.', 1e7, 1000),
  lifetimeYears: v.optional(
    quantity({
      id: 'lifetimeYears',
      description: 'Left out: what a large owner writes its servers off over.',
      min: 0.01,
      max: 50,
      examples: [5, '60 months'],
    }),
  ),
  depreciation: v.optional(
    choice(
      ['straight-line', 'annuity'],
      'straight-line: the same share each year; annuity: with interest at costOfCapital.',
    ),
    'straight-line',
  ),
  costOfCapital: v.optional(
    quantity({
      id: 'costOfCapital',
      description: 'A year, with the annuity. Left out: what a lender charged an owner of GPUs.',
      min: 1e-4,
      max: 1,
      examples: [0.08, '8%'],
    }),
  ),
  residualShare: shareOf('residualShare', 'Left at the end of the years; 0 when left out.', 0.1),
  ownershipUtilization: v.optional(
    quantity({
      id: 'ownershipUtilization',
      description: 'The hours of use bear the cost of all; 1 when left out.',
      above: 0,
      max: 1,
      examples: [0.8, '80%'],
    }),
  ),
  idleFraction: shareOf(
    'idleFraction',
    'Drawn in hours without use, over full power: then power follows from use, and energy.loadFraction is not counted.',
    0.3,
  ),
  colocationUsdPerKilowattMonth: amount(
    'colocationUsdPerKilowattMonth',
    'Rent of powered space, electricity apart; 0 when left out.',
    1e5,
    184.06,
  ),
  buildingUsdPerWatt: amount(
    'buildingUsdPerWatt',
    'In place of colocation; 0 when left out.',
    1e4,
    11.5,
  ),
  buildingYears: v.optional(quantity({ id: 'buildingYears', above: 0, max: 200, examples: [20] })),
  maintenanceShare: v.optional(
    quantity({
      id: 'maintenanceShare',
      description: 'A year, over the capital; 0 when left out.',
      min: 0,
      max: 1,
      examples: [0.05, '5%/year'],
    }),
  ),
  staffUsdPerChipYear: amount('staffUsdPerChipYear', '0 when left out.', 1e7, 500),
  staffUsdPerYear: amount('staffUsdPerYear', 'In all, in place of for each chip.', 1e12, 500_000),
}

interface OwnChoices {
  readonly depreciation?: 'straight-line' | 'annuity' | undefined
  readonly costOfCapital?: number | undefined
  readonly colocationUsdPerKilowattMonth?: number | undefined
  readonly buildingUsdPerWatt?: number | undefined
  readonly staffUsdPerChipYear?: number | undefined
  readonly staffUsdPerYear?: number | undefined
}

export const ownRules: readonly Rule<OwnChoices>[] = [
  {
    fields: ['depreciation', 'costOfCapital'],
    holds: ({ depreciation, costOfCapital }) =>
      costOfCapital === undefined || depreciation === 'annuity',
    at: 'costOfCapital',
    message: () =>
      fault('counts with the annuity alone', {
        allowed: 'depreciation "annuity" beside it, or left out',
      }),
  },
  {
    fields: ['colocationUsdPerKilowattMonth', 'buildingUsdPerWatt'],
    holds: ({ colocationUsdPerKilowattMonth = 0, buildingUsdPerWatt = 0 }) =>
      colocationUsdPerKilowattMonth === 0 || buildingUsdPerWatt === 0,
    at: 'buildingUsdPerWatt',
    message: () =>
      fault('pays for the space twice', {
        allowed: 'colocationUsdPerKilowattMonth or buildingUsdPerWatt',
      }),
  },
  {
    fields: ['staffUsdPerChipYear', 'staffUsdPerYear'],
    holds: ({ staffUsdPerChipYear, staffUsdPerYear }) =>
      staffUsdPerChipYear === undefined || staffUsdPerYear === undefined,
    at: 'staffUsdPerYear',
    message: () =>
      fault('states the staff twice', { allowed: 'staffUsdPerChipYear or staffUsdPerYear' }),
  },
]

/** Chips that are bought and run: their price of an hour follows. */
export const Own = v.pipe(
  object({
    method: choice(['own'], 'The chips are bought and run; the price of an hour follows.'),
    ...ownFields,
  }),
  held(ownRules),
)
export type Own = v.InferOutput<typeof Own>

/** A price of a million tokens; one that looks a million times off gets a question. */
export const tokenPrice = (id: QuantityId, example: number) =>
  quantity({
    id,
    description: 'For a million tokens, not for one or for a thousand.',
    min: 0,
    max: 1e4,
    doubt: millionfoldDoubt(1e-3, 1e4, 'million-tokens'),
    examples: [example, `${example} USD/Mtoken`],
  })

/** Whose tokens are bought and at which prices: a preset’s, under those given here. */
export const apiFields = {
  api: v.optional(presetId('apis', 'gpt-4o')),
  apiUsdPerMillionInputTokens: v.optional(tokenPrice('apiUsdPerMillionInputTokens', 2.5)),
  apiUsdPerMillionCachedInputTokens: v.optional(
    tokenPrice('apiUsdPerMillionCachedInputTokens', 1.25),
  ),
  apiUsdPerMillionCacheWriteTokens: v.optional(
    tokenPrice('apiUsdPerMillionCacheWriteTokens', 3.75),
  ),
  apiUsdPerMillionOutputTokens: v.optional(tokenPrice('apiUsdPerMillionOutputTokens', 10)),
  cachedInputShare: v.optional(
    quantity({ id: 'cachedInputShare', min: 0, max: 1, examples: [0.5, '50%'] }),
    0,
  ),
  cacheWriteShare: v.optional(
    quantity({ id: 'cacheWriteShare', min: 0, max: 1, examples: [0.1, '10%'] }),
    0,
  ),
  batchShare: v.optional(quantity({ id: 'batchShare', min: 0, max: 1, examples: [0.3, '30%'] }), 0),
  batchDiscount: shareOf('batchDiscount', 'Left out: the provider’s.', 0.5),
}

interface ApiChoices {
  readonly api?: string | undefined
  readonly apiUsdPerMillionInputTokens?: number | undefined
  readonly apiUsdPerMillionOutputTokens?: number | undefined
  readonly cachedInputShare?: number | undefined
  readonly cacheWriteShare?: number | undefined
}

const priced = ['api', 'apiUsdPerMillionInputTokens', 'apiUsdPerMillionOutputTokens'] as const
const needed = () =>
  fault('is required and missing', {
    allowed:
      'an id of GET /api/v1/presets/apis, or apiUsdPerMillionInputTokens and apiUsdPerMillionOutputTokens',
  })

/** The price that is missing beside the other, where no provider is named. */
const missing = (
  at: 'apiUsdPerMillionInputTokens' | 'apiUsdPerMillionOutputTokens',
  other: typeof at,
): Rule<ApiChoices> => ({
  fields: priced,
  holds: (one) => one.api !== undefined || one[at] !== undefined || one[other] === undefined,
  at,
  message: needed,
})

export const apiRules: readonly Rule<ApiChoices>[] = [
  {
    fields: priced,
    holds: (one) => priced.some((field) => one[field] !== undefined),
    at: 'api',
    message: needed,
  },
  missing('apiUsdPerMillionInputTokens', 'apiUsdPerMillionOutputTokens'),
  missing('apiUsdPerMillionOutputTokens', 'apiUsdPerMillionInputTokens'),
  {
    fields: ['cachedInputShare', 'cacheWriteShare'],
    holds: ({ cachedInputShare = 0, cacheWriteShare = 0 }) =>
      cachedInputShare + cacheWriteShare <= 1,
    at: 'cacheWriteShare',
    message: () =>
      fault('and cachedInputShare are more than 1 together', { allowed: '1 at most together' }),
  },
]

/** Tokens bought from a provider. */
export const ApiPrice = v.pipe(
  object({
    method: choice(['api'], 'Tokens are bought from a provider; no chips are needed.'),
    ...apiFields,
  }),
  held(apiRules),
)
export type ApiPrice = v.InferOutput<typeof ApiPrice>

const rented = { method: 'rent', kind: 'on-demand' } as const

/** How chips are paid for; tokens that are bought need no chips, and have a request of their own. */
export const price = v.optional(
  v.variant('method', [Rent, Own], oneOf(['rent', 'own', 'api'])),
  rented,
)

/** How chips are paid for where tokens cannot be bought. */
export const chipPrice = v.optional(
  v.variant('method', [Rent, Own], oneOf(['rent', 'own'])),
  rented,
)
export type ChipPrice = v.InferOutput<typeof chipPrice>
