import type { QuantityId } from '../quantities/index.ts'
import type { Because } from './because.ts'

/** One step of the model: which quantity it gives, from which, how, and on whose word. */
export interface Formula<I extends QuantityId = QuantityId, O extends QuantityId = QuantityId> {
  readonly of: O
  /** The quantities that the text uses, as variables. */
  readonly from: readonly I[]
  /** The same arithmetic as `compute`, in mathjs syntax: shown to the user, held to `compute` by a test. */
  readonly text: string
  /** A key of the bibliography, or `definition`. */
  readonly source: string
  /** Where it has a meaning, if not for all positive inputs. */
  domain?(inputs: Readonly<Record<I, number>>): boolean
  compute(inputs: Readonly<Record<I, number>>): number
}

export const formula = <const I extends QuantityId, const O extends QuantityId = QuantityId>(
  definition: Formula<I, O>,
): Formula<I, O> => definition

/** Whether something that a file of formulas exports is one. */
export const isFormula = (one: unknown): one is Formula =>
  typeof one === 'object' && one !== null && 'of' in one && 'compute' in one

/** A formula among several that give one quantity, with the word for why it is this one. */
export interface Choice {
  readonly formula: Formula
  readonly because: Because
}

export type Definition = Formula | Choice

export const formulaOf = (definition: Definition): Formula =>
  'formula' in definition ? definition.formula : definition

/** The formulas of a file, by name: a bundle keeps another order of them than a module does. */
export const formulasOf = (group: Readonly<Record<string, Formula>>): readonly Formula[] =>
  Object.entries(group)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([, one]) => one)
