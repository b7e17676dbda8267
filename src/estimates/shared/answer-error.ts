import * as v from 'valibot'
import { errorTexts } from '../../words/openapi/answers/shared.ts'

/** One wrong field as a problem tells it: where, what came, what is allowed. */
export const FieldError = v.object({
  pointer: v.pipe(v.string(), v.description(errorTexts.pointer)),
  code: v.pipe(v.string(), v.description(errorTexts.code)),
  detail: v.string(),
  received: v.optional(v.unknown()),
  allowed: v.optional(v.string()),
  didYouMean: v.optional(v.string()),
})
export type FieldError = v.InferOutput<typeof FieldError>
