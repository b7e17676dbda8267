import type { Node, Trace } from '../../model/graph/trace.ts'
import { type QuantityId, quantities } from '../../model/quantities/index.ts'
import type { Origin, OriginAnswer } from '../../presets/origin.ts'
import { sourceOf } from '../../presets/registry.ts'
import { english } from '../../words/english.ts'
import { message, type Text } from '../../words/message.ts'
import type { Say } from '../../words/say.ts'
import type { Derivation } from './answer-parts.ts'
import type { Working } from './request-working.ts'

/** An origin in the language of the answer. */
export const originTold = (origin: Origin, say: Say): OriginAnswer =>
  isTold(origin) ? origin : { ...origin, note: say(origin.note ?? '') }

/** Whether its note is no message that is still to be said. */
const isTold = (origin: Origin): origin is Origin & OriginAnswer => typeof origin.note !== 'object'

/** How an answer is told: its language, and how much of the working is sent. */
export interface Telling {
  readonly say: Say
  readonly working: {
    readonly level: Working
    /** The quantities whose working is sent at the level `headline`. */
    readonly headline: readonly QuantityId[]
    /** The id of each number of the answer whose field has another name, by JSON Pointer. */
    readonly figures?: Figures | undefined
  }
}

/** Ids by JSON Pointer; `*` stands for any entry of a list. */
export type Figures = Readonly<Record<string, QuantityId>>

/** A list of the answer whose points follow from the steps of the working, with other inputs. */
export interface CurveWorking {
  readonly pointer: string
  readonly varies: readonly QuantityId[]
  /** By field of a point, the input that its number is, where the number has an id of its own. */
  readonly takes?: Readonly<Record<string, QuantityId>>
  /** Steps that keep their value at every point, though what varies leads to them. */
  readonly holds?: readonly QuantityId[]
  readonly ids: readonly QuantityId[]
}

const inFull: Telling = { say: english, working: { level: 'full', headline: [] } }

type InputNode = Extract<Node<Origin>, { kind: 'input' }>
type StepNode = Extract<Node<Origin>, { kind: 'step' }>

/** Of a step whose formula the full working alone sends. */
export const stepOfFull: Origin = {
  from: 'default',
  basis: 'derived',
  note: message('notes.step-of-full-working'),
  sources: [],
}

/** A step whose own inputs are not sent is an input of those that are. */
const asInput = (node: Node<Origin>): InputNode => {
  if (node.kind === 'input') return node
  const { id, value, reason } = node
  return value === null
    ? { id, kind: 'input', value, ...(reason !== undefined && { reason }) }
    : { id, kind: 'input', value, origin: stepOfFull }
}

/** The nodes that are told: all, or the headline figures with what they follow from directly. */
const toldNodes = (
  trace: Trace<Origin>,
  { level, headline }: Telling['working'],
): readonly Node<Origin>[] => {
  if (level === 'full') return trace.nodes()
  const figures = new Set<QuantityId>(headline)
  const kept = new Set<QuantityId>(headline)
  for (const id of headline) {
    const node = trace.node(id)
    if (node?.kind === 'step') for (const input of node.inputs) kept.add(input)
  }
  return trace
    .nodes()
    .flatMap((node) => (kept.has(node.id) ? [figures.has(node.id) ? node : asInput(node)] : []))
}

const labels = new WeakMap<Say, Map<QuantityId, string>>()

/** What a quantity is called; each is said once in a language. */
const labelOf = (id: QuantityId, say: Say): string => {
  const said = labels.get(say) ?? new Map<QuantityId, string>()
  labels.set(say, said)
  const label = said.get(id) ?? say({ code: `quantities.${id}`, params: {} })
  said.set(id, label)
  return label
}

type InputTold = Derivation['inputs'][number]
type StepTold = Derivation['steps'][number]
type Head = Pick<InputTold, 'id' | 'label' | 'symbol' | 'unit' | 'value' | 'reason'>

/** A label is said when it is read: a working has hundreds, and who shows the answer alone reads none. */
const headOf = ({ id, value, reason }: Node<Origin>, say: Say): Head => {
  const { symbol, unit } = quantities[id]
  const head: Head = {
    id,
    get label() {
      return labelOf(id, say)
    },
    symbol,
    unit,
    value,
  }
  if (reason !== undefined) head.reason = say(reason)
  return head
}

/** An input as the working shows it. */
export const inputTold = (node: InputNode, say: Say): InputTold => {
  const told: InputTold = headOf(node, say)
  if (node.origin !== undefined) told.origin = originTold(node.origin, say)
  return told
}

/** A step as the working shows it. */
export const stepTold = (node: StepNode, say: Say): StepTold => {
  const { formula, inputs, source, because } = node
  const step: StepTold = Object.assign(headOf(node, say), {
    formula,
    inputs: [...inputs],
    source: sourceOf(source) ?? null,
  })
  // As a label, it is said when it is read.
  return because === undefined
    ? step
    : Object.defineProperty(step, 'because', {
        get: () => say({ code: because, params: {} }),
        enumerable: true,
      })
}

