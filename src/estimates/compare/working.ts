import type { Trace } from '../../model/graph/trace.ts'
import type { QuantityId } from '../../model/quantities/index.ts'
import type { Origin } from '../../presets/origin.ts'
import type { Say } from '../../words/say.ts'
import type { Derivation } from '../shared/answer-parts.ts'
import {
  type CurveWorking,
  costIds,
  energyIds,
  type Figures,
  inputTold,
} from '../shared/derivation.ts'
import type { Working } from '../shared/request-working.ts'

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

interface RowsWorking {
  readonly curves: readonly CurveWorking[]
  /** What a row says of the inputs that vary. */
  readonly variedOf: (trace: Trace<Origin>) => { readonly varied?: Record<string, number | null> }
}

const nothing: RowsWorking = { curves: [], variedOf: () => ({}) }

/** The working of all rows at once: the steps of the first, and the inputs that vary from row to row. */
export const rowsWorking = (traces: readonly Trace<Origin>[], level: Working): RowsWorking => {
  const [first] = traces
  if (level !== 'full' || first === undefined || !traces.every(followsBy(first.nodes())))
    return nothing
  const varies = inputsIn(first)
    .map(({ id }) => id)
    .filter((id) => traces.some((trace) => trace.value(id) !== first.value(id)))
  return {
    curves: [
      { pointer: '/rows', varies, ids: rowIds.filter((id) => first.node(id) !== undefined) },
    ],
    variedOf: (trace) => ({
      varied: Object.fromEntries(varies.map((id) => [id, trace.value(id)])),
    }),
  }
}
