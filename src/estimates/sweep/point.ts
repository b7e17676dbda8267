import type { FieldError } from '../shared/answer-error.ts'
import type { Answered } from '../shared/answered.ts'
import type { CommonAnswer } from '../shared/estimate.ts'
import { partsOf } from '../shared/pointer.ts'
import { within } from './base.ts'
import { type Found, foundAt } from './outputs.ts'
import type { Value } from './values.ts'

/** One combination of the inputs’ values, and what is kept of the answer there. */
export interface Point {
  readonly inputs: readonly Value[]
  readonly outputs: readonly Found[]
  /** Each output in another currency, where the answer gives it. */
  readonly amounts: readonly (number | undefined)[]
  /** The codes of its warnings. */
  readonly warned: readonly string[]
  /** Why the estimate refused it. */
  readonly errors?: readonly FieldError[]
}

/** Keeps of an answer what the sweep shows. */
export const pointOf = (
  inputs: readonly Value[],
  pointers: readonly string[],
  result: Answered<CommonAnswer>,
  has: (place: readonly string[]) => boolean,
): Point => {
  if (!result.ok)
    return { inputs, outputs: [], amounts: [], warned: [], errors: within(result).errors }
  const { answer } = result
  return {
    inputs,
    outputs: pointers.map((pointer) => foundAt(answer, partsOf(pointer), has)),
    amounts: pointers.map((pointer) => answer.currency.amounts?.[pointer]),
    warned: answer.warnings.map(({ code }) => code),
  }
}
