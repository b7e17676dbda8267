import { count } from '../format/numbers.ts'
import { plural } from '../format/parts.ts'

/** What is wrong with a comparison. */
export const compareErrors = {
  'no-peak-to-carry-over': ({ field }: { field: string }) =>
    `${field} has no known peak FLOP/s, so its measured rate cannot be carried over to other accelerators.`,
  'too-many-rows': ({ field, rows, max }: { field: string; rows: number; max: number }) =>
    `${field} makes ${plural(rows, 'row')}, more than ${count(max)}.`,
  'too-many-plans-compared': ({
    field,
    rows,
    plans,
    max,
  }: {
    field: string
    rows: number
    plans: number
    max: number
  }) =>
    `${field} makes ${plural(rows, 'row')}, which compare about ${plural(plans, 'plan')}: more than ${count(max)}.`,
  'too-many-rows-in-full': ({ field, rows }: { field: string; rows: number }) =>
    `${field}: the whole working of ${plural(rows, 'row')} is too much for one answer.`,
  'beside-payments': ({ field }: { field: string }) =>
    `${field} cannot be given together with payments, each of which is a price.`,
  'said-outside': ({ field }: { field: string }) =>
    `${field} is said beside training, for all rows.`,
  'run-not-comparable': ({ field }: { field: string }) =>
    `${field} leaves open what runs are compared by: each row does the same work, at a rate of its own.`,
  'no-matching-list': ({ field, asOf }: { field: string; asOf: string }) =>
    `No price list as of ${asOf} matches ${field}.`,
}
