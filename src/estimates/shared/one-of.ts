import type * as v from 'valibot'
import { fault } from '../../fields/fault.ts'
import { nearest } from '../../presets/registry.ts'
import { message } from '../../words/message.ts'

/** The message for a part whose `method` chooses its fields. */
export const oneOf = (methods: readonly string[]) => (issue: v.VariantIssue) => {
  const allowed = message('allowed.choices', { options: methods })
  const { input } = issue
  if (issue.received === 'undefined') return fault(message('errors.missing'), { allowed })
  if (issue.expected === 'Object') return fault(message('errors.not-an-object'), { allowed })
  return fault(message('errors.not-a-choice'), {
    allowed,
    didYouMean: typeof input === 'string' ? nearest(input, methods) : undefined,
  })
}
