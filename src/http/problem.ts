import type { Context } from 'hono'
import * as v from 'valibot'
import { FieldError } from '../estimates/shared/answer-error.ts'
import { english } from '../words/english.ts'
import { type Message, message } from '../words/message.ts'
import { problemTexts } from '../words/openapi/schemas.ts'

/** RFC 9457 problem details, with the wrong fields of a refused request. */
export const Problem = v.object({
  type: v.pipe(v.string(), v.description(problemTexts.type)),
  title: v.string(),
  status: v.number(),
  detail: v.string(),
  errors: v.optional(v.pipe(v.array(FieldError), v.description(problemTexts.errors))),
})
export type Problem = v.InferOutput<typeof Problem>

/** The status of each kind of problem. */
export const problems = {
  'invalid-request': 422,
  'malformed-json': 400,
  'bad-query': 400,
  'wrong-content-type': 415,
  'body-too-large': 413,
  'method-not-allowed': 405,
  'not-found': 404,
  internal: 500,
} as const
export type ProblemKind = keyof typeof problems
export const problemKinds = Object.keys(problems) as ProblemKind[]

export const titleOf = (kind: ProblemKind): string => english(message(`problems.${kind}`))

export const problem = (
  c: Context,
  kind: ProblemKind,
  detail: Message,
  errors?: readonly FieldError[],
) => {
  const status = problems[kind]
  const body: Problem = {
    type: `/docs#problem-${kind}`,
    title: titleOf(kind),
    status,
    detail: english(detail),
    ...(errors === undefined ? {} : { errors: [...errors] }),
  }
  return c.body(JSON.stringify(body), status, { 'Content-Type': 'application/problem+json' })
}
