import * as v from 'valibot'
import { object } from '../../fields/object.ts'
import { quantity } from '../../fields/quantity.ts'
import { valueTexts } from '../../words/openapi/fields/shared.ts'

/** What the answers of a model are worth. */
export const Value = object({
  valueUsdPerYear: quantity({
    id: 'valueUsdPerYear',
    description: valueTexts.valueUsdPerYear,
    min: 0,
    max: 1e15,
    examples: [1e6, '562027 USD/day'],
  }),
  implementationUsd: v.optional(
    quantity({ id: 'implementationUsd', min: 0, max: 1e13, examples: [50000] }),
    0,
  ),
})
export const value = v.optional(v.pipe(Value, v.description(valueTexts.value)))
