import { type ConstantId, isConstant } from '../quantities/constants.ts'
import { isKnown, missing, type Numbers, needsOf, ordered, roomFor, runOn } from './compile.ts'
import type { Formula } from './formula.ts'
import type { AllOf, GivenTo, ProductOf } from './values.ts'

/**
 * Formulas of a search over points that differ in many inputs: what all points
 * have in common is given once, and each point has its own numbers on top, so far
 * as it is looked at: the first formulas, then those that need them. All points
 * share one object, so that a search of many thousands copies nothing.
 */
export const compileStages = <const A extends Formula, const B extends Formula>(parts: {
  readonly first: readonly A[]
  readonly further: readonly B[]
}) => {
  const [first, all] = [ordered(parts.first), ordered([...parts.first, ...parts.further])]
  const later = all.filter((formula) => !first.includes(formula))
  const [room, needs] = [roomFor(all), [...needsOf(all)]]
  return <const C extends Partial<GivenTo<A | B>>>(common: C) => {
    const own: Numbers = { ...room }
    const given: Readonly<Numbers> = common
    for (const [id] of needs) if (isKnown(given[id])) own[id] = given[id]
    const rest = needs.filter(([id]) => !isKnown(given[id]) && !isConstant(id))
    let isSet = false
    const setPoint = (point: Readonly<Numbers>): void => {
      isSet = false
      for (const [id, formula] of rest) {
        const value = point[id]
        if (!isKnown(value)) throw missing(formula, id)
        own[id] = value
      }
      runOn(own, first)
      isSet = true
    }
    /** What follows from a point, to be read before the next is set. */
    const at = (
      point: Omit<GivenTo<A | B>, keyof C | ConstantId>,
    ): Readonly<Record<ProductOf<A>, number>> => {
      setPoint(point)
      return own as Record<ProductOf<A>, number>
    }
    /** What follows further from the point that is set; throws where none is. */
    const further = (): AllOf<A | B> => {
      if (!isSet) setPoint({})
      runOn(own, later)
      return own as AllOf<A | B>
    }
    return { at, further }
  }
}
