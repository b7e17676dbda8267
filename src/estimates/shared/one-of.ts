import type * as v from 'valibot'
import { fault } from '../../fields/fault.ts'
import { nearest } from '../../presets/registry.ts'

/** The message for a part whose `method` chooses its fields. */
export const oneOf = (methods: readonly string[]) => (issue: v.VariantIssue) => {
  const allowed = methods.map((method) => `"${method}"`).join(', ')
  const { input } = issue
  if (issue.received === 'undefined') return fault('is required and missing', { allowed })
  if (issue.expected === 'Object') return fault('is not an object', { allowed })
  return fault('is not one of the methods', {
    allowed,
    didYouMean: typeof input === 'string' ? nearest(input, methods) : undefined,
  })
}
