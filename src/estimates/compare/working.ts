import type { Trace } from '../../model/graph/trace.ts'
import type { QuantityId } from '../../model/quantities/index.ts'
import type { Origin } from '../../presets/origin.ts'
import type { Say } from '../../words/say.ts'
import type { Derivation } from '../shared/answer-parts.ts'
import {
  type CurveWorking,
  costIds,
  derivationOf,
  energyIds,
  type Figures,
  inputTold,
  type Telling,
} from '../shared/derivation.ts'

/** Numbers of a row whose fields have other names than their quantities. */
export const rowFigures: Figures = {
  '/rows/*/interval/low': 'usdPerYearLow',
  '/rows/*/interval/high': 'usdPerYearHigh',
}

/** The inputs that tell the accelerators apart. */
const ofTheChip: ReadonlySet<string> = new Set([
  'peakFlopsPerSecond',
  'memoryBytes',
  'chipsPerServer',
  'wattsPerServer',
  'usdPerServer',
  'usdPerChipHour',
  'flopsUtilization',
])

const inputsIn = (trace: Trace<Origin>) => {
  const nodes = trace.nodes()
  const used = new Set(nodes.flatMap((node) => (node.kind === 'step' ? node.inputs : [])))
  return nodes.flatMap((node) => (node.kind === 'input' && used.has(node.id) ? [node] : []))
}

/** The inputs of a row that tell its accelerator apart, with their origins. */
export const inputsOf = (trace: Trace<Origin>, say: Say): Derivation['inputs'] =>
  inputsIn(trace)
    .filter(({ id }) => ofTheChip.has(id))
    .map((node) => inputTold(node, say))

const rowIds = [
  'chips',
  'chipsExact',
  'servers',
  'usdPerChipHour',
  ...costIds,
  'usdPerYearLow',
  'usdPerYearHigh',
  ...energyIds,
] as const satisfies readonly QuantityId[]

/** Whether a row’s cost, if it has one, follows by the steps of another. */
const followsBy = (steps: ReturnType<Trace<Origin>['nodes']>) => (trace: Trace<Origin>) =>
  trace.value('usdPerYear') === null ||
  steps.every((step) => {
    const node = trace.node(step.id)
    return step.kind !== 'step' || (node?.kind === 'step' && node.formula === step.formula)
  })

/** What a row says of its working, beside the inputs that every row tells. */
interface RowWorking {
  readonly varied?: Record<string, number | null>
  readonly derivation?: Derivation
}

interface RowsWorking {
  readonly curves: readonly CurveWorking[]
  readonly ofRow: (trace: Trace<Origin>) => RowWorking
}

const nothing: RowsWorking = { curves: [], ofRow: () => ({}) }

/** The inputs in which traces of the same steps differ, and what each of their rows gives. */
const curveOf = (first: Trace<Origin>, traces: readonly Trace<Origin>[]): CurveWorking => ({
  pointer: '/rows',
  varies: inputsIn(first)
    .map(({ id }) => id)
    .filter((id) => traces.some((trace) => trace.value(id) !== first.value(id))),
  ids: rowIds.filter((id) => first.node(id) !== undefined),
})

const variedIn = (trace: Trace<Origin>, { varies }: CurveWorking): RowWorking => ({
  varied: Object.fromEntries(varies.map((id) => [id, trace.value(id)])),
})

/**
 * The working of all rows at once: the steps of the first, and the inputs that
 * vary from row to row. Where a measured rate is carried over, the accelerator
 * that it was measured on follows by other steps: the first row of the other
 * kind then has the steps of its kind.
 */
export const rowsWorking = (traces: readonly Trace<Origin>[], telling: Telling): RowsWorking => {
  const [first] = traces
  if (telling.working.level !== 'full' || first === undefined) return nothing
  const follows = followsBy(first.nodes())
  const curve = curveOf(first, traces.filter(follows))
  const others = traces.filter((trace) => !follows(trace))
  const [leading] = others
  if (leading === undefined) return { curves: [curve], ofRow: (trace) => variedIn(trace, curve) }
  const other = curveOf(leading, others)
  return {
    curves: [curve],
    ofRow: (trace) => ({
      ...variedIn(trace, follows(trace) ? curve : other),
      ...(trace === leading && { derivation: derivationOf(leading, telling, [other]) }),
    }),
  }
}
