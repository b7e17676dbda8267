import * as v from 'valibot'
import { conflict } from '../../fields/between.ts'
import { fault } from '../../fields/fault.ts'
import { held, type Rule } from '../../fields/held.ts'
import { choice, object } from '../../fields/object.ts'
import { quantity } from '../../fields/quantity.ts'
import type { QuantityId } from '../../model/quantities/index.ts'
import { message } from '../../words/message.ts'
import { ownTexts } from '../../words/openapi/fields/price.ts'

const amount = (id: QuantityId, description: string, max: number, example: number | string) =>
  v.optional(quantity({ id, description, min: 0, max, examples: [example] }))

const shareOf = (id: QuantityId, description: string, example: number) =>
  v.optional(
    quantity({ id, description, min: 0, max: 1, examples: [example, `${example * 100}%`] }),
  )

/** What an owned chip’s price is made of. The price of a server is server.usdPerServer. */
export const ownFields = {
  networkUsdPerChip: amount('networkUsdPerChip', ownTexts.networkUsdPerChip, 1e7, 6500),
  storageUsdPerChip: amount('storageUsdPerChip', ownTexts.storageUsdPerChip, 1e7, 1000),
  lifetimeYears: v.optional(
    quantity({
      id: 'lifetimeYears',
      description: ownTexts.lifetimeYears,
      min: 0.01,
      max: 50,
      examples: [5, '60 months'],
    }),
  ),
  depreciation: v.optional(
    choice(['straight-line', 'annuity'], ownTexts.depreciation),
    'straight-line',
  ),
  costOfCapital: v.optional(
    quantity({
      id: 'costOfCapital',
      description: ownTexts.costOfCapital,
      min: 1e-4,
      max: 1,
      examples: [0.08, '8%'],
    }),
  ),
  residualShare: shareOf('residualShare', ownTexts.residualShare, 0.1),
  ownershipUtilization: v.optional(
    quantity({
      id: 'ownershipUtilization',
      description: ownTexts.ownershipUtilization,
      above: 0,
      max: 1,
      examples: [0.8, '80%'],
    }),
  ),
  idleFraction: shareOf('idleFraction', ownTexts.idleFraction, 0.3),
  colocationUsdPerKilowattMonth: amount(
    'colocationUsdPerKilowattMonth',
    ownTexts.colocationUsdPerKilowattMonth,
    1e5,
    184.06,
  ),
  buildingUsdPerWatt: amount('buildingUsdPerWatt', ownTexts.buildingUsdPerWatt, 1e4, 11.5),
  buildingYears: v.optional(quantity({ id: 'buildingYears', above: 0, max: 200, examples: [20] })),
  maintenanceShare: v.optional(
    quantity({
      id: 'maintenanceShare',
      description: ownTexts.maintenanceShare,
      min: 0,
      max: 1,
      examples: [0.05, '5%/year'],
    }),
  ),
  staffUsdPerChipYear: amount('staffUsdPerChipYear', ownTexts.staffUsdPerChipYear, 1e7, 500),
  staffUsdPerYear: amount('staffUsdPerYear', ownTexts.staffUsdPerYear, 1e12, 500_000),
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
      fault(message('errors.needs-other-as', { other: 'depreciation', value: 'annuity' }), {
        allowed: message('allowed.annuity-or-none', { other: 'depreciation' }),
      }),
  },
  {
    fields: ['colocationUsdPerKilowattMonth', 'buildingUsdPerWatt'],
    holds: ({ colocationUsdPerKilowattMonth = 0, buildingUsdPerWatt = 0 }) =>
      colocationUsdPerKilowattMonth === 0 || buildingUsdPerWatt === 0,
    at: 'buildingUsdPerWatt',
    message: () => conflict('buildingUsdPerWatt', 'colocationUsdPerKilowattMonth'),
  },
  {
    fields: ['staffUsdPerChipYear', 'staffUsdPerYear'],
    // None for each chip says no more than that it is given in all.
    holds: ({ staffUsdPerChipYear = 0, staffUsdPerYear }) =>
      staffUsdPerChipYear === 0 || staffUsdPerYear === undefined,
    at: 'staffUsdPerYear',
    message: () => conflict('staffUsdPerYear', 'staffUsdPerChipYear'),
  },
]

/** Chips that are bought and run: their price of an hour follows. */
export const Own = v.pipe(
  object({ method: choice(['own'], ownTexts.method), ...ownFields }),
  held(ownRules),
)
export type Own = v.InferOutput<typeof Own>