/** Of the ids of some numbers, those that an estimate has; another number has no place in its working. */
export const figuresIn = (figures: Figures, trace: Trace<Origin>): Record<string, string> => {
  const kept: Record<string, string> = {}
  for (const pointer in figures) {
    const id = figures[pointer]
    if (id !== undefined && trace.node(id) !== undefined) kept[pointer] = id
  }
  return kept
}

/** The trace of an estimate as it is shown: inputs with origins, steps with formulas and sources. */
export const derivationOf = (
  trace: Trace<Origin>,
  telling: Telling = inFull,
  curves: readonly CurveWorking[] = [],
): Derivation => {
  const inputs: Derivation['inputs'] = []
  const steps: Derivation['steps'] = []
  if (telling.working.level === 'none') return { inputs, steps }
  const { say } = telling
  const nodes = toldNodes(trace, telling.working)
  const { level, figures } = telling.working
  // What no step uses is told where a number of the answer is it.
  const used = new Set<string>(Object.values(figures ?? {}))
  for (const { varies } of curves) for (const id of varies) used.add(id)
  const isKnown = (id: QuantityId) => trace.node(id) !== undefined
  const isStep = (id: QuantityId) => trace.node(id)?.kind === 'step'
  for (const node of nodes) if (node.kind === 'step') for (const id of node.inputs) used.add(id)
  for (const node of nodes) {
    if (node.kind === 'step') steps.push(stepTold(node, say))
    else if (used.has(node.id)) inputs.push(inputTold(node, say))
  }
  return {
    inputs,
    steps,
    ...(level === 'full' && figures !== undefined && { figures: figuresIn(figures, trace) }),
    ...(level === 'full' &&
      curves.length > 0 && {
        curves: curves.map(({ pointer, varies, takes, holds = [], ids }) => ({
          pointer,
          varies: varies.filter(isKnown),
          ...(takes !== undefined && { takes: { ...takes } }),
          ...(holds.some(isStep) && { holds: holds.filter(isStep) }),
          ids: ids.filter(isKnown),
        })),
      }),
  }
}

const notAsked = message('reasons.not-asked')

/** Why numbers are not known, by their JSON Pointer. */
export type Reasons = Record<string, Text>

const pointers = new Map<string, Map<QuantityId, string>>()

/** The pointer of a figure in a part of an answer; each is written once. */
const pointerOf = (part: string, id: QuantityId): string => {
  const own = pointers.get(part) ?? new Map<QuantityId, string>()
  pointers.set(part, own)
  const pointer = own.get(id) ?? `${part}/${id}`
  own.set(id, pointer)
  return pointer
}

/** The numbers of one part of an answer, with the reasons for its nulls put under their pointers. */
export const pick = <const I extends QuantityId>(
  trace: Trace<Origin>,
  part: string,
  ids: readonly I[],
  unknown: Record<string, string>,
  say: Say = english,
): Record<I, number | null> => {
  const picked: Partial<Record<I, number | null>> = {}
  for (const id of ids) {
    const node = trace.node(id)
    const value = node?.value ?? null
    if (value === null) unknown[pointerOf(part, id)] = say(node?.reason ?? notAsked)
    picked[id] = value
  }
  return picked as Record<I, number | null>
}

/** The figures of every answer’s cost and energy. */
export const costIds = [
  'usdPerSecond',
  'usdPerHour',
  'usdPerDay',
  'usdPerYear',
  'usdPerYearWholeServers',
  'usdPerQuery',
  'usdPerMillionTokens',
  'usdPerMillionOutputTokens',
  'capexUsd',
  'allInUsdPerYear',
  'allInUsdPerMonth',
  'allInUsdPerQuery',
  'allInUsdPerMillionTokens',
  'allInUsdPerMillionOutputTokens',
  'idleUsdPerYear',
  'idleCostShare',
] as const satisfies readonly QuantityId[]
export const refreshIds = [
  'trainingUsdPerYear',
  'trainingUsdPerQuery',
  'totalUsdPerYear',
  'totalUsdPerQuery',
] as const satisfies readonly QuantityId[]
export const valueIds = [
  'valueUsdPerYear',
  'marginUsdPerYear',
  'marginOverCost',
  'paybackYears',
] as const satisfies readonly QuantityId[]
export const energyIds = [
  'powerWatts',
  'kilowattHoursPerDay',
  'kilowattHoursPerYear',
  'wattHoursPerQuery',
  'electricityUsdPerYear',
  'savedKilowattHoursPerYear',
  'savedElectricityUsdPerYear',
  'tonnesCo2ePerYear',
  'gramsCo2ePerQuery',
] as const satisfies readonly QuantityId[]
