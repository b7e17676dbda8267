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
import type { ChipRow } from './answer.ts'

/** Numbers of a row whose fields have other names than their quantities. */
export const rowFigures: Figures = {
  '/rows/*/interval/low': 'usdPerYearLow',
  '/rows/*/interval/high': 'usdPerYearHigh',
}

/** The inputs that tell the accelerators apart. */
const ofTheChip: ReadonlySet<QuantityId> = new Set([
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

type RowInput = ChipRow['inputs'][number]

/** What a row says of its working. */
interface RowWorking {
  readonly inputs: RowInput[]
  readonly varied?: Record<string, number | null>
  readonly derivation?: Derivation
}

interface RowsWorking {
  readonly curves: readonly CurveWorking[]
  readonly ofRow: (trace: Trace<Origin>) => RowWorking
}

const nothing: RowsWorking = { curves: [], ofRow: () => ({ inputs: [] }) }

/** The inputs in which traces of the same steps differ, and what each of their rows gives. */
const curveOf = (first: Trace<Origin>, traces: readonly Trace<Origin>[]): CurveWorking => ({
  pointer: '/rows',
  varies: inputsIn(first)
    .map(({ id }) => id)
    .filter((id) => traces.some((trace) => trace.value(id) !== first.value(id))),
  ids: rowIds.filter((id) => first.node(id) !== undefined),
})

/** What a row has of the inputs that vary; of others than the chip’s own only those that the first row has not. */
const rowWorking =
  (first: Trace<Origin>, { varies }: CurveWorking, shown: ReadonlySet<QuantityId>, say: Say) =>
  (trace: Trace<Origin>): RowWorking => {
    const own = inputsIn(trace).filter(({ id }) => shown.has(id))
    const inputs = new Set(own.map(({ id }) => id))
    const others =
      trace.value('chipsExact') === null
        ? []
        : varies.filter((id) => !inputs.has(id) && trace.value(id) !== first.value(id))
    return {
      inputs: own.map((node) => inputTold(node, say)),
      ...(others.length > 0 && {
        varied: Object.fromEntries(others.map((id) => [id, trace.value(id)])),
      }),
    }
  }

const nowhere: CurveWorking = { pointer: '/rows', varies: [], ids: [] }

/** Of some inputs those that the headline figures follow from. */
const headlineOf = (
  ids: ReadonlySet<QuantityId>,
  first: Trace<Origin>,
  { headline }: Telling['working'],
): ReadonlySet<QuantityId> => {
  const near = headline.flatMap((id) => {
    const node = first.node(id)
    return node?.kind === 'step' ? node.inputs : []
  })
  return new Set(near.filter((id) => ids.has(id)))
}

/**
 * The working of all rows at once: the steps of the first, and the inputs that
 * vary from row to row. Where a measured rate is carried over, the accelerator
 * that it was measured on follows by other steps: the first row of the other
 * kind then has the steps of its kind.
 */
export const rowsWorking = (traces: readonly Trace<Origin>[], telling: Telling): RowsWorking => {
  const [first] = traces
  const { say, working } = telling
  if (working.level === 'none' || first === undefined) return nothing
  const follows = followsBy(first.nodes())
  const curve = curveOf(first, traces.filter(follows))
  const shown = ofTheChip
  if (working.level === 'headline')
    return { curves: [], ofRow: rowWorking(first, nowhere, headlineOf(shown, first, working), say) }
  const others = traces.filter((trace) => !follows(trace))
  const [leading] = others
  const ofFirst = rowWorking(first, curve, shown, say)
  if (leading === undefined) return { curves: [curve], ofRow: ofFirst }
  const other = curveOf(leading, others)
  const ofOther = rowWorking(leading, other, shown, say)
  return {
    curves: [curve],
    ofRow: (trace) => ({
      ...(follows(trace) ? ofFirst : ofOther)(trace),
      ...(trace === leading && { derivation: derivationOf(leading, telling, [other]) }),
    }),
  }
}
