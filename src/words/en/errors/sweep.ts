import { count } from '../format/numbers.ts'
import { plural } from '../format/parts.ts'

interface AtPointer {
  readonly field: string
  readonly pointer: string
}

/** What is wrong with a sweep. */
export const sweepErrors = {
  'not-a-pointer': ({ field }: { field: string }) => `${field} must be a JSON Pointer.`,
  'no-such-input': ({ field, pointer }: AtPointer) =>
    `${field} leads to nothing in the request: ${pointer}. Give the request a value there first.`,
  'input-not-a-number': ({ field, pointer }: AtPointer) =>
    `${field} must lead to a number of the request: ${pointer} is none.`,
  'input-not-read': ({ field, pointer }: AtPointer) =>
    `${field} leads to a number that the request does not read from there: ${pointer}.`,
  'repeated-input': ({ field, pointer }: AtPointer) =>
    `${field} is the same as that of another input: ${pointer}.`,
  'log-of-nothing': ({ field }: { field: string }) =>
    `${field} must be above 0 on a logarithmic scale.`,
  'too-many-points': ({ field, points, max }: { field: string; points: number; max: number }) =>
    `${field} make ${plural(points, 'point')} in total, which is over the limit of ${count(max)}.`,
  'too-many-plans': ({
    field,
    points,
    plans,
    max,
  }: {
    field: string
    points: number
    plans: number
    max: number
  }) =>
    `${field} make ${plural(points, 'point')} that compare ${plural(plans, 'plan')} in all, which is over the limit of ${count(max)}.`,
  'no-such-output': ({ field, pointer }: AtPointer) =>
    `${field} leads to nothing in the answer: ${pointer}.`,
  'output-not-one-value': ({ field, pointer }: AtPointer) =>
    `${field} must lead to one value: ${pointer} is an object or a list.`,
}
