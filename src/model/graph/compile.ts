import { type ConstantId, constants } from '../quantities/constants.ts'
import type { QuantityId } from '../quantities/index.ts'
import { type Formula, formulaOf } from './formula.ts'
import { inOrder } from './order.ts'
import type { AllOf, GivenTo, ProductOf } from './values.ts'

/** Numbers on their way: some are not computed yet. */
type Numbers = Partial<Record<QuantityId, number>>

const isConstant = (id: QuantityId): id is QuantityId & ConstantId => Object.hasOwn(constants, id)

/** What some formulas need from outside, each with the first formula that needs it. */
const needsOf = (formulas: readonly Formula[]): ReadonlyMap<QuantityId, Formula> => {
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
const roomFor = (formulas: readonly Formula[]): Numbers => {
  const ids = new Set(formulas.flatMap(({ of, from }) => [...from, of]))
  const room: Numbers = JSON.parse(
    JSON.stringify(Object.fromEntries([...ids].map((id) => [id, 0.5]))),
  )
  for (const id of ids) room[id] = isConstant(id) ? constants[id].value : Number.NaN
  return room
}

const ordered = (formulas: readonly Formula[]): readonly Formula[] =>
  inOrder(formulas).map(formulaOf)

/** Runs formulas, whose inputs are there, in their order. */
const runOn = (values: Numbers, formulas: readonly Formula[]): void => {
  const known = values as Record<QuantityId, number>
  for (const formula of formulas) known[formula.of] = formula.compute(known)
}

const missing = ({ of }: Formula, id: QuantityId) =>
  new Error(`${of} needs ${id}, which nobody gave`)

/** A copy of the room with what is given; throws where something is not. */
const filled = (
  room: Numbers,
  needs: ReadonlyMap<QuantityId, Formula>,
  given: Readonly<Numbers>,
): Numbers => {
  const values = { ...room }
  for (const [id, formula] of needs) {
    const value = given[id]
    if (value !== undefined) values[id] = value
    else if (!isConstant(id)) throw missing(formula, id)
  }
  return values
}

/**
 * Formulas as a search runs them: on plain numbers, in the order of what they
 * need, without a trace. Constants come by themselves; an input that nobody
 * gave throws. What is handed in stays as it is.
 */
export const compile = <const F extends Formula>(formulas: readonly F[]) => {
  const order = ordered(formulas)
  const [room, needs] = [roomFor(order), needsOf(order)]
  return (given: GivenTo<F>): AllOf<F> => {
    const values = filled(room, needs, given)
    runOn(values, order)
    return values as AllOf<F>
  }
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

  /** A copy of what was prepared; throws where it lacks something. */
  const copied = (prepared: Readonly<Numbers>): Numbers => {
    for (const [id, formula] of carried) if (prepared[id] === undefined) throw missing(formula, id)
    return { ...prepared }
  }

  const prepare = (given: Omit<GivenTo<A | B>, V>): Before<B, A, V> => {
    const values = filled(room, needs, given)
    runOn(values, before)
    return values as Before<B, A, V>
  }

  const at = (prepared: Before<B, A, V>, value: number): AllOf<A | B> => {
    const values = copied(prepared)
    values[parts.varies] = value
    runOn(values, after)
    return values as AllOf<A | B>
  }

  const along = <const W extends ProductOf<A>>(wanted: readonly W[]) => {
    const order = neededFor(wanted, after)
    return (prepared: Before<B, A, V>) => {
      const own = copied(prepared)
      return (value: number): Readonly<Record<W, number>> => {
        own[parts.varies] = value
        runOn(own, order)
        const results: Partial<Record<QuantityId, number>> = {}
        for (const id of wanted) results[id] = own[id]
        return results as Record<W, number>
      }
    }
  }
  return { prepare, at, along }
}

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
