import type { QuantityId } from '../quantities/index.ts'
import type { Formula } from './formula.ts'
import type { Given, Node, Trace } from './trace.ts'

/**
 * Computes formulas in order and keeps each step. An unknown input makes its
 * dependants unknown, for the same reason; so does a result that is not finite.
 */
export const createTrace = <Origin>(before?: Trace<Origin>) => {
  const nodes = new Map<QuantityId, Node<Origin>>(before?.nodes().map((node) => [node.id, node]))

  const give = (id: QuantityId, given: Given<Origin>): void => {
    nodes.set(
      id,
      given.value === null
        ? { id, kind: 'input', value: null, reason: given.reason }
        : { id, kind: 'input', value: given.value, origin: given.origin },
    )
  }

  const run = <I extends QuantityId>(formula: Formula<I>): void => {
    const step = {
      id: formula.of,
      kind: 'step' as const,
      formula: formula.text,
      inputs: formula.from,
      source: formula.source,
    }
    const keep = (node: Node<Origin>) => {
      // In place of an earlier one, it still comes after what it needs.
      nodes.delete(node.id)
      nodes.set(node.id, node)
    }
    const inputs: Partial<Record<QuantityId, number>> = {}
    for (const id of formula.from) {
      const node = nodes.get(id)
      if (node === undefined) throw new Error(`${formula.of} needs ${id} before it is known`)
      if (node.value === null) {
        keep({ ...step, value: null, reason: node.reason ?? `${id} is not known` })
        return
      }
      inputs[id] = node.value
    }
    const value = formula.compute(inputs as Record<I, number>)
    keep(
      Number.isFinite(value)
        ? { ...step, value }
        : { ...step, value: null, reason: 'is not defined for these inputs: a division by zero' },
    )
  }

  const value = (id: QuantityId): number | null => nodes.get(id)?.value ?? null

  return {
    give,
    run,
    value,
    node: (id: QuantityId) => nodes.get(id),
    nodes: () => [...nodes.values()] as readonly Node<Origin>[],
  }
}

export type OpenTrace<Origin> = ReturnType<typeof createTrace<Origin>>
