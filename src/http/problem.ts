import type { Context } from 'hono'
import * as v from 'valibot'
import { FieldError } from '../estimates/shared/answer-error.ts'

/** RFC 9457 problem details, with the wrong fields of a refused request. */
export const Problem = v.object({
  type: v.pipe(v.string(), v.description('URI of the kind of problem, on this service.')),
  title: v.string(),
  status: v.number(),
  detail: v.string(),
  errors: v.optional(v.pipe(v.array(FieldError), v.description('Every wrong field, all at once.'))),
})
export type Problem = v.InferOutput<typeof Problem>

/** Each kind of problem: its status and its title. */
export const problems = {
  'invalid-request': { status: 422, title: 'The request has wrong fields' },
  'malformed-json': { status: 400, title: 'The body is not JSON' },
  'bad-query': { status: 400, title: 'A query parameter is wrong' },
  'wrong-content-type': { status: 415, title: 'The body must be application/json' },
  'body-too-large': { status: 413, title: 'The body is too large' },
  'method-not-allowed': { status: 405, title: 'This path has other methods' },
  'not-found': { status: 404, title: 'There is nothing at this path' },
  internal: { status: 500, title: 'A fault of this service' },
} as const
export type ProblemKind = keyof typeof problems

export const problem = (
  c: Context,
  kind: ProblemKind,
  detail: string,
  errors?: readonly FieldError[],
) => {
  const { status, title } = problems[kind]
  const body: Problem = {
    type: `/docs#problem-${kind}`,
    title,
    status,
    detail,
    ...(errors === undefined ? {} : { errors: [...errors] }),
  }
  return c.body(JSON.stringify(body), status, { 'Content-Type': 'application/problem+json' })
}

/** All the faults in one sentence each. */
export const faultsText = (errors: readonly FieldError[]): string =>
  errors
    .map(
      ({ pointer, detail, allowed, didYouMean }) =>
        `${pointer || 'body'}: ${detail}${didYouMean === undefined ? '' : ` Did you mean "${didYouMean}"?`}${allowed === undefined ? '' : ` Allowed: ${allowed}.`}`,
    )
    .join(' ')
