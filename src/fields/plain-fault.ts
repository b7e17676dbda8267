import type * as v from 'valibot'
import { type Message, message } from '../words/message.ts'
import { fault } from './fault.ts'

/** What valibot expected, as words of a kind or the values that it lists, `("none" | "all")`. */
const allowedOf = (expected: string | null): Message | undefined => {
  switch (expected) {
    case null:
      return undefined
    case 'number':
      return message('allowed.number')
    case 'string':
      return message('allowed.text')
    case 'boolean':
      return message('allowed.boolean')
    default:
      return expected.includes('"')
        ? message('allowed.fields', { fields: expected.replace(/^\(|\)$/g, '').split(' | ') })
        : undefined
  }
}

const wrongType = (type: string): Message => {
  switch (type) {
    case 'number':
      return message('errors.not-a-number')
    case 'string':
      return message('errors.not-text')
    case 'boolean':
      return message('errors.not-a-boolean')
    case 'array':
      return message('errors.not-a-list')
    case 'object':
    case 'strict_object':
    case 'record':
      return message('errors.not-an-object')
    default:
      return message('errors.not-a-choice')
  }
}

const limit = (requirement: unknown): number | undefined =>
  typeof requirement === 'number' ? requirement : undefined

/** A value of the right type that a rule refuses. */
const refused = ({ type, requirement }: v.BaseIssue<unknown>): string => {
  const number = limit(requirement)
  switch (type) {
    case 'integer':
      return fault(message('errors.out-of-range'), { allowed: message('allowed.integer') })
    case 'finite':
      return fault(message('errors.not-finite'))
    case 'non_empty':
      return fault(message('errors.empty'))
    case 'min_value':
      return fault(message('errors.out-of-range'), {
        ...(number !== undefined && { allowed: message('allowed.at-least', { min: number }) }),
      })
    case 'max_value':
      return fault(message('errors.out-of-range'), {
        ...(number !== undefined && { allowed: message('allowed.at-most', { max: number }) }),
      })
    default:
      return fault(message('errors.wrong-format'))
  }
}

/** The fault of a field whose schema has no message of its own, such as those that presets share. */
export const plainFault = (issue: v.BaseIssue<unknown>): string => {
  const { kind, type, expected, received, path } = issue
  if (expected === 'never') return fault(message('errors.unknown-field'))
  if (received === 'undefined') {
    // An object names the key that it lacks where another schema says what it expects.
    const isKey = expected === JSON.stringify(path?.at(-1)?.key)
    const allowed = isKey ? undefined : allowedOf(expected)
    return fault(message('errors.missing'), { ...(allowed !== undefined && { allowed }) })
  }
  if (kind !== 'schema') return refused(issue)
  const allowed = allowedOf(expected)
  return fault(wrongType(type), { ...(allowed !== undefined && { allowed }) })
}
