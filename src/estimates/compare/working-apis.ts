import type { Node, Trace } from '../../model/graph/trace.ts'
import type { QuantityId } from '../../model/quantities/index.ts'
import type { Origin } from '../../presets/origin.ts'
import type { Say } from '../../words/say.ts'
import type { Derivation } from '../shared/answer-parts.ts'
import {
  derivationOf,
  type Figures,
  inputTold,
  stepTold,
  type Telling,
} from '../shared/derivation.ts'

/** A working that another one continues, and the quantities that hold there. */
export interface Base {
  readonly pointer: string
  readonly trace: Trace<Origin>
  readonly told: ReadonlySet<QuantityId>
}

const isOfOther = (one: Origin | undefined, other: Origin | undefined): boolean =>
  one?.preset !== other?.preset || one?.asOf !== other?.asOf || one?.from !== other?.from

/** Whether a node must be sent beside the one that has its place in a working that is continued. */
const differs = (node: Node<Origin>, base: Node<Origin> | undefined): boolean => {
  if (node.kind === 'step')
    return base?.kind !== 'step' || base.formula !== node.formula || base.because !== node.because
  return (
    base?.kind !== 'input' ||
    base.value !== node.value ||
    (node.value === null
      ? JSON.stringify(base.reason) !== JSON.stringify(node.reason)
      : isOfOther(node.origin, base.origin))
  )
}

/** The steps of a working that is told whole, with all that they use. */
const toldWhole = (trace: Trace<Origin>): ReadonlySet<QuantityId> =>
  new Set([
    ...trace.nodes().flatMap((node) => (node.kind === 'step' ? [node.id, ...node.inputs] : [])),
    ...Object.values(figuresOf(trace) ?? {}),
  ])

/** Numbers of a row whose fields have other names than their quantities, where it has them. */
const figuresOf = (trace: Trace<Origin>): Figures | undefined =>
  trace.node('priceAgeDays') === undefined ? undefined : { '/price/ageDays': 'priceAgeDays' }

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

/** The working of some quantities of a trace, as what it has otherwise than one that was told. */
export const continuedFrom = (
  { pointer, trace: base, told }: Base,
  trace: Trace<Origin>,
  ids: readonly QuantityId[],
  say: Say,
  figures?: Figures,
): Derivation => {
  const wanted = behind(trace, ids)
  const sent = trace
    .nodes()
    .filter(
      (node) => wanted.has(node.id) && (!told.has(node.id) || differs(node, base.node(node.id))),
    )
  return {
    continues: pointer,
    inputs: sent.flatMap((node) => (node.kind === 'input' ? [inputTold(node, say)] : [])),
    steps: sent.flatMap((node) => (node.kind === 'step' ? [stepTold(node, say)] : [])),
    ...(figures !== undefined && { figures }),
  }
}

/** The telling of an answer’s own working where it is that of the first row of an API. */
export const tellingOfApis = (telling: Telling, trace: Trace<Origin>): Telling => {
  const id = figuresOf(trace)?.['/price/ageDays']
  if (id === undefined) return telling
  const { working } = telling
  return {
    ...telling,
    working: { ...working, figures: { ...working.figures, '/rows/*/price/ageDays': id } },
  }
}

type Worked = (trace: Trace<Origin>) => { readonly derivation?: Derivation }

/** What each row of an API says of its working: the first all of it, unless it is told already; the others what differs. */
export const apiWorking = (
  leader: Omit<Base, 'told'>,
  isTold: boolean,
  { say, working }: Telling,
  ids: readonly QuantityId[],
): Worked => {
  const first = { ...leader, told: toldWhole(leader.trace) }
  const figures = figuresOf(leader.trace)
  return (trace) => {
    const isFirst = trace === first.trace
    if (working.level === 'none') return {}
    if (working.level === 'headline')
      return isFirst && !isTold ? { derivation: derivationOf(trace, { say, working }) } : {}
    if (isFirst && !isTold)
      return { derivation: derivationOf(trace, { say, working: { ...working, figures } }) }
    const base = isFirst ? { ...first, pointer: '/derivation' } : first
    const own = isFirst || figures === undefined ? figuresOf(trace) : undefined
    return { derivation: continuedFrom(base, trace, ids, say, own) }
  }
}
