import { message } from '../words/message.ts'
import { fault } from './fault.ts'

/** The fault of a field that is given together with others, of which one is allowed. */
export const conflict = (field: string, ...others: readonly string[]) =>
  fault(message('errors.conflicts', { others }), {
    allowed: message('allowed.one-of-fields', { others: [...others, field] }),
  })

/** The fault of a field that is of no use without another. */
export const needsOther = (other: string) =>
  fault(message('errors.needs-other', { other }), {
    allowed: message('allowed.with-other', { other }),
  })
