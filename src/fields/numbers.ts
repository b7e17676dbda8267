import * as v from 'valibot'
import { type Message, message } from '../words/message.ts'
import { fault } from './fault.ts'

const max = 1e9
const allowedNumber = message('allowed.range', { min: 0, max })

/** A list of plain numbers from 0 to 1e9. */
export const numbers = (allowed: Message) =>
  v.array(
    v.pipe(
      v.number(() => fault(message('errors.not-a-number'), { allowed: allowedNumber })),
      v.finite(() => fault(message('errors.not-finite'), { allowed: allowedNumber })),
      v.minValue(0, () => fault(message('errors.out-of-range'), { allowed: allowedNumber })),
      v.maxValue(max, () => fault(message('errors.out-of-range'), { allowed: allowedNumber })),
    ),
    () => fault(message('errors.not-a-list'), { allowed }),
  )
