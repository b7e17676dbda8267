import * as v from 'valibot'
import { fault } from '../../fields/fault.ts'
import { numbers } from '../../fields/numbers.ts'
import { message } from '../../words/message.ts'
import { loadTexts } from '../../words/openapi/fields/shared.ts'

const hours = 24

/** The load of each hour of a day. */
export const hourlyWeights = v.pipe(
  numbers(message('allowed.weights-by-hour')),
  v.length(hours, () =>
    fault(message('errors.wrong-length', { length: hours }), {
      allowed: message('allowed.hours-of-day'),
    }),
  ),
  v.check(
    (weights) => weights.some((weight) => weight > 0),
    () =>
      fault(message('errors.zero-at-every-hour'), {
        allowed: message('allowed.a-weight-above-zero'),
      }),
  ),
  v.description(loadTexts.hourlyWeights),
)
