import { count } from '../format/numbers.ts'

/** What is wrong with the value of a field, whatever it stands for. */
export const fieldErrors = {
  missing: ({ field }: { field: string }) => `${field} is required.`,
  'unknown-field': ({ field }: { field: string }) => `Unknown field "${field}".`,
  'not-an-object': ({ field }: { field: string }) => `${field} must be an object.`,
  'not-a-list': ({ field }: { field: string }) => `${field} must be a list.`,
  'not-text': ({ field }: { field: string }) => `${field} must be text.`,
  'not-a-number': ({ field }: { field: string }) => `${field} must be a number.`,
  'not-a-boolean': ({ field }: { field: string }) => `${field} must be true or false.`,
  'not-a-quantity': ({ field }: { field: string }) => `${field} must be a number or an expression.`,
  'not-a-choice': ({ field }: { field: string }) => `${field} is not one of the allowed values.`,
  'not-a-date': ({ field }: { field: string }) => `${field} is not a date.`,
  'not-a-calendar-date': ({ field }: { field: string }) =>
    `${field} is not a date in the calendar.`,
  'not-a-year': ({ field }: { field: string }) => `${field} is not a year.`,
  'wrong-format': ({ field }: { field: string }) => `${field} has the wrong format.`,
  empty: ({ field }: { field: string }) => `${field} is empty.`,
  'too-long': ({
    field,
    maxLength,
    length,
  }: {
    field: string
    maxLength: number
    length: number
  }) => `${field} must have at most ${count(maxLength)} characters. Received ${count(length)}.`,
  'too-many': ({ field, max }: { field: string; max: number }) =>
    `${field} has more than ${max} entries.`,
  'out-of-range': ({ field, value }: { field: string; value?: number | string | undefined }) =>
    value === undefined
      ? `${field} is out of range.`
      : `${field} is out of range. Received ${value}.`,
}
