import { fault } from '../../fields/fault.ts'
import { message } from '../../words/message.ts'
import { type FieldFault, fieldFault } from '../shared/field-fault.ts'
import type { Open } from './open.ts'

type Wrong = Exclude<Open, { readonly found: unknown }>

const faultOf = (open: Wrong): string => {
  switch (open.wrong) {
    case 'work-twice':
      return fault(message('errors.work-stated-twice'), {
        allowed: message('allowed.one-of-fields', { others: ['tokens', 'flops'] }),
      })
    case 'time-twice':
      return fault(message('errors.time-stated-twice'), { allowed: message('allowed.time-once') })
    case 'nothing-open':
      return fault(message('errors.nothing-left-open', { given: open.stated }), {
        allowed: message('allowed.one-left-open', { other: 'solveFor' }),
      })
    case 'nothing-follows': {
      const { stated: given, asked, follows } = open
      return fault(message('errors.nothing-follows', { given, asked, follows }), {
        allowed: message('allowed.ways-to-solve'),
      })
    }
  }
}

/** What is wrong with the choice that a request leaves. */
export const openFault = (open: Wrong): FieldFault =>
  fieldFault('/workload', faultOf(open), undefined)
