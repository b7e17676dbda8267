import { lastDayOf } from '../../presets/dates.ts'
import { type Message, message } from '../../words/message.ts'
import type { Fields } from './merge.ts'

/** Tells the day in UTC, `YYYY-MM-DD`. Entry points have one: nothing below them reads a clock. */
export interface Clock {
  readonly today: () => string
}

/** Fields at a day’s prices where they give no `asOf`; a request that takes none has no day. */
export const atDay = (fields: Fields, day: string | undefined): Fields =>
  day === undefined || fields.asOf !== undefined ? fields : { ...fields, asOf: day }

/** What is announced for later may still change. */
export const futureWarning = (request: object, today: string): readonly Message[] => {
  const asOf = 'asOf' in request ? request.asOf : undefined
  return typeof asOf === 'string' && lastDayOf(asOf) > today
    ? [message('warnings.future-as-of', { asOf, today })]
    : []
}
