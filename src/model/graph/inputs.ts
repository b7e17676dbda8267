import { isConstant } from '../quantities/constants.ts'
import type { QuantityId } from '../quantities/index.ts'
import { type Definition, formulaOf } from './formula.ts'

/** What definitions need from outside: neither computed by one of them nor a constant. */
export const inputsOf = (definitions: readonly Definition[]): readonly QuantityId[] => {
  const formulas = definitions.map(formulaOf)
  const computed = new Set<QuantityId>(formulas.map(({ of }) => of))
  const needed = new Set(formulas.flatMap(({ from }) => from))
  return [...needed].filter((id) => !computed.has(id) && !isConstant(id))
}
