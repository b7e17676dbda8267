import type { Node, Trace } from '../../model/graph/trace.ts'
import type { Origin } from '../../presets/origin.ts'
import type { Derivation } from './answer-parts.ts'
import { derivationOf, inputTold, stepTold, type Telling } from './derivation.ts'

/** A trace whose working stands in the answer. */
export interface ToldTrace {
  readonly pointer: string
  readonly trace: Trace<Origin>
}

/** Whether a node is told as it stands there: a step by the same formula, an input of the same value. */
const isSame = (node: Node<Origin>, other: Node<Origin> | undefined): boolean => {
  if (node.kind === 'step') return other?.kind === 'step' && other.formula === node.formula
  return other?.kind === 'input' && other.value === node.value && other.reason === node.reason
}

/** The working of a trace, as what differs from one that is told in full; the rest follows from there. */
export const derivationBeside = (
  trace: Trace<Origin>,
  { pointer, trace: base }: ToldTrace,
  telling: Telling,
): Derivation => {
  if (telling.working.level !== 'full') return derivationOf(trace, telling)
  const { say } = telling
  const nodes = trace.nodes()
  const used = new Set(nodes.flatMap((node) => (node.kind === 'step' ? node.inputs : [])))
  const inputs: Derivation['inputs'] = []
  const steps: Derivation['steps'] = []
  for (const node of nodes) {
    if (isSame(node, base.node(node.id))) continue
    if (node.kind === 'step') steps.push(stepTold(node, say))
    else if (used.has(node.id)) inputs.push(inputTold(node, say))
  }
  return { continues: pointer, inputs, steps }
}
