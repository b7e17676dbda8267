import { all, any } from '../format/list.ts'
import { significant } from '../format/numbers.ts'

interface With {
  readonly field: string
  readonly other: string
}
interface Among {
  readonly field: string
  readonly others: readonly string[]
}

/** What is wrong between fields; `other` and `others` are names of fields as `field` is. */
export const betweenErrors = {
  conflicts: ({ field, others }: Among) => `${field} cannot be given together with ${any(others)}.`,
  'needs-one-of': ({ others }: Among) => `Exactly one of ${all(others)} must be given.`,
  'needs-each-other': ({ others }: Among) => `${all(others)} must be given together.`,
  'load-too-dense': ({ field }: { field: string }) =>
    `${field} comes to too many queries per second: a query has hardly any tokens.`,
  'needs-other': ({ field, other }: With) => `${field} requires ${other}.`,
  'needs-other-above': ({ field, other, above }: With & { above: number }) =>
    `${field} requires ${other} above ${significant(above, 6)}.`,
  'needs-other-as': ({ field, other, value }: With & { value: string }) =>
    `${field} requires ${other} "${value}".`,
  'value-needs-other': ({ field, value, other }: With & { value: string }) =>
    `${field} "${value}" requires ${other}.`,
  'required-unless': ({ field, other }: With) => `${field} is required unless ${other} is given.`,
  'follows-from-other': ({ field, other }: With) =>
    `${field} follows from ${other}, which is given too.`,
  'below-other': ({ field, other }: With) => `${field} must be at least ${other}.`,
  'above-other': ({ field, other }: With) => `${field} must be at most ${other}.`,
  'not-above-other': ({ field, other }: With) => `${field} must be above ${other}.`,
  'above-one-together': ({ field, other }: With) =>
    `${field} and ${other} must add up to at most 1.`,
  'both-zero': ({ field, other }: With) => `${field} and ${other} cannot both be 0.`,
  'peak-above-day': ({ field, other }: With) =>
    `${field} must be at most 24 / ${other}: the peak hours alone would exceed the load of the day.`,
}
