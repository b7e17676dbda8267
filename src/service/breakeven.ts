import type { BreakevenAnswer } from './answers/breakeven.ts'
import { answerOf } from './breakeven/answer.ts'
import { withCurrency } from './currency/answer.ts'
import type { Answered } from './inference.ts'
import { parseRequest } from './parse.ts'
import { BreakevenRequest } from './requests/breakeven.ts'
import { planErrors } from './roofline/divide.ts'

/** Where owning beats renting, and both beat the API, from a request body. */
export const breakeven = (body: unknown): Answered<BreakevenAnswer> => {
  const read = parseRequest(BreakevenRequest, undefined, body)
  if (!read.ok) return read
  const { model, performance } = read.request
  const errors = model === undefined ? [] : planErrors({ model, performance })
  return errors.length > 0
    ? { ok: false, errors, needsEngine: false }
    : { ok: true, answer: withCurrency(answerOf(read), read) }
}
