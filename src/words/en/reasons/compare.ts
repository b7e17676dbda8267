import { count } from '../format/numbers.ts'
import { plural } from '../format/parts.ts'

/** Why a row of a comparison has no rank, and what its price list does not say. */
export const compareReasons = {
  'beyond-context': ({ tokens, contextTokens }: { tokens: number; contextTokens: number }) =>
    `A query has ${plural(tokens, 'token')}, more than the context of ${count(contextTokens)}.`,
  'beyond-output': ({
    outputTokens,
    maxOutputTokens,
  }: {
    outputTokens: number
    maxOutputTokens: number
  }) =>
    `An answer has ${plural(outputTokens, 'token')}, more than the ${count(maxOutputTokens)} that it may have.`,
  'nothing-upfront': 'Rented chips are paid for as they run: nothing is bought first.',
  'no-context-limit': 'The context of the model is not known.',
  'no-output-limit': 'The limit on output tokens is not known.',
}
