import type { Node, Trace } from '../../model/graph/trace.ts'
import type { QuantityId } from '../../model/quantities/index.ts'
import type { Origin } from '../../presets/origin.ts'
import type { Derivation } from './answer-parts.ts'
import { derivationOf, inputTold, stepTold, type Telling } from './derivation.ts'

/** A trace whose working stands in the answer. */
export interface ToldTrace {
  readonly pointer: string
  readonly trace: Trace<Origin>
  /** The quantities that hold there; what its steps use, where it is told whole. */
  readonly told?: ReadonlySet<QuantityId>
}

/** What the steps of a working give and use: an input that none uses is not told. */
export const toldWhole = (trace: Trace<Origin>): ReadonlySet<QuantityId> =>
  new Set(trace.nodes().flatMap((node) => (node.kind === 'step' ? [node.id, ...node.inputs] : [])))

/** Some quantities with all that they follow from. */
export const behind = (
  trace: Trace<Origin>,
  ids: readonly QuantityId[],
): ReadonlySet<QuantityId> => {
  const found = new Set<QuantityId>()
  const open = [...ids]
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const node = found.has(id) ? undefined : trace.node(id)
    found.add(id)
    if (node?.kind === 'step') open.push(...node.inputs)
  }
  return found
}

const isOfOther = (one: Origin | undefined, other: Origin | undefined): boolean =>
  one?.preset !== other?.preset || one?.asOf !== other?.asOf || one?.from !== other?.from

/** Whether a node is told as it stands there: a step by the same formula, an input of the same value and source. */
const isSame = (node: Node<Origin>, other: Node<Origin> | undefined): boolean => {
  if (node.kind === 'step')
    return (
      other?.kind === 'step' && other.formula === node.formula && other.because === node.because
    )
  if (other?.kind !== 'input' || other.value !== node.value) return false
  return node.value === null
    ? JSON.stringify(other.reason) === JSON.stringify(node.reason)
    : !isOfOther(node.origin, other.origin)
}

/** The working of a trace, or of some of its quantities, as what differs from one that is told; the rest follows from there. */
export const derivationBeside = (
  trace: Trace<Origin>,
  { pointer, trace: base, told = toldWhole(base) }: ToldTrace,
  telling: Telling,
  ids?: readonly QuantityId[],
): Derivation => {
  if (telling.working.level !== 'full') return derivationOf(trace, telling)
  const { say } = telling
  const wanted = ids === undefined ? toldWhole(trace) : behind(trace, ids)
  const inputs: Derivation['inputs'] = []
  const steps: Derivation['steps'] = []
  for (const node of trace.nodes()) {
    if (!wanted.has(node.id)) continue
    if (told.has(node.id) && isSame(node, base.node(node.id))) continue
    if (node.kind === 'step') steps.push(stepTold(node, say))
    else inputs.push(inputTold(node, say))
  }
  return { continues: pointer, inputs, steps }
}
