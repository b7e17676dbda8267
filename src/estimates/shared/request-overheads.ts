import * as v from 'valibot'
import { conflict, needsOther } from '../../fields/between.ts'
import { object } from '../../fields/object.ts'
import { quantity } from '../../fields/quantity.ts'
import type { QuantityId } from '../../model/quantities/index.ts'
import { overheadTexts } from '../../words/openapi/fields/shared.ts'

const line = (id: QuantityId, description: string, max: number, example: number | string) =>
  v.optional(quantity({ id, description, min: 0, max, examples: [example] }))

const fields = {
  retryShare: line('retryShare', overheadTexts.retryShare, 10, '5%'),
  reserveShare: line('reserveShare', overheadTexts.reserveShare, 10, '25%'),
  idleCapacityShare: line('idleCapacityShare', overheadTexts.idleCapacityShare, 10, '10%'),
  minimumSpendUsdPerYear: line(
    'minimumSpendUsdPerYear',
    overheadTexts.minimumSpendUsdPerYear,
    1e13,
    1e6,
  ),
  storedGigabytes: line('storedGigabytes', overheadTexts.storedGigabytes, 1e12, 1000),
  storageUsdPerGigabyteMonth: line(
    'storageUsdPerGigabyteMonth',
    overheadTexts.storageUsdPerGigabyteMonth,
    100,
    0.023,
  ),
  egressBytesPerQuery: line(
    'egressBytesPerQuery',
    overheadTexts.egressBytesPerQuery,
    1e12,
    '20 kB',
  ),
  egressGigabytesPerMonth: line(
    'egressGigabytesPerMonth',
    overheadTexts.egressGigabytesPerMonth,
    1e12,
    500,
  ),
  egressUsdPerGigabyte: line('egressUsdPerGigabyte', overheadTexts.egressUsdPerGigabyte, 100, 0.09),
  implementationStaffUsd: line(
    'implementationStaffUsd',
    overheadTexts.implementationStaffUsd,
    1e12,
    300_000,
  ),
  implementationYears: v.optional(
    quantity({
      id: 'implementationYears',
      description: overheadTexts.implementationYears,
      above: 0,
      max: 50,
      examples: [3],
    }),
  ),
  operationsStaffUsdPerYear: line(
    'operationsStaffUsdPerYear',
    overheadTexts.operationsStaffUsdPerYear,
    1e12,
    200_000,
  ),
  taxRate: line('taxRate', overheadTexts.taxRate, 1, '6%'),
}

/** The names of the fields, in the order of the form. */
export const overheadIds = Object.keys(fields) as readonly (keyof typeof fields)[]

/** What only chips have: whoever buys tokens holds no capacity, spare or idle. */
export const overheadsOfChips = ['reserveShare', 'idleCapacityShare'] as const

/** What comes on top of chips or tokens; each 0 unless given, and a line of its own. */
export const Overheads = v.pipe(
  object(fields),
  v.forward(
    v.partialCheck(
      [['egressBytesPerQuery'], ['egressGigabytesPerMonth']],
      ({ egressBytesPerQuery, egressGigabytesPerMonth }) =>
        egressBytesPerQuery === undefined || egressGigabytesPerMonth === undefined,
      () => conflict('egressGigabytesPerMonth', 'egressBytesPerQuery'),
    ),
    ['egressGigabytesPerMonth'],
  ),
  v.forward(
    v.partialCheck(
      [['implementationStaffUsd'], ['implementationYears']],
      ({ implementationStaffUsd, implementationYears }) =>
        implementationYears === undefined || implementationStaffUsd !== undefined,
      () => needsOther('implementationStaffUsd'),
    ),
    ['implementationYears'],
  ),
)
export type Overheads = v.InferOutput<typeof Overheads>

export const overheads = v.optional(v.pipe(Overheads, v.description(overheadTexts.overheads)))
