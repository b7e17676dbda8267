import type { QuantityId } from '../quantities/index.ts'
import {
  filled,
  isKnown,
  missing,
  type Numbers,
  needsOf,
  ordered,
  roomFor,
  runOn,
} from './compile.ts'
import type { Formula } from './formula.ts'
import type { AllOf, GivenTo, ProductOf } from './values.ts'

/** Of formulas in order, those that some results depend on. */
const neededFor = (
  wanted: readonly QuantityId[],
  formulas: readonly Formula[],
): readonly Formula[] => {
  const needed = new Set(wanted)
  return formulas
    .toReversed()
    .filter(({ of, from }) => {
      if (!needed.has(of)) return false
      for (const id of from) needed.add(id)
      return true
    })
    .toReversed()
}

/** What is known before the input that varies, and once it is set. */
type Before<B extends Formula, A extends Formula, V extends QuantityId> = Omit<
  AllOf<A | B>,
  ProductOf<A> | V
>

/**
 * Formulas of which one input takes many values: what does not depend on it is
 * computed once (`prepare`), the rest for each of its values, wholly (`at`) or as
 * far as some results need it (`along`).
 */
export const compileAlong = <
  const B extends Formula,
  const A extends Formula,
  const V extends QuantityId,
>(parts: {
  readonly before: readonly B[]
  readonly after: readonly A[]
  readonly varies: V
}) => {
  const [before, after] = [ordered(parts.before), ordered(parts.after)]
  const room = roomFor([...before, ...after])
  const needs = new Map(needsOf([...before, ...after]))
  needs.delete(parts.varies)
  const later = new Set<QuantityId>([parts.varies, ...after.map(({ of }) => of)])
  for (const [id, formula] of needsOf(before))
    if (later.has(id)) throw new Error(`${formula.of} needs ${id}, which is not known before`)
  const carried = [...needsOf(after)].filter(([id]) => id !== parts.varies)
  const varying = needsOf(after).get(parts.varies)

  /** A value of the input that varies; throws where there is none. */
  const varied = (value: number): number => {
    if (varying !== undefined && !isKnown(value)) throw missing(varying, parts.varies)
    return value
  }

  /** A copy of what was prepared; throws where it lacks something. */
  const copied = (prepared: Readonly<Numbers>): Numbers => {
    for (const [id, formula] of carried) if (!isKnown(prepared[id])) throw missing(formula, id)
    return { ...prepared }
  }

  const prepare = (given: Omit<GivenTo<A | B>, V>): Before<B, A, V> => {
    const values = filled(room, needs, given)
    runOn(values, before)
    return values as Before<B, A, V>
  }

  const at = (prepared: Before<B, A, V>, value: number): AllOf<A | B> => {
    const values = copied(prepared)
    values[parts.varies] = varied(value)
    runOn(values, after)
    return values as AllOf<A | B>
  }

  const along = <const W extends ProductOf<A>>(wanted: readonly W[]) => {
    const order = neededFor(wanted, after)
    return (prepared: Before<B, A, V>) => {
      const own = copied(prepared)
      return (value: number): Readonly<Record<W, number>> => {
        own[parts.varies] = varied(value)
        runOn(own, order)
        const results: Numbers = {}
        for (const id of wanted) results[id] = own[id]
        return results as Record<W, number>
      }
    }
  }
  return { prepare, at, along }
}
