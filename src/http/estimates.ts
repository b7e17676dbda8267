import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { estimates } from '../estimates/index.ts'
import type { Estimate } from '../estimates/shared/estimate.ts'
import { withEngine } from '../estimates/shared/read.ts'
import type { Clock } from '../estimates/shared/today.ts'
import { maxConfigBytes } from '../presets/huggingface/limit.ts'
import { message } from '../words/message.ts'
import { problem } from './problem.ts'

/** Largest body that is read, in bytes: a model's config whose every character is escaped, and what stands beside it. */
export const maxBodyBytes = 2 * maxConfigBytes + 64 * 1024

const isJson = (contentType: string) => /^application\/([\w.+-]+\+)?json\s*(;|$)/i.test(contentType)

/** What Python writes for numbers that JSON has not: a pasted config.json often holds them. */
const notANumber = /[[:,]\s*(NaN|-?Infinity)\s*[\],}]/

/** Where a text stops being JSON, as the engine’s own sentence says it; undefined where it does not. */
const placeIn = (reason: string) => {
  const [, line, column] = /\(line (\d+) column (\d+)\)/.exec(reason) ?? []
  return line === undefined || column === undefined
    ? undefined
    : { line: Number(line), column: Number(column) }
}

const answer =
  ({ ask }: Estimate, { today }: Clock) =>
  async (c: Context) => {
    const contentType = c.req.header('Content-Type') ?? ''
    if (!isJson(contentType))
      return problem(c, 'wrong-content-type', message('details.content-type', { contentType }))
    let body: unknown
    const text = await c.req.text()
    try {
      body = JSON.parse(text)
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error
      return problem(
        c,
        'malformed-json',
        message('details.json', {
          at: placeIn(error.message),
          value: notANumber.exec(text)?.[1],
        }),
      )
    }
    const asking = { today: today() }
    const result = await withEngine(() => ask(body, asking))
    if (result.ok) return c.json(result.answer)
    const { errors } = result
    return problem(c, 'invalid-request', message('details.fields', { errors }), errors)
  }

/** A route for each estimate, under `/api/v1`. */
export const estimateRoutes = (clock: Clock) => {
  const routes = new Hono().use(
    bodyLimit({
      maxSize: maxBodyBytes,
      onError: (c) =>
        problem(c, 'body-too-large', message('details.body-size', { maxBytes: maxBodyBytes })),
    }),
  )
  for (const estimate of estimates) routes.post(`/${estimate.name}`, answer(estimate, clock))
  return routes
}
