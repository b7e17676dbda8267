import * as v from 'valibot'
import { fault } from '../../fields/fault.ts'
import { datePattern, isCalendarDate } from '../../presets/figure.ts'
import { message } from '../../words/message.ts'
import { sharedTexts } from '../../words/openapi/fields/shared.ts'

const allowed = message('allowed.date')
const noDate = () => fault(message('errors.not-a-date'), { allowed })

/** At which date's prices to compute. */
export const asOf = v.optional(
  v.pipe(
    v.string(noDate),
    v.regex(datePattern, noDate),
    v.check(
      (date) => !datePattern.test(date) || isCalendarDate(date),
      () => fault(message('errors.not-a-calendar-date'), { allowed }),
    ),
    v.description(sharedTexts.asOf),
    v.metadata({ examples: ['2023-06', '2025-03-31'] }),
  ),
)
