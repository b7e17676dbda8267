import { constants, isConstant } from '../quantities/constants.ts'
import type { QuantityId } from '../quantities/index.ts'
import { type Formula, formulaOf } from './formula.ts'
import { inOrder } from './order.ts'
import type { AllOf, GivenTo } from './values.ts'

/** Numbers on their way: some are not computed yet. */
export type Numbers = { [Id in QuantityId]?: number | undefined }

/** What some formulas need from outside, each with the first formula that needs it. */
export const needsOf = (formulas: readonly Formula[]): ReadonlyMap<QuantityId, Formula> => {
  const products = new Set(formulas.map(({ of }) => of))
  const needs = new Map<QuantityId, Formula>()
  for (const formula of formulas)
    for (const id of formula.from) if (!products.has(id) && !needs.has(id)) needs.set(id, formula)
  return needs
}

/**
 * An object with all fields of some formulas and their constants, to be copied
 * for each run: engines keep it, and each copy, fast when it is parsed whole.
 */
export const roomFor = (formulas: readonly Formula[]): Numbers => {
  const ids = [...new Set(formulas.flatMap(({ of, from }) => [...from, of]))]
  const room: Numbers = JSON.parse(JSON.stringify(Object.fromEntries(ids.map((id) => [id, null]))))
  for (const id of ids) room[id] = isConstant(id) ? constants[id].value : undefined
  return room
}

export const ordered = (formulas: readonly Formula[]): readonly Formula[] =>
  inOrder(formulas).map(formulaOf)

/** Runs formulas, whose inputs are there, in their order. */
export const runOn = (values: Numbers, formulas: readonly Formula[]): void => {
  const known = values as Record<QuantityId, number>
  for (const formula of formulas) known[formula.of] = formula.compute(known)
}

export const missing = ({ of }: Formula, id: QuantityId) =>
  new Error(`${of} needs ${id}, which nobody gave`)

/** Whether a number is there: neither left out nor null, which is not known. */
export const isKnown = (value: number | null | undefined): value is number =>
  value !== undefined && value !== null

/** A copy of what is known with what is given beside it; throws where something that is needed is neither. */
export const filled = (
  known: Readonly<Numbers>,
  needs: ReadonlyMap<QuantityId, Formula>,
  given: Readonly<Numbers>,
): Numbers => {
  const values = { ...known }
  for (const [id, formula] of needs) {
    const value = given[id]
    if (isKnown(value)) values[id] = value
    else if (value === null || !isKnown(values[id])) throw missing(formula, id)
  }
  return values
}

/**
 * Formulas as a search runs them: on plain numbers, in the order of what they
 * need, without a trace. Constants come by themselves; an input that nobody gave
 * throws. What is handed in stays as it is.
 */
export const compile = <const F extends Formula>(
  formulas: readonly F[],
): ((given: GivenTo<F>) => AllOf<F>) => {
  const order = ordered(formulas)
  const [room, needs] = [roomFor(order), needsOf(order)]
  return (given) => {
    const values = filled(room, needs, given)
    runOn(values, order)
    return values as AllOf<F>
  }
}
