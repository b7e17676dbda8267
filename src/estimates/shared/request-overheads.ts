import * as v from 'valibot'
import { fault } from '../../fields/fault.ts'
import { object } from '../../fields/object.ts'
import { quantity } from '../../fields/quantity.ts'
import type { QuantityId } from '../../model/quantities/index.ts'

const line = (id: QuantityId, description: string, max: number, example: number | string) =>
  v.optional(quantity({ id, description, min: 0, max, examples: [example] }))

/** What comes on top of chips or tokens; each 0 unless given, and a line of its own. */
export const Overheads = v.pipe(
  object({
    retryShare: line('retryShare', 'Of the queries.', 10, '5%'),
    reserveShare: line('reserveShare', 'Over what the load needs.', 10, '25%'),
    idleCapacityShare: line('idleCapacityShare', 'Over what the load needs.', 10, '10%'),
    minimumSpendUsdPerYear: line(
      'minimumSpendUsdPerYear',
      'What is short of it is a line.',
      1e13,
      1e6,
    ),
    storedGigabytes: line('storedGigabytes', 'Weights, logs, documents.', 1e12, 1000),
    storageUsdPerGigabyteMonth: line(
      'storageUsdPerGigabyteMonth',
      'For a GB and month.',
      100,
      0.023,
    ),
    egressBytesPerQuery: line('egressBytesPerQuery', 'Or egressGigabytesPerMonth.', 1e12, '20 kB'),
    egressGigabytesPerMonth: line('egressGigabytesPerMonth', 'Or egressBytesPerQuery.', 1e12, 500),
    egressUsdPerGigabyte: line('egressUsdPerGigabyte', 'For a GB.', 100, 0.09),
    implementationStaffUsd: line(
      'implementationStaffUsd',
      'Once, over implementationYears.',
      1e12,
      300_000,
    ),
    implementationYears: v.optional(
      quantity({
        id: 'implementationYears',
        description: '3 when left out.',
        above: 0,
        max: 50,
        examples: [3],
      }),
    ),
    operationsStaffUsdPerYear: line('operationsStaffUsdPerYear', 'All of it.', 1e12, 200_000),
    taxRate: line('taxRate', 'On all other lines.', 1, '6%'),
  }),
  v.forward(
    v.partialCheck(
      [['egressBytesPerQuery'], ['egressGigabytesPerMonth']],
      ({ egressBytesPerQuery, egressGigabytesPerMonth }) =>
        egressBytesPerQuery === undefined || egressGigabytesPerMonth === undefined,
      () =>
        fault('states the egress twice', {
          allowed: 'egressBytesPerQuery or egressGigabytesPerMonth',
        }),
    ),
    ['egressGigabytesPerMonth'],
  ),
  v.forward(
    v.partialCheck(
      [['implementationStaffUsd'], ['implementationYears']],
      ({ implementationStaffUsd, implementationYears }) =>
        implementationYears === undefined || implementationStaffUsd !== undefined,
      () => fault('is of no use alone', { allowed: 'implementationStaffUsd beside it' }),
    ),
    ['implementationYears'],
  ),
)
export type Overheads = v.InferOutput<typeof Overheads>

export const overheads = v.optional(
  v.pipe(Overheads, v.description('What comes on top of chips or tokens, line by line.')),
)
