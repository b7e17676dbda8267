import type { FieldError } from './answer-error.ts'

/** An answer, or every wrong field of a request that was refused. */
export type Answered<A> =
  | { readonly ok: true; readonly answer: A }
  | { readonly ok: false; readonly errors: readonly FieldError[]; readonly needsEngine: boolean }
