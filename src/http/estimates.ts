import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { breakeven } from '../estimates/breakeven/ask.ts'
import { capacity } from '../estimates/capacity/ask.ts'
import { compare } from '../estimates/compare/ask.ts'
import { type Answered, inference } from '../estimates/inference/ask.ts'
import { mix } from '../estimates/mix/ask.ts'
import { withEngine } from '../estimates/shared/read.ts'
import { training } from '../estimates/training/ask.ts'
import { faultsText, problem } from './problem.ts'

/** Largest body that is read, in bytes. */
export const maxBodyBytes = 64 * 1024

const isJson = (contentType: string | undefined) =>
  /^application\/([\w.+-]+\+)?json\s*(;|$)/i.test(contentType ?? '')

const answer =
  <A extends object>(estimate: (body: unknown) => Answered<A>) =>
  async (c: Context) => {
    const contentType = c.req.header('Content-Type')
    if (!isJson(contentType))
      return problem(
        c,
        'wrong-content-type',
        `Content-Type is ${contentType ?? 'missing'}; send application/json.`,
      )
    let body: unknown
    try {
      body = JSON.parse(await c.req.text())
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error
      return problem(c, 'malformed-json', `The body cannot be read as JSON: ${error.message}.`)
    }
    const result = await withEngine(() => estimate(body))
    if (result.ok) return c.json(result.answer)
    return problem(c, 'invalid-request', faultsText(result.errors), result.errors)
  }

/** The calculator’s own routes, under `/api/v1`. */
export const estimates = () =>
  new Hono()
    .use(
      bodyLimit({
        maxSize: maxBodyBytes,
        onError: (c) =>
          problem(c, 'body-too-large', `The body is over the limit of ${maxBodyBytes} bytes.`),
      }),
    )
    .post('/inference', answer(inference))
    .post('/training', answer(training))
    .post('/compare', answer(compare))
    .post('/capacity', answer(capacity))
    .post('/breakeven', answer(breakeven))
    .post('/mix', answer(mix))
