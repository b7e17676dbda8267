import type { Derivation } from './answer-parts.ts'
import { fieldAt } from './pointer.ts'

type Input = Derivation['inputs'][number]
type Step = Derivation['steps'][number]
type Nodes = ReadonlyMap<string, Input | Step>

/** A working that was told, where it stands in the answer, and all that holds there. */
export interface ToldAt {
  readonly pointer: string
  readonly derivation: Derivation
  readonly nodes: Nodes
  /** Steps whose values are others here than where they were told. */
  readonly rerun: ReadonlySet<string>
  readonly figures: Derivation['figures']
}

const nodesOf = ({ inputs, steps }: Derivation): Nodes =>
  new Map([...inputs, ...steps].map((node) => [node.id, node]))

const isStep = (node: Input | Step): node is Step => 'formula' in node

/** The steps that some ids lead to, through however many others. */
const leadsFrom = (nodes: Nodes, ids: Iterable<string>): ReadonlySet<string> => {
  const reached = new Set(ids)
  let before = -1
  while (before !== reached.size) {
    before = reached.size
    for (const node of nodes.values())
      if (isStep(node) && node.inputs.some((id) => reached.has(id))) reached.add(node.id)
  }
  return reached
}

export const toldAt = (pointer: string, derivation: Derivation, base?: ToldAt): ToldAt => {
  const own = nodesOf(derivation)
  const nodes: Nodes = new Map([...(base?.nodes ?? []), ...own])
  const figures = derivation.figures ?? base?.figures
  if (base === undefined) return { pointer, derivation, figures, nodes, rerun: new Set() }
  const rerun = new Set([...base.rerun, ...leadsFrom(nodes, own.keys())])
  for (const id of own.keys()) rerun.delete(id)
  return { pointer, derivation, figures, nodes, rerun }
}

/** Whether a node holds in a working as it stands there. */
const standsIn =
  ({ nodes, rerun }: ToldAt) =>
  (node: Input | Step): boolean => {
    const other = nodes.get(node.id)
    if (other === undefined) return false
    if (isStep(node))
      return isStep(other) && other.formula === node.formula && other.because === node.because
    return other.value === node.value && other.reason === node.reason && !rerun.has(node.id)
  }

const sizeBeside = ({ inputs, steps }: Derivation, base: ToldAt): number => {
  const stands = standsIn(base)
  const left = (count: number, node: Input | Step) => (stands(node) ? count : count + 1)
  return steps.reduce(left, inputs.reduce(left, 0))
}

/** The ids of what must be sent: what does not stand there, and inputs that stand there as steps which this leads to. */
const sentBeside = ({ inputs, steps }: Derivation, base: ToldAt): ReadonlySet<string> => {
  const stands = standsIn(base)
  const sent = new Set([...inputs, ...steps].filter((node) => !stands(node)).map(({ id }) => id))
  let before = -1
  while (before !== sent.size) {
    before = sent.size
    const reached = leadsFrom(base.nodes, sent)
    for (const { id } of inputs) {
      const other = base.nodes.get(id)
      if (other !== undefined && isStep(other) && reached.has(id)) sent.add(id)
    }
  }
  return sent
}

/** A working told once: as what differs from the one of `bases` that is most like it; whole without any. */
export const continuing = (
  pointer: string,
  derivation: Derivation,
  bases: readonly ToldAt[],
): ToldAt => {
  const { inputs, steps } = derivation
  let best: ToldAt | undefined
  let least = inputs.length + steps.length
  for (const base of bases) {
    const size = sizeBeside(derivation, base)
    if (size >= least) continue
    best = base
    least = size
  }
  if (best === undefined) return toldAt(pointer, derivation)
  const { figures, ...own } = derivation
  const isSame = JSON.stringify(figures) === JSON.stringify(best.figures)
  const sent = sentBeside(derivation, best)
  const rest = {
    ...own,
    ...(!isSame && figures !== undefined && { figures }),
    continues: best.pointer,
    inputs: inputs.filter(({ id }) => sent.has(id)),
    steps: steps.filter(({ id }) => sent.has(id)),
  }
  return toldAt(pointer, rest, best)
}

const isDerivation = (value: unknown): value is Derivation =>
  typeof value === 'object' && value !== null && 'inputs' in value && 'steps' in value

/** Steps in the order of what they need. */
const ordered = (steps: readonly Step[]): Step[] => {
  const open = new Map(steps.map((step) => [step.id, step]))
  const placed: Step[] = []
  const place = (step: Step) => {
    if (!open.delete(step.id)) return
    for (const id of step.inputs) {
      const needed = open.get(id)
      if (needed !== undefined) place(needed)
    }
    placed.push(step)
  }
  for (const step of steps) place(step)
  return placed
}

/** A working of an answer with all that it continues. */
export const wholeOf = (answer: unknown, derivation: Derivation): Derivation => {
  const { continues, ...own } = derivation
  if (continues === undefined) return derivation
  const base = fieldAt(answer, continues)
  if (!isDerivation(base)) throw new Error(`no working stands at ${continues}`)
  const { inputs, steps, figures } = wholeOf(answer, base)
  const here = nodesOf(own)
  const rest = <N extends { readonly id: string }>(nodes: readonly N[]) =>
    nodes.filter(({ id }) => !here.has(id))
  return {
    ...(figures !== undefined && { figures }),
    ...own,
    inputs: [...rest(inputs), ...own.inputs],
    steps: ordered([...rest(steps), ...own.steps]),
  }
}
