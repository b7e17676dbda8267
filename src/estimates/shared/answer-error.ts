import * as v from 'valibot'

/** One wrong field as a problem tells it: where, what came, what is allowed. */
export const FieldError = v.object({
  pointer: v.pipe(v.string(), v.description('JSON Pointer to the field; "" is the whole body.')),
  code: v.pipe(v.string(), v.description('What is wrong, for programs, such as "missing".')),
  detail: v.string(),
  received: v.optional(v.unknown()),
  allowed: v.optional(v.string()),
  didYouMean: v.optional(v.string()),
})
export type FieldError = v.InferOutput<typeof FieldError>
