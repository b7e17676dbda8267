import * as v from 'valibot'
import { PartialDate, Reason, SourceKey } from './figure.ts'
import { Id, Pointer, Printed, text } from './parts.ts'

/** How a claim is computed again. */
const Check = v.variant('by', [
  v.strictObject({
    /** A scenario lists the figure among its published ones, at this place of its answer. */
    by: v.literal('scenario'),
    scenario: Id,
    pointer: Pointer,
  }),
  v.strictObject({
    /** A request whose answer has the figure. */
    by: v.literal('request'),
    route: v.picklist(['inference', 'training', 'capacity']),
    request: v.record(v.string(), v.unknown()),
    pointer: Pointer,
    ...Printed.entries,
  }),
  v.strictObject({
    /** Arithmetic over what the source states, of a quantity that no answer has. */
    by: v.literal('expression'),
    expression: text,
    ...Printed.entries,
  }),
])

/** `presets/claims/<id>.json`: a published cost or energy figure, with what gives it again or why nothing does. */
export const Claim = v.strictObject({
  id: Id,
  name: text,
  /** As it was printed. */
  figure: text,
  unit: text,
  source: SourceKey,
  asOf: PartialDate,
  note: v.optional(text),
  reproduction: v.union([
    v.strictObject({ checks: v.pipe(v.array(Check), v.minLength(1)) }),
    v.strictObject({ reason: Reason }),
  ]),
})
export type Claim = v.InferOutput<typeof Claim>
