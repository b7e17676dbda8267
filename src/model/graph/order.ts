import type { QuantityId } from '../quantities/index.ts'
import { type Definition, formulaOf } from './formula.ts'

const sorted = (definitions: readonly Definition[]): readonly Definition[] => {
  const byId = new Map<QuantityId, Definition>()
  for (const definition of definitions) {
    const { of } = formulaOf(definition)
    if (byId.has(of)) throw new Error(`two formulas give ${of}: choose one`)
    byId.set(of, definition)
  }
  const order: Definition[] = []
  const state = new Map<QuantityId, 'open' | 'done'>()
  const visit = (id: QuantityId): void => {
    const definition = byId.get(id)
    if (definition === undefined || state.get(id) === 'done') return
    if (state.get(id) === 'open') throw new Error(`${id} needs itself`)
    state.set(id, 'open')
    for (const input of formulaOf(definition).from) visit(input)
    state.set(id, 'done')
    order.push(definition)
  }
  for (const id of byId.keys()) visit(id)
  return order
}

const parts = new WeakMap<readonly Definition[], Map<QuantityId, readonly Definition[]>>()

/** Of a list, the definitions that one quantity follows from. Found once for a list. */
export const neededFor = (
  definitions: readonly Definition[],
  id: QuantityId,
): readonly Definition[] => {
  const known = parts.get(definitions) ?? new Map<QuantityId, readonly Definition[]>()
  parts.set(definitions, known)
  let needed = known.get(id)
  if (needed === undefined) {
    const wanted = new Set([id])
    // From the last on: what needs another comes after it.
    needed = inOrder(definitions)
      .toReversed()
      .filter((definition) => {
        const { of, from } = formulaOf(definition)
        if (!wanted.has(of)) return false
        for (const input of from) wanted.add(input)
        return true
      })
      .toReversed()
    known.set(id, needed)
  }
  return needed
}

const orders = new WeakMap<readonly Definition[], readonly Definition[]>()

/**
 * Definitions in the order of what they need, found from what each formula says
 * it is from. Throws where two give one quantity, or one needs itself. A list
 * is ordered once: hand in the same list again.
 */
export const inOrder = (definitions: readonly Definition[]): readonly Definition[] => {
  const known = orders.get(definitions)
  if (known !== undefined) return known
  const order = sorted(definitions)
  orders.set(definitions, order)
  return order
}
