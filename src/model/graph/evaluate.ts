import { type ConstantId, constants, isConstant } from '../quantities/constants.ts'
import type { QuantityId } from '../quantities/index.ts'
import type { Because } from './because.ts'
import { type Definition, type Formula, formulaOf } from './formula.ts'
import { inOrder } from './order.ts'
import type { Givens, Node, Reason, Trace } from './trace.ts'

/** What is evaluated: which formulas, from what. */
export interface Evaluation<Origin> {
  readonly definitions: readonly Definition[]
  /** What is given takes the place of its formula. */
  readonly given: Givens<Origin>
  readonly constantOrigin: (id: ConstantId) => Origin
  /** An evaluation that this one continues: its nodes are inputs. */
  readonly before?: Trace<Origin> | undefined
}

const inputNode = <Origin>(id: QuantityId, given: NonNullable<Givens<Origin>[QuantityId]>) =>
  given.value === null
    ? ({ id, kind: 'input', value: null, reason: given.reason } as const)
    : ({ id, kind: 'input', value: given.value, origin: given.origin } as const)

/** Why a result is not finite: the input whose 0 makes it so, where there is one. */
const notDefined = ({ from, compute }: Formula, inputs: Record<QuantityId, number>): Reason => {
  const id = from.find(
    (one) => inputs[one] === 0 && Number.isFinite(compute({ ...inputs, [one]: 1 })),
  )
  return id === undefined
    ? { code: 'reasons.not-defined', params: {} }
    : { code: 'reasons.not-defined-at-zero', params: { id } }
}

/** A step with its value, or with the reason why it has none. */
const stepOf = (
  { of: id, text: formula, from: inputs, source }: Formula,
  because: Because | undefined,
  result: number | Reason,
): Node<never> => {
  const kind = 'step'
  if (typeof result === 'number')
    return because === undefined
      ? { id, kind, formula, inputs, source, value: result }
      : { id, kind, formula, inputs, source, value: result, because }
  return because === undefined
    ? { id, kind, formula, inputs, source, value: null, reason: result }
    : { id, kind, formula, inputs, source, value: null, because, reason: result }
}

/** A formula over nodes, whose values are in `values`: its own, or the reason of the first input that is not known. */
const computed = (
  formula: Formula,
  inputOf: (id: QuantityId, formula: Formula) => Node<unknown>,
  values: Partial<Record<QuantityId, number>>,
): number | Reason => {
  let unknown: Node<unknown> | undefined
  // All are read, so that the working shows each and a missing one throws, beside an unknown one too.
  for (const id of formula.from) {
    const node = inputOf(id, formula)
    if (node.value === null) unknown ??= node
    else values[id] = node.value
  }
  if (unknown !== undefined) {
    const { id, reason = { code: 'reasons.input-unknown', params: { id } } } = unknown
    return reason
  }
  // Those that the formula is from are all there; it reads no others.
  const known = values as Record<QuantityId, number>
  const value = formula.compute(known)
  return Number.isFinite(value) ? value : notDefined(formula, known)
}

/**
 * Computes formulas in the order of what they need and keeps each step. An
 * unknown input makes its dependants unknown, for the same reason; so does a
 * result that is not finite. An input that nobody gave throws.
 */
export const evaluate = <Origin>({
  definitions,
  given,
  constantOrigin,
  before,
}: Evaluation<Origin>): Trace<Origin> => {
  const nodes = new Map<QuantityId, Node<Origin>>(before?.nodes().map((node) => [node.id, node]))
  for (const id of Object.keys(given) as QuantityId[]) {
    const one = given[id]
    if (one === undefined) continue
    if (one.value === undefined) throw new Error(`${id} is given without a number`)
    nodes.set(id, inputNode(id, one))
  }
  const inputOf = (id: QuantityId, formula: Formula) => {
    const node = nodes.get(id)
    if (node !== undefined) return node
    if (!isConstant(id)) throw new Error(`${formula.of} needs ${id}, which nobody gave`)
    const constant = inputNode(id, { value: constants[id].value, origin: constantOrigin(id) })
    nodes.set(id, constant)
    return constant
  }
  const values: Partial<Record<QuantityId, number>> = {}
  for (const definition of inOrder(definitions)) {
    const formula = formulaOf(definition)
    if (given[formula.of] !== undefined) continue
    const because = 'because' in definition ? definition.because : undefined
    const result = computed(formula, inputOf, values)
    // In place of one from before, it still comes after what it needs.
    if (before !== undefined) nodes.delete(formula.of)
    nodes.set(formula.of, stepOf(formula, because, result))
  }
  let all: readonly Node<Origin>[] | undefined
  return {
    value: (id) => nodes.get(id)?.value ?? null,
    node: (id) => nodes.get(id),
    nodes: () => {
      all ??= [...nodes.values()]
      return all
    },
  }
}
