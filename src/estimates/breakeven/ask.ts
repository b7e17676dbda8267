import type { Answered } from '../inference/ask.ts'
import { planErrors } from '../inference/divide.ts'
import { withCurrency } from '../shared/currency-answer.ts'
import { parseRequest } from '../shared/read.ts'
import type { BreakevenAnswer } from './answer.ts'
import { answerOf } from './build.ts'
import { BreakevenRequest } from './request.ts'

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
